package cz.uois.cli.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;

/**
 * What a line of a text stands in, told by indentation, which generated files have in good order: a
 * Java method, a GraphQL type, a YAML key. Lines count from 0.
 */
public final class Outline {
  private final String path;
  private final List<String> lines;

  private Outline(String path, List<String> lines) {
    this.path = path;
    this.lines = List.copyOf(lines);
  }

  /** The outline of a file of that path. */
  public static Outline of(String path, List<String> lines) {
    return new Outline(path, lines);
  }

  /** The line that a line belongs to: a comment to what it is about, an end to its beginning. */
  public int owner(int line) {
    int at = line;
    while (at < lines.size() - 1 && isAhead(text(at))) {
      at++;
    }
    int indent = indent(at);
    if (isEnd(text(at))) {
      for (int above = at - 1; above >= 0; above--) {
        if (!text(above).isEmpty() && indent(above) <= indent && !isEnd(text(above))) {
          return above;
        }
      }
    }
    return at;
  }

  /** The lines that a line stands in, outermost first, and itself last. */
  public List<Integer> around(int line) {
    List<Integer> around = new ArrayList<>();
    int at = owner(line);
    around.add(at);
    int indent = text(at).isEmpty() ? Integer.MAX_VALUE : indent(at);
    for (int above = at - 1; above >= 0 && indent > 0; above--) {
      if (!text(above).isEmpty() && indent(above) < indent && !isAhead(text(above))) {
        around.addFirst(above);
        indent = indent(above);
      }
    }
    return around;
  }

  /** A line without its indentation; empty beyond the end. */
  public String text(int line) {
    return line >= 0 && line < lines.size() ? lines.get(line).strip() : "";
  }

  /** How many blanks a line begins with. */
  public int indent(int line) {
    String text = lines.get(line);
    return text.length() - text.stripLeading().length();
  }

  /**
   * Whether a word can be the name of something of the spec. Java has words of its own for much
   * that is also a column, as {@code record} and {@code model}: there a name is quoted, a constant,
   * or declared.
   */
  boolean isName(int line, MatchResult word) {
    String text = text(line);
    if (!path.endsWith(".java") || word.group().equals(word.group().toUpperCase(Locale.ROOT))) {
      return true;
    }
    char before = word.start() == 0 ? '.' : text.charAt(word.start() - 1);
    char after = word.end() == text.length() ? ',' : text.charAt(word.end());
    return before == '"' ? after == '"' : before == ' ' && ",()".indexOf(after) >= 0;
  }

  private boolean isAhead(String text) {
    if (path.endsWith(".java")) {
      return text.startsWith("/*")
          || text.startsWith("* ")
          || text.equals("*")
          || text.equals("*/")
          || text.startsWith("//")
          || text.startsWith("@");
    }
    if (path.endsWith(".graphqls") || path.endsWith(".gql")) {
      return text.startsWith("\"") || text.startsWith("#");
    }
    return path.endsWith(".sql") && text.startsWith("--");
  }

  private static boolean isEnd(String text) {
    return text.startsWith("}") || text.startsWith(")");
  }
}
