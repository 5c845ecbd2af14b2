package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A list through a link table.
 *
 * @param name name of the GraphQL field
 * @param table the link table
 * @param by its foreign key to this table, if given
 * @param to its foreign key to the elements, if given
 * @param inverse list that the elements get
 * @param inverseDescription what that list is
 * @param add mutation that adds a link, if given
 * @param remove mutation that removes a link, if given
 * @param description what this list is
 * @param exposure how this list shows itself
 * @param inverseExposure how that of the elements does
 */
public record LinkSpec(
    Located<String> name,
    Table table,
    Optional<Located<String>> by,
    Optional<Located<String>> to,
    Optional<Located<String>> inverse,
    Optional<Located<String>> inverseDescription,
    Optional<Located<String>> add,
    Optional<Located<String>> remove,
    Optional<Located<String>> description,
    FieldExposureSpec exposure,
    FieldExposureSpec inverseExposure)
    implements FieldSpec {
  public LinkSpec {
    requireNonNull(name, "name is null");
    requireNonNull(table, "table is null");
    requireNonNull(by, "by is null");
    requireNonNull(to, "to is null");
    requireNonNull(inverse, "inverse is null");
    requireNonNull(inverseDescription, "inverseDescription is null");
    requireNonNull(add, "add is null");
    requireNonNull(remove, "remove is null");
    requireNonNull(description, "description is null");
    requireNonNull(exposure, "exposure is null");
    requireNonNull(inverseExposure, "inverseExposure is null");
  }

  /** Where the links are. */
  public sealed interface Table {
    /** In a table with a file of its own. */
    record Described(Located<String> name) implements Table {
      public Described {
        requireNonNull(name, "name is null");
      }
    }

    /**
     * In a table that follows from this field.
     *
     * @param target the elements: own table or external key
     * @param name its name, if given
     */
    record Implied(Located<String> target, Optional<Located<String>> name) implements Table {
      public Implied {
        requireNonNull(target, "target is null");
        requireNonNull(name, "name is null");
      }
    }
  }

  /** The link table. Asking for an implied one before it is made is a bug of the asker. */
  public Located<String> through() {
    return switch (table) {
      case Table.Described(Located<String> through) -> through;
      case Table.Implied _ -> throw new IllegalStateException("no link table yet for " + name);
    };
  }

  /** The same list through a table that has been made for it. */
  public LinkSpec through(Located<String> made, Located<String> madeBy, Located<String> madeTo) {
    return new LinkSpec(
        name,
        new Table.Described(made),
        Optional.of(madeBy),
        Optional.of(madeTo),
        inverse,
        inverseDescription,
        add,
        remove,
        description,
        exposure,
        inverseExposure);
  }
}
