package cz.uois.cli.origin;

import cz.uois.cli.model.Member;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Tells where lines of generated files come from. Nothing is noted while files are made: a line
 * names what it is about, as {@code PLAN_LESSONS.ORDER}, and the names of the spec are known. What
 * two things of the spec have for a name, neither gets.
 */
public final class Provenance {
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final List<Subject> subjects;
  private final Map<String, Subject> byWord = new HashMap<>();
  private final Map<String, Origin> roots = new HashMap<>();

  private Provenance(List<Subject> subjects) {
    this.subjects = subjects;
    Set<String> shared = new HashSet<>();
    for (Subject subject : subjects) {
      for (String word : subject.words()) {
        if (byWord.putIfAbsent(word, subject) != null) {
          shared.add(word);
        }
      }
    }
    byWord.keySet().removeAll(shared);
    subjects.forEach(subject -> roots.putAll(subject.roots()));
  }

  /** The provenance of the lines of a member's files. */
  public static Provenance of(Member member) {
    return new Provenance(Subjects.of(member));
  }

  /**
   * Where a line comes from.
   *
   * @param file the spec file that the artifact comes from, as {@code entities/plans.yaml}
   * @param outline the text that the line is in
   * @param line the line, from 0
   */
  public Origin of(String file, Outline outline, int line) {
    Optional<Subject> subject = Optional.empty();
    Optional<Subject> home = home(file);
    boolean known = false;
    for (int at : outline.around(line)) {
      List<MatchResult> words = words(outline.text(at));
      Optional<Origin> field = qualified(outline.text(at), words).or(() -> root(words));
      if (field.isPresent()) {
        return field.get();
      }
      if (outline.indent(at) > 0) {
        Optional<Origin> own = first(subject.or(() -> home), outline, at, words);
        if (own.isPresent()) {
          return own.get();
        }
      }
      Optional<Subject> named =
          words.stream()
              .flatMap(it -> Optional.ofNullable(byWord.get(it.group())).stream())
              .findFirst();
      // The innermost type of a text; a type inside a field is only what the field is of.
      if (named.isPresent() && (!known || outline.indent(at) == 0)) {
        subject = named;
        known = true;
      }
    }
    return subject.or(() -> home).map(Subject::origin).orElseGet(() -> Origin.file(file));
  }

  /** What a spec file is about as a whole. */
  public Origin of(String file) {
    return home(file).map(Subject::origin).orElseGet(() -> Origin.file(file));
  }

  // The entity of a file; the member's own file is about everything.
  private Optional<Subject> home(String file) {
    return subjects.stream()
        .filter(it -> it.origin().subject().startsWith("entity "))
        .filter(it -> it.origin().location().file().equals(file))
        .findFirst();
  }

  // PLAN_LESSONS.ORDER, "plan_lessons"."order".
  private Optional<Origin> qualified(String text, List<MatchResult> words) {
    for (int i = 0; i + 1 < words.size(); i++) {
      Optional<Subject> owner = Optional.ofNullable(byWord.get(words.get(i).group()));
      String between = text.substring(words.get(i).end(), words.get(i + 1).start());
      if (owner.isPresent() && (between.equals(".") || between.equals("\".\""))) {
        Optional<Origin> field = owner.get().field(words.get(i + 1).group());
        if (field.isPresent()) {
          return field;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Origin> root(List<MatchResult> words) {
    return words.stream()
        .flatMap(it -> Optional.ofNullable(roots.get(it.group())).stream())
        .findFirst();
  }

  private static Optional<Origin> first(
      Optional<Subject> subject, Outline outline, int line, List<MatchResult> words) {
    return subject.flatMap(it ->
        words.stream()
            .filter(word -> outline.isName(line, word))
            .flatMap(word -> it.field(word.group()).stream())
            .findFirst());
  }

  private static List<MatchResult> words(String text) {
    return WORD.matcher(text).results().toList();
  }
}
