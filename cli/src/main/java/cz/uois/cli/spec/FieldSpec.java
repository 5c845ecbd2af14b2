package cz.uois.cli.spec;

import java.util.Optional;

/** A field of an entity: a column, embedded columns, computed, or a list through a link table. */
public sealed interface FieldSpec permits ColumnSpec, EmbedSpec, ComputedSpec, LinkSpec {
  /** Its key in {@code fields}. */
  Located<String> name();

  /** What it is. */
  Optional<Located<String>> description();
}
