package cz.uois.cli.edit;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.link.Singular;
import cz.uois.cli.spec.NameRule;
import cz.uois.cli.spec.YamlFile;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;

/**
 * Adds an entity with its fields, and fields of others that refer to it.
 *
 * @param table its table
 * @param fields the fields as {@link NewField} reads them
 */
public record AddEntity(String table, List<String> fields) implements SpecEdit {
  private static final String EDITOR = "# yaml-language-server:";

  // As the small example of a new member has it.
  private static final String ACCESS =
      "access: {read: [authenticated], insert: [authenticated], update: [myself, administrator]}";

  public AddEntity {
    requireNonNull(table, "table is null");
    fields = List.copyOf(fields);
  }

  @Override
  public Edition apply(Given given) throws RefusedEdit {
    SpecText spec = new SpecText(given.files());
    if (!NameRule.TABLE.accepts(table) || table.length() > NameRule.TABLE.maxLength()) {
      throw new RefusedEdit(
          "TABLE is '%s', expected %s, at most %d"
              .formatted(table, NameRule.TABLE.spelling(), NameRule.TABLE.maxLength()));
    }
    if (spec.tables().contains(table) || spec.has(SpecText.path(table))) {
      throw new RefusedEdit(
          "there is an entity '%s' already; uois add-field %s adds fields to it"
              .formatted(table, table));
    }
    Additions additions = new Additions(spec, given.externalType());
    TreeSet<String> targets = new TreeSet<>(spec.tables());
    targets.addAll(spec.externals());
    targets.add(table);
    for (String field : fields) {
      additions.add(NewField.parse(field, table, targets));
    }
    spec.create(SpecText.path(table), text(spec, additions.take(table)));
    additions.write();
    return Edition.of(spec);
  }

  private String text(SpecText spec, SequencedMap<String, SequencedMap<String, String>> fields) {
    StringBuilder text = new StringBuilder();
    editorLine(spec).ifPresent(line -> text.append(line).append('\n'));
    String one = Singular.of(table).orElse(table).replace('_', ' ');
    text.append("table: ").append(YamlWord.of(table)).append('\n');
    text.append("description: ").append(YamlWord.of("One " + one)).append('\n');
    text.append(ACCESS).append('\n');
    text.append(fields.isEmpty() ? "fields: {}\n" : "fields:\n");
    fields.forEach((name, keys) -> text.append(Layout.line("  ", name, keys)).append('\n'));
    return text.toString();
  }

  /** How the other files tell editors of the schema, if they do. */
  private static Optional<String> editorLine(SpecText spec) {
    return spec.entities().stream()
        .map(YamlFile::text)
        .flatMap(text -> text.lines().limit(1))
        .filter(line -> line.startsWith(EDITOR))
        .findFirst();
  }
}
