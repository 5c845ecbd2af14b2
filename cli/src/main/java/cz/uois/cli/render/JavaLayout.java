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
  private static final Pattern JAVADOC =
      Pattern.compile("(?m)^( *)/\\*\\*\\n((?: *\\*.*\\n)+?) *\\*/$");

  /** The head of a method or record: what stands before its parameters, and they. */
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "( *)((?:(?:public|private|static|record) )*[\\w.<>\\[\\], ]+ \\w+|record \\w+)"
              + "\\(((?:[\\w.<>\\[\\],]|\\s)+ \\w+)\\)( implements \\w+)?( \\{|;)");

  private static final Pattern COMMA = Pattern.compile(",\\s+(?![^<]*>)");
  private static final Pattern EMPTY_BODY = Pattern.compile("\\{\\n *}");

  private JavaLayout() {}

  static String of(JavaFile file) {
    String text = EMPTY_BODY.matcher(withoutBlanks(file.toString())).replaceAll("{}");
    text = withSignatures(text);
    return JAVADOC.matcher(text).replaceAll(match -> Matcher.quoteReplacement(javadoc(match)));
  }

  // Patterns would look at each blank of each line many times.
  private static String withoutBlanks(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int start = 0, end; start < text.length(); start = end + 1) {
      end = lineEnd(text, start);
      int from = start;
      while (from < end && text.charAt(from) == ' ') {
        from++;
      }
      from = from < end && text.charAt(from) == Content.Java.MARGIN ? from + 1 : start;
      int to = end;
      while (to > from && text.charAt(to - 1) == ' ') {
        to--;
      }
      out.append(text, from, to);
      if (end < text.length()) {
        out.append('\n');
      }
    }
    return out.toString();
  }

  private static String withSignatures(String text) {
    StringBuilder out = new StringBuilder(text.length());
    Matcher signature = SIGNATURE.matcher(text);
    int start = 0;
    while (start < text.length()) {
      int next = Math.min(lineEnd(text, start) + 1, text.length());
      if (mayBeSignature(text, start, next) && signature.region(start, text.length()).lookingAt()) {
        out.append(signature(signature));
        start = signature.end();
        next = Math.min(lineEnd(text, start) + 1, text.length());
      }
      out.append(text, start, next);
      start = next;
    }
    return out.toString();
  }

  /** Whether there are words, and nothing else, before the first parenthesis of a line. */
  private static boolean mayBeSignature(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '(') {
        return true;
      }
      if (!(Character.isLetterOrDigit(c) || "_.<>[], ".indexOf(c) >= 0)) {
        return false;
      }
    }
    return false;
  }

  private static int lineEnd(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
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
