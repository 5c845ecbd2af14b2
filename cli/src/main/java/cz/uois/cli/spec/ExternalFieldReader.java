package cz.uois.cli.spec;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.spec.YamlNode.Entry;
import cz.uois.cli.spec.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.List;

/** Reads the fields of a type without a table: the author's code computes all of them. */
final class ExternalFieldReader {
  private final String owner;
  private final Diagnostics diagnostics;

  /**
   * @param owner what has the fields, as {@code external 'ug.users'}
   */
  ExternalFieldReader(String owner, Diagnostics diagnostics) {
    this.owner = owner;
    this.diagnostics = diagnostics;
  }

  List<ComputedSpec> read(Mapping mapping) {
    List<ComputedSpec> fields = new ArrayList<>();
    new Values("'fields' of " + owner, diagnostics)
        .mappings(
            mapping, "a mapping, as {computed: int}", (entry, keys) -> read(entry, keys, fields));
    return fields;
  }

  private void read(Entry entry, Mapping keys, List<ComputedSpec> fields) {
    String subject = "field '" + entry.key().text() + "' of " + owner;
    Cursor cursor =
        new Cursor(keys, CodeKeys.EXTERNAL_FIELD, subject, entry.key().location(), diagnostics);
    cursor.wantDescription(entry.key().location(), "what it is");
    List<ArgumentSpec> arguments = ArgumentReader.arguments(cursor, subject, diagnostics);
    FieldAccessSpec access = new AccessReader(subject, diagnostics).externalField(cursor);
    FieldExposureSpec exposure = new ExposureReader(subject, diagnostics).answer(cursor);
    new Values(owner, diagnostics)
        .name(entry.key(), NameRule.COLUMN)
        .ifPresent(name ->
            fields.add(
                new ComputedSpec(
                    name,
                    cursor.code("computed"),
                    cursor.flag("list"),
                    List.of(),
                    arguments,
                    cursor.name("gql"),
                    cursor.text("description"),
                    access,
                    exposure)));
  }
}
