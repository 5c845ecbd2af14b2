package cz.uois.cli.render;

import com.palantir.javapoet.JavaFile;
import cz.uois.cli.plan.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a Java file, with lines broken as google-java-format breaks them where JavaPoet does
 * not: Javadoc fills its lines, broken expressions keep their margin.
 */
final class JavaLayout {
  private static final int WIDTH = 100;
  private static final Pattern MARGIN = Pattern.compile("(?m)^ *" + Content.Java.MARGIN);
  private static final Pattern TRAILING_BLANKS = Pattern.compile("(?m) +$");
  private static final Pattern JAVADOC =
      Pattern.compile("(?m)^( *)/\\*\\*\\n((?: *\\*.*\\n)+?) *\\*/$");

  /** The head of a method or record: what stands before its parameters, and they. */
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(?m)^( *)((?:(?:public|private|static|record) )*[\\w.<>\\[\\], ]+ \\w+|record \\w+)"
              + "\\(((?:[\\w.<>\\[\\],]|\\s)+ \\w+)\\)( implements \\w+)?( \\{|;)");

  private static final Pattern COMMA = Pattern.compile(",\\s+(?![^<]*>)");
  private static final Pattern EMPTY_BODY = Pattern.compile("\\{\\n *}");

  private JavaLayout() {}

  static String of(JavaFile file) {
    String text = MARGIN.matcher(file.toString()).replaceAll("");
    text = TRAILING_BLANKS.matcher(text).replaceAll("");
    text = EMPTY_BODY.matcher(text).replaceAll("{}");
    text = SIGNATURE.matcher(text).replaceAll(it -> Matcher.quoteReplacement(signature(it)));
    return JAVADOC.matcher(text).replaceAll(match -> Matcher.quoteReplacement(javadoc(match)));
  }

  // JavaPoet fills lines; parameters stand on one line together, or each on its own.
  private static String signature(MatchResult match) {
    String indent = match.group(1);
    String parameters = match.group(3).replaceAll("\\s+", " ").strip();
    String end = ")" + (match.group(4) == null ? "" : match.group(4)) + match.group(5);
    String head = indent + match.group(2) + "(";
    if (head.length() + parameters.length() + end.length() <= WIDTH) {
      return head + parameters + end;
    }
    String inner = "\n" + indent + "    ";
    return inner.length() - 1 + parameters.length() + end.length() <= WIDTH
        ? head + inner + parameters + end
        : head + inner + String.join("," + inner, COMMA.split(parameters)) + end;
  }

  private static String javadoc(MatchResult match) {
    String indent = match.group(1);
    List<String> words = new ArrayList<>();
    for (String line : match.group(2).split("\n", -1)) {
      for (String word : line.strip().replaceFirst("^\\* ?", "").split(" ", -1)) {
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
    }
    String text = String.join(" ", words);
    if (indent.length() + "/**  */".length() + text.length() <= WIDTH) {
      return indent + "/** " + text + " */";
    }
    StringBuilder out = new StringBuilder(indent).append("/**");
    int column = WIDTH;
    for (String word : words) {
      if (column + 1 + word.length() > WIDTH) {
        out.append('\n').append(indent).append(" *");
        column = indent.length() + 2;
      }
      out.append(' ').append(word);
      column += 1 + word.length();
    }
    return out.append('\n').append(indent).append(" */").toString();
  }
}
