package cz.uois.cli.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import cz.uois.cli.diagnostic.Diagnostic;
import cz.uois.cli.diagnostic.Severity;
import cz.uois.cli.link.ReadResult;
import cz.uois.cli.link.Specs;
import cz.uois.cli.spec.SpecFolder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Leaves out of a draft what the language does not take, each with the reason that the linker
 * gives, until the rest is right. What a stranger's database or schema may hold is known to the
 * linker alone: so nothing is checked twice, and nothing wrong is ever written.
 */
final class Mending {
  // Without it, the field is still what it is.
  private static final Set<String> WHAT_IT_IS =
      Set.of("type", "enum", "references", "through", "many", "computed");
  private static final Set<String> OF_REFERENCES =
      Set.of("references", "as", "inverse", "inverse_description", "on_delete");
  private static final Set<String> MANDATORY = Set.of("table", "singular", "access", "fields");

  private final MemberDraft draft;
  private final Map<String, List<EntityDraft.Line>> lines = new HashMap<>();
  private final Map<Integer, String> externals = new HashMap<>();

  private Mending(MemberDraft draft) {
    this.draft = draft;
  }

  /** What is right of it, and what the linker still says. */
  static ImportedSpec of(MemberDraft draft) {
    Mending mending = new Mending(draft);
    while (true) {
      SortedMap<String, byte[]> files = mending.files();
      ReadResult read = Specs.of(files);
      boolean mended = false;
      for (Diagnostic problem : read.diagnostics()) {
        if (problem.severity() == Severity.ERROR) {
          mended |= mending.mend(problem);
        }
      }
      if (!mended) {
        return ImportedSpec.of(draft, files, read);
      }
    }
  }

  private SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    lines.clear();
    externals.clear();
    for (EntityDraft entity : draft.entities()) {
      String path = SpecFolder.ENTITIES + "/" + entity.table() + ".yaml";
      List<EntityDraft.Line> text = entity.lines();
      lines.put(path, text);
      files.put(
          path,
          text.stream()
              .map(line -> line.text() + "\n")
              .collect(Collectors.joining())
              .getBytes(UTF_8));
    }
    String member = String.join("\n", draft.lines(externals)) + "\n";
    files.put(SpecFolder.MEMBER_FILE, member.getBytes(UTF_8));
    return files;
  }

  private boolean mend(Diagnostic problem) {
    int line = problem.location().line();
    if (problem.location().file().equals(SpecFolder.MEMBER_FILE)) {
      String key = externals.get(line);
      return key != null && forgetExternal(key, problem.message());
    }
    List<EntityDraft.Line> text = lines.get(problem.location().file());
    Optional<EntityDraft> entity =
        draft.entities().stream()
            .filter(it -> problem.location().file().endsWith("/" + it.table() + ".yaml"))
            .findFirst();
    return text != null
        && line <= text.size()
        && entity.isPresent()
        && mend(entity.get(), text.get(line - 1).part(), problem);
  }

  private boolean forgetExternal(String key, String why) {
    draft.leaveOut("the type of " + key, why);
    return draft.externals().remove(key) != null;
  }

  private boolean mend(EntityDraft entity, EntityDraft.Part part, Diagnostic problem) {
    String why = problem.message();
    return switch (part) {
      case EntityDraft.Part.Field(FieldDraft field, List<FieldDraft.Span> spans) ->
          mend(entity, field, key(spans, problem.location().column()), why);
      case EntityDraft.Part.Combination(List<String> columns) -> {
        boolean removed = entity.uniques().remove(columns);
        if (removed) {
          entity.leaveOut("unique " + columns, why);
        }
        yield removed;
      }
      case EntityDraft.Part.Foot(String key) -> {
        entity.leaveOut(key, why);
        yield entity.foot().remove(key) != null;
      }
      case EntityDraft.Part.Head(String key) -> {
        if (!MANDATORY.contains(key) && entity.head().remove(key) != null) {
          entity.leaveOut(key, why);
          yield true;
        }
        draft.leaveOut("the table " + entity.table(), why);
        yield draft.entities().remove(entity);
      }
      case EntityDraft.Part.Words _ -> false;
    };
  }

  private static boolean mend(
      EntityDraft entity, FieldDraft field, Optional<String> key, String why) {
    // Another finding about the same line may have been mended already.
    if (!entity.fields().contains(field) || key.filter(it -> !field.has(it)).isPresent()) {
      return true;
    }
    String it = key.orElse("");
    if (it.equals("references") && !why.contains("singular")) {
      field.become("type", "uuid", OF_REFERENCES);
      field.note(Note.guess("a plain key, for " + why));
    } else if (it.equals("enum")) {
      field.become("type", "string", Set.of("enum", "default"));
      field.note(Note.guess("no enum, for " + why));
    } else if (it.isEmpty() || WHAT_IT_IS.contains(it)) {
      entity.fields().remove(field);
      entity.leaveOut("the field " + field.name(), why);
    } else {
      field.remove(it);
      field.note(Note.guess("without '" + it + "', for " + why));
    }
    return true;
  }

  private static Optional<String> key(List<FieldDraft.Span> spans, int column) {
    return spans.stream()
        .filter(span -> span.start() <= column && column <= span.end())
        .map(FieldDraft.Span::key)
        .findFirst();
  }
}
