package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.spec.EntitySpec;
import cz.uois.cli.spec.FieldSpec;
import cz.uois.cli.spec.Rule;
import java.util.List;

/** Warns of entities and fields that nobody has described. */
final class Descriptions {
  private final Diagnostics diagnostics;

  Descriptions(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void check(List<EntitySpec> entities) {
    for (EntitySpec entity : entities) {
      String table = "'" + entity.table().value() + "'";
      if (entity.description().isEmpty()) {
        diagnostics.warning(
            Rule.MISSING_DESCRIPTION.id(),
            entity.table().location(),
            "the entity " + table + " has no description",
            "add 'description: <what one row is>'");
      }
      entity.fields().forEach(field -> check(field, table));
    }
  }

  private void check(FieldSpec field, String table) {
    if (field.description().isEmpty()) {
      diagnostics.warning(
          Rule.MISSING_DESCRIPTION.id(),
          field.name().location(),
          "field '" + field.name().value() + "' of " + table + " has no description",
          "add 'description: <what it is>'");
    }
  }
}
