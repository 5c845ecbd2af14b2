package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What the author's Java answers.
 *
 * @param item what it answers, or each element of the list
 * @param list whether it answers a list
 */
public record CodeType(Item item, boolean list) {
  public CodeType {
    requireNonNull(item, "item is null");
  }

  /** A value, or an object. */
  public sealed interface Item {
    /** A value. */
    record Value(FieldType type) implements Item {
      public Value {
        requireNonNull(type, "type is null");
      }
    }

    /** An object of an own table or of another member, which the Java names by its key. */
    record Entity(Target target) implements Item {
      public Entity {
        requireNonNull(target, "target is null");
      }
    }
  }

  /** The own table of which it answers one row, if it does. */
  public Optional<String> row() {
    return !list && item instanceof Item.Entity(Target.Own(String table))
        ? Optional.of(table)
        : Optional.empty();
  }
}
