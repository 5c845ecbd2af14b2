package cz.uois.cli.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An entity of a spec in the making. Mutable. */
final class EntityDraft {
  // Neither a database nor a schema says who may do what: closed, but for those who are signed in.
  private static final String ACCESS =
      "{read: [authenticated], insert: [administrátor], update: [administrátor]}";

  // Roles are held over the owner of a row, which these rows do not have.
  private static final String ACCESS_WITHOUT_OWNERS =
      "{read: [authenticated], insert: [], update: []}";

  private final String table;
  private final Map<String, String> head = new LinkedHashMap<>();
  private final List<FieldDraft> fields = new ArrayList<>();
  private final Map<String, String> foot = new LinkedHashMap<>();
  private final List<List<String>> uniques = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private Note note;

  EntityDraft(String table, Note note) {
    this.table = table;
    this.note = note;
  }

  String table() {
    return table;
  }

  Note note() {
    return note;
  }

  void note(Note more) {
    note = note.and(more);
  }

  /** The keys before the fields, but the table and who may do what. */
  Map<String, String> head() {
    return head;
  }

  /** The keys after the fields, but combinations that occur once. */
  Map<String, String> foot() {
    return foot;
  }

  List<FieldDraft> fields() {
    return fields;
  }

  Optional<FieldDraft> field(String name) {
    return fields.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  List<List<String>> uniques() {
    return uniques;
  }

  /** What the spec does not have, each with its reason. */
  List<String> leftOut() {
    return leftOut;
  }

  void leaveOut(String what, String why) {
    leftOut.add(YamlWriter.line(what + ": " + why));
  }

  /** What a line of the file says. */
  sealed interface Part {
    record Head(String key) implements Part {}

    record Field(FieldDraft field, List<FieldDraft.Span> spans) implements Part {}

    record Foot(String key) implements Part {}

    record Combination(List<String> columns) implements Part {}

    record Words() implements Part {}
  }

  /** A line of the file. */
  record Line(String text, Part part) {}

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("# " + note, new Part.Words()));
    lines.add(new Line("table: " + table, new Part.Head("table")));
    head.forEach((key, value) -> lines.add(new Line(key + ": " + value, new Part.Head(key))));
    lines.add(
        new Line(
            "access: "
                + (head.containsKey("base") || head.containsKey("kind")
                    ? ACCESS_WITHOUT_OWNERS
                    : ACCESS)
                + "  # guess: decide who may do what",
            new Part.Head("access")));
    lines.add(new Line(fields.isEmpty() ? "fields: {}" : "fields:", new Part.Head("fields")));
    for (FieldDraft field : fields) {
      List<FieldDraft.Span> spans = new ArrayList<>();
      lines.add(new Line(field.line(spans), new Part.Field(field, spans)));
    }
    if (!uniques.isEmpty()) {
      lines.add(new Line("unique:", new Part.Head("unique")));
      uniques.forEach(columns ->
          lines.add(new Line("  - " + YamlWriter.list(columns), new Part.Combination(columns))));
    }
    foot.forEach((key, value) -> lines.add(new Line(key + ": " + value, new Part.Foot(key))));
    leftOut.forEach(it -> lines.add(new Line("# left out: " + it, new Part.Words())));
    return lines;
  }
}
