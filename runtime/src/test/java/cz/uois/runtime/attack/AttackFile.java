package cz.uois.runtime.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An attack that somebody thought of: a query, and how it is answered. What is between {@code
 * <<1000:} and {@code >>} is there a thousand times, {@code $i} counting from 0 and {@code $j} from
 * 1.
 *
 * @param name name of the file
 * @param expected the code of the first error, {@code none} if the query is answered
 * @param document the query, unfolded
 */
record AttackFile(String name, String expected, String document) {
  private static final Pattern FILE =
      Pattern.compile("# expect: (?<code>\\w+)\n(?<query>.*)", Pattern.DOTALL);
  private static final Pattern REPEATED =
      Pattern.compile("<<(?<times>\\d+): (?<text>.*?)>>", Pattern.DOTALL);

  /** All of them, by name. */
  static List<AttackFile> all() {
    try (Stream<Path> files =
        Files.list(
            Path.of(Objects.requireNonNull(AttackFile.class.getResource("/attacks")).toURI()))) {
      return files.sorted().map(AttackFile::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static AttackFile read(Path file) {
    try {
      Matcher parts = FILE.matcher(Files.readString(file));
      if (!parts.matches()) {
        throw new IllegalStateException(file + " says nothing of what to expect");
      }
      String name = String.valueOf(file.getFileName()).replace(".graphql", "");
      return new AttackFile(
          name, parts.group("code"), unfolded(parts.group("query").stripTrailing()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unfolded(String query) {
    return REPEATED
        .matcher(query)
        .replaceAll(match -> {
          StringBuilder out = new StringBuilder();
          IntStream.range(0, Integer.parseInt(match.group("times")))
              .forEach(i ->
                  out.append(
                      match
                          .group("text")
                          .replace("$i", Integer.toString(i))
                          .replace("$j", Integer.toString(i + 1))));
          return Matcher.quoteReplacement(out.toString());
        });
  }
}
