package cz.uois.cli.edit;

import cz.uois.cli.spec.YamlFile;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts as YAML that reads back as just these texts, between braces and outside of them. */
final class YamlWord {
  // Nothing in it ends a plain scalar, begins a comment or means something at its beginning.
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_./()-]| (?=[\\p{L}\\p{N}_(]))*");

  // Truth values to readers of YAML 1.1, as many editors are.
  private static final Set<String> TRUTHS = Set.of("y", "n", "yes", "no", "on", "off");

  private YamlWord() {}

  /** The text without quotes where that is safe. */
  static String of(String text) {
    boolean plain =
        PLAIN.matcher(text).matches()
            && YamlFile.isText(text)
            && !TRUTHS.contains(text.toLowerCase(Locale.ROOT));
    return plain ? text : quoted(text);
  }

  /** The text in the place of another one, in the same quotes as that. */
  static String like(String written, String text) {
    return switch (written.isEmpty() ? ' ' : written.charAt(0)) {
      case '\'' -> quoted(text);
      case '"' -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
      default -> of(text);
    };
  }

  /** A list between brackets. */
  static String list(List<String> texts) {
    return texts.stream().map(YamlWord::of).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
