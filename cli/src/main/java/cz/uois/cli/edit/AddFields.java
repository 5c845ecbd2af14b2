package cz.uois.cli.edit;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.TreeSet;

/**
 * Adds fields to an entity, and to others.
 *
 * @param table the entity
 * @param fields the fields as {@link NewField} reads them
 */
public record AddFields(String table, List<String> fields) implements SpecEdit {
  public AddFields {
    requireNonNull(table, "table is null");
    fields = List.copyOf(fields);
  }

  @Override
  public Edition apply(Given given) throws RefusedEdit {
    SpecText spec = new SpecText(given.files());
    if (!spec.tables().contains(table)) {
      throw new RefusedEdit(Unknown.table(table, spec.tables()) + Unknown.orNew(table));
    }
    Additions additions = new Additions(spec, given.externalType());
    TreeSet<String> targets = new TreeSet<>(spec.tables());
    targets.addAll(spec.externals());
    for (String field : fields) {
      additions.add(NewField.parse(field, table, targets));
    }
    additions.write();
    return Edition.of(spec);
  }
}
