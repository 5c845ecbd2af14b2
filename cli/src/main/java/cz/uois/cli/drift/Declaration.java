package cz.uois.cli.drift;

import cz.uois.cli.origin.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line stands in, in words that its reader knows: {@code method plannedLessonPage}. */
final class Declaration {
  private static final String MODIFIERS =
      "(?:(?:public|protected|private|static|final|abstract|default|sealed) )*";
  private static final Pattern JAVA_TYPE =
      Pattern.compile("^" + MODIFIERS + "(class|interface|record|enum) (\\w+).*");
  private static final Pattern JAVA_METHOD =
      Pattern.compile(
          "^"
              + MODIFIERS
              + "(?:<[^>]+> )?(?!return |new |else |throw |case )"
              + "(?:[\\w.<>\\[\\],?]+ )*[\\w.<>\\[\\],?]+ (\\w+)\\([^=]*");
  private static final Pattern JAVA_CONSTRUCTOR =
      Pattern.compile("^(?:public|protected|private) (\\w+)\\(.*");
  private static final Pattern JAVA_FIELD =
      Pattern.compile("^(?:(?:public|private|static|final) )+[\\w.<>\\[\\], ?]+ (\\w+)(?: =.*|;)");
  private static final Pattern JAVA_NAMED =
      Pattern.compile("^[\\w.]+\\(\"(\\w+)\".*|^\"(\\w+)\",?$");
  private static final Pattern GRAPHQL_TYPE =
      Pattern.compile(
          "^(?:extend )?(type|input|enum|union|interface|scalar|query|mutation|directive)"
              + " @?(\\w+).*");
  private static final Pattern WORD = Pattern.compile("^(\\w+).*");
  private static final Pattern SQL =
      Pattern.compile(
          "(?i)^(create (?:unique )?(?:table|index)|alter table|comment on (?:table|column)) ([^"
              + " (]+).*");

  private final String path;
  private final Outline outline;
  private final List<String> found = new ArrayList<>();

  private Declaration(String path, List<String> lines) {
    this.path = path;
    this.outline = Outline.of(path, lines);
  }

  /** What the line stands in; empty if that cannot be told. Lines count from 0. */
  static Optional<String> around(String path, List<String> lines, int line) {
    Declaration declaration = new Declaration(path, lines);
    declaration.find(line);
    return declaration.found.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(", ", declaration.found));
  }

  private void find(int line) {
    List<Integer> around = outline.around(line);
    for (int at : around) {
      String text = outline.text(at);
      if (path.endsWith(".java")) {
        java(text);
      } else if (path.endsWith(".graphqls") || path.endsWith(".gql")) {
        graphql(text);
      } else if (path.endsWith(".sql")) {
        match(SQL, text).ifPresent(it -> found.add(it.group(1) + " " + it.group(2)));
      }
    }
  }

  // The innermost that has a name says enough: the path says the class.
  private void java(String text) {
    Optional<String> declared =
        match(JAVA_TYPE, text)
            .map(it -> it.group(1) + " " + it.group(2))
            .or(() -> match(JAVA_FIELD, text).map(it -> "constant " + it.group(1)))
            .or(() -> match(JAVA_CONSTRUCTOR, text).map(it -> "constructor " + it.group(1)))
            .or(() -> match(JAVA_METHOD, text).map(it -> "method " + it.group(1)));
    if (declared.isPresent()) {
      found.clear();
      found.add(declared.get());
      return;
    }
    match(JAVA_NAMED, text)
        .filter(_ -> found.size() == 1)
        .ifPresent(it -> found.add(it.group(1) == null ? it.group(2) : it.group(1)));
  }

  private void graphql(String text) {
    Optional<Matcher> type = match(GRAPHQL_TYPE, text);
    if (found.isEmpty() && type.isPresent()) {
      found.add(type.get().group(1) + " " + type.get().group(2));
    } else if (found.size() == 1) {
      match(WORD, text).ifPresent(it -> found.add("field " + it.group(1)));
    }
  }

  private static Optional<Matcher> match(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? Optional.of(matcher) : Optional.empty();
  }
}
