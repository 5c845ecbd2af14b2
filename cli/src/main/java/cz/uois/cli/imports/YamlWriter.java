package cz.uois.cli.imports;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts of a stranger as YAML that reads back as them, and as comments that end where they end. */
final class YamlWriter {
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}_](?:[\\p{L}\\p{N}_./()-]| (?=[\\p{L}\\p{N}_(]))*");

  // Something else than a text to some reader of YAML.
  private static final Set<String> WORDS =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\u2028\\u2029]");

  private static final int LONGEST_COMMENT = 300;

  private YamlWriter() {}

  /** A text, without quotes where that is safe. */
  static String text(String text) {
    boolean plain = PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    return plain ? text : quoted(text);
  }

  /** A text that stays one, whatever it looks like; without what nobody sees. */
  static String quoted(String text) {
    return "'" + (isLine(text) ? text : visible(text)).replace("'", "''") + "'";
  }

  /** Whether the text can be written as it is: one line, all of which is seen. */
  static boolean isLine(String text) {
    return !UNSEEN.matcher(text).find();
  }

  static String list(List<String> texts) {
    return texts.stream().map(YamlWriter::text).collect(Collectors.joining(", ", "[", "]"));
  }

  /** The text in one line without what nobody sees; too long for a comment, it is cut. */
  static String line(String text) {
    String line = visible(text);
    return line.codePointCount(0, line.length()) <= LONGEST_COMMENT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_COMMENT)) + "...";
  }

  /** The text in one line without what nobody sees. */
  static String visible(String text) {
    String seen = UNSEEN.matcher(text.replaceAll("[\\s\\u0085\\u2028\\u2029]", " ")).replaceAll("");
    return seen.replaceAll(" +", " ").strip();
  }
}
