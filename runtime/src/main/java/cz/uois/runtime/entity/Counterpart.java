package cz.uois.runtime.entity;

import static java.util.Objects.requireNonNull;

import org.jooq.TableField;

/**
 * The one row of this member that points here: the inverse of a one-to-one relation.
 *
 * @param name name of the GraphQL field, as {@code contract}
 * @param key the foreign key of that row, unique in its table
 * @param typeName GraphQL type of that row
 */
public record Counterpart(String name, TableField<?, ?> key, String typeName) {
  public Counterpart {
    requireNonNull(name, "name is null");
    requireNonNull(key, "key is null");
    requireNonNull(typeName, "typeName is null");
  }

  public static Counterpart of(String name, TableField<?, ?> key, String typeName) {
    return new Counterpart(name, key, typeName);
  }
}
