package cz.uois.cli.spec;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.spec.YamlNode.Entry;
import cz.uois.cli.spec.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.List;

/** Reads the queries or the mutations of an entity that the author's code answers. */
final class OperationReader {
  private final String kind;
  private final String table;
  private final KeySet keys;
  private final Diagnostics diagnostics;

  /**
   * @param kind {@code query} or {@code mutation}
   */
  OperationReader(String kind, String table, KeySet keys, Diagnostics diagnostics) {
    this.kind = kind;
    this.table = table;
    this.keys = keys;
    this.diagnostics = diagnostics;
  }

  List<OperationSpec> read(Mapping mapping) {
    List<OperationSpec> operations = new ArrayList<>();
    for (Entry entry : mapping.entries()) {
      if (entry.value() instanceof Mapping operation) {
        read(entry, operation, operations);
      } else {
        new Values("'" + table + "'", diagnostics)
            .refuseKind(entry.key().text(), entry.value(), "a mapping, as {returns: int}");
      }
    }
    return operations;
  }

  private void read(Entry entry, Mapping mapping, List<OperationSpec> operations) {
    String subject = kind + " '" + entry.key().text() + "' of '" + table + "'";
    Cursor cursor = new Cursor(mapping, keys, subject, entry.key().location(), diagnostics);
    cursor.wantDescription(entry.key().location(), "what it does");
    List<ArgumentSpec> arguments =
        cursor
            .mapping("arguments")
            .map(new ArgumentReader(subject, diagnostics)::read)
            .orElse(List.of());
    FieldExposureSpec exposure = new ExposureReader(subject, diagnostics).answer(cursor);
    new Values("'" + table + "'", diagnostics)
        .name(entry.key(), NameRule.COLUMN)
        .ifPresent(name ->
            operations.add(
                new OperationSpec(
                    name,
                    cursor.code("returns"),
                    keys.key("single").flatMap(_ -> cursor.flag("single")),
                    arguments,
                    cursor.name("gql"),
                    cursor.text("description"),
                    exposure)));
  }
}
