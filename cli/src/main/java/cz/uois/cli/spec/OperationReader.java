package cz.uois.cli.spec;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.spec.YamlNode.Entry;
import cz.uois.cli.spec.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads queries or mutations that the author's code answers. */
final class OperationReader {
  private final String kind;
  private final String owner;
  private final KeySet keys;
  private final Diagnostics diagnostics;

  /**
   * @param kind {@code query} or {@code mutation}
   * @param owner what they are about, as {@code 'plans'}
   */
  OperationReader(String kind, String owner, KeySet keys, Diagnostics diagnostics) {
    this.kind = kind;
    this.owner = owner;
    this.keys = keys;
    this.diagnostics = diagnostics;
  }

  List<OperationSpec> read(Mapping mapping) {
    List<OperationSpec> operations = new ArrayList<>();
    new Values(owner, diagnostics)
        .mappings(
            mapping,
            "a mapping, as {returns: int}",
            (entry, keys) -> read(entry, keys, operations));
    return operations;
  }

  private void read(Entry entry, Mapping mapping, List<OperationSpec> operations) {
    String subject = kind + " '" + entry.key().text() + "' of " + owner;
    Cursor cursor = new Cursor(mapping, keys, subject, entry.key().location(), diagnostics);
    cursor.wantDescription(entry.key().location(), "what it does");
    List<ArgumentSpec> arguments = ArgumentReader.arguments(cursor, subject, diagnostics);
    Optional<AccessRuleSpec> access = new AccessReader(subject, diagnostics).operation(cursor);
    FieldExposureSpec exposure = new ExposureReader(subject, diagnostics).answer(cursor);
    new Values(owner, diagnostics)
        .name(entry.key(), NameRule.COLUMN)
        .ifPresent(name ->
            operations.add(
                new OperationSpec(
                    name,
                    cursor.code("returns"),
                    keys.key("single").flatMap(_ -> cursor.flag("single")),
                    cursor.flag("list"),
                    cursor.flag("nullable"),
                    arguments,
                    cursor.name("gql"),
                    cursor.text("description"),
                    access,
                    exposure)));
  }
}
