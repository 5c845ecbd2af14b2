package cz.uois.cli.spec;

import java.util.Optional;

/** A field of an entity: with a column of its own, computed, or a list through a link table. */
public sealed interface FieldSpec permits ColumnSpec, ComputedSpec, LinkSpec {
  /** Its key in {@code fields}. */
  Located<String> name();

  /** What it is. */
  Optional<Located<String>> description();
}
