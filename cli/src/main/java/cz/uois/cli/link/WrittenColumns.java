package cz.uois.cli.link;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.model.Column;
import cz.uois.cli.spec.ColumnSpec;
import cz.uois.cli.spec.ComputedSpec;
import cz.uois.cli.spec.EmbedSpec;
import cz.uois.cli.spec.EntitySpec;
import cz.uois.cli.spec.FieldSpec;
import cz.uois.cli.spec.LinkSpec;
import java.util.List;

/**
 * The columns that a spec means an entity to have, whether they could be linked or not.
 *
 * @param spec the spec
 * @param linked those that could
 */
record WrittenColumns(EntitySpec spec, List<Column> linked) {
  WrittenColumns {
    requireNonNull(spec, "spec is null");
    linked = List.copyOf(linked);
  }

  /** Whether it is, or may be, a column that could not be read or linked: that has been told. */
  boolean has(String name) {
    return spec.unreadableFields().stream()
            .anyMatch(field -> name.equals(field) || name.startsWith(field + "_"))
        || spec.fields().stream().anyMatch(field -> isOf(field, name));
  }

  private boolean isOf(FieldSpec field, String name) {
    return switch (field) {
      case ColumnSpec column -> column.name().value().equals(name);
      case EmbedSpec embed ->
          name.startsWith(embed.columnPrefix())
              && linked.stream()
                  .filter(Column::isEmbedded)
                  .noneMatch(column -> column.name().startsWith(embed.columnPrefix()));
      case ComputedSpec _, LinkSpec _ -> false;
    };
  }
}
