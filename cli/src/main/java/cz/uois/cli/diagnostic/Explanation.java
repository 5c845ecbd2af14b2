package cz.uois.cli.diagnostic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The page about a code: what it means, why it matters, a wrong and a right example, what to do.
 *
 * @param code as {@code unknown-type}
 * @param text the whole page; its first line has the code and the meaning
 */
public record Explanation(String code, String text) {
  private static final String FOLDER = "pages/";
  private static final String INDEX = "codes";

  public Explanation {
    requireNonNull(code, "code is null");
    requireNonNull(text, "text is null");
  }

  /** The codes that have a page, sorted. */
  public static List<String> codes() {
    return page(INDEX).orElseThrow().lines().toList();
  }

  /** The page about a code; none if there is no such code. */
  public static Optional<Explanation> of(String code) {
    return codes().contains(code)
        ? page(code).map(text -> new Explanation(code, text))
        : Optional.empty();
  }

  /** What the code means, in one line. */
  public String meaning() {
    return text.substring(code.length() + ": ".length(), text.indexOf('\n'));
  }

  private static Optional<String> page(String name) {
    try (InputStream in = Explanation.class.getResourceAsStream(FOLDER + name + ".txt")) {
      return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
