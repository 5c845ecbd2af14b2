package cz.uois.cli.edit;

import cz.uois.cli.link.Singular;
import cz.uois.cli.model.Names;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a table or a field is called in the author's own files.
 *
 * @param near what a file speaks of if it speaks of the table; empty where that goes without saying
 * @param name the thing itself
 */
public record Mentions(List<Pattern> near, Pattern name) {
  public Mentions {
    near = List.copyOf(near);
  }

  static Mentions ofTable(SpecText spec, String table) {
    return new Mentions(List.of(), table(table, spec.tables()));
  }

  static Mentions ofField(SpecText spec, String table, String field) {
    Set<String> names = new TreeSet<>();
    for (String name : List.of(field, Names.withoutId(field))) {
      names.add(name);
      names.add(Names.camel(name));
      names.add(Names.constant(Names.snake(name)));
    }
    return new Mentions(
        List.of(table(table, spec.tables())),
        Pattern.compile("(?<![A-Za-z0-9_])(" + any(names) + ")(?![A-Za-z0-9_])"));
  }

  // PlanLesson also begins PlanLessonRules, unless there are plan_lesson_rules; plan_lessons and
  // PLAN_LESSONS stand alone.
  private static Pattern table(String table, List<String> tables) {
    String one = Singular.of(table).orElse(table);
    Set<String> whole = new TreeSet<>();
    whole.add(table);
    whole.add(Names.camel(table));
    whole.add(Names.constant(table));
    whole.add(Names.pascal(table));
    whole.add(Names.camel(one));
    String stem = Names.pascal(one);
    Set<String> others = new TreeSet<>();
    for (String other : tables) {
      String longer = Names.pascal(Singular.of(other).orElse(other));
      if (longer.startsWith(stem) && longer.length() > stem.length()) {
        others.add(longer.substring(stem.length()));
      }
    }
    String noOther = others.isEmpty() ? "" : "(?!" + any(others) + ")";
    return Pattern.compile(
        "(?<![A-Za-z0-9_])((%s)(?![A-Za-z0-9_])|%s(?![a-z0-9_])%s)"
            .formatted(any(whole), Pattern.quote(stem), noOther));
  }

  private static String any(Set<String> names) {
    return names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }
}
