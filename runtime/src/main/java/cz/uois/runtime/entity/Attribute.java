package cz.uois.runtime.entity;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.jooq.Field;

/**
 * One column of an entity as clients see it.
 *
 * @param name name of the GraphQL field, as {@code nameEn}; empty if clients do not see it; of a
 *     field of an {@link Embedded} object with its name before it, as {@code size.height}
 * @param column the column, as {@code name_en}; filters and orders use its name
 * @param type how its values travel
 * @param formerly names that old seed data has for the column
 * @param read who sees it, of those who see the row; all of them if it is absent
 * @param write who sets and changes it, of those who may insert or update the row; all of them if
 *     it is absent
 */
public record Attribute(
    String name,
    Field<?> column,
    ValueType type,
    List<String> formerly,
    Optional<AccessRule> read,
    Optional<AccessRule> write) {
  public Attribute {
    requireNonNull(name, "name is null");
    requireNonNull(column, "column is null");
    requireNonNull(type, "type is null");
    formerly = List.copyOf(formerly);
    requireNonNull(read, "read is null");
    requireNonNull(write, "write is null");
  }

  /** A column that clients do not see: the key of rows that other keys name. */
  public static Attribute hidden(Field<?> column, ValueType type) {
    return new Attribute("", column, type, List.of(), Optional.empty(), Optional.empty());
  }

  /** Names of fields from the object of the row, or its input, to the value. */
  public List<String> path() {
    int dot = name.indexOf('.');
    return dot < 0 ? List.of(name) : List.of(name.substring(0, dot), name.substring(dot + 1));
  }

  /** Whether clients do not see it. */
  public boolean isHidden() {
    return name.isEmpty();
  }

  public static Attribute of(String name, Field<?> column, ValueType type, String... formerly) {
    return new Attribute(name, column, type, List.of(formerly), Optional.empty(), Optional.empty());
  }

  /** The same for those readers only. */
  public Attribute readBy(AccessRule rule) {
    return new Attribute(name, column, type, formerly, Optional.of(rule), write);
  }

  /** The same for those writers only. */
  public Attribute writtenBy(AccessRule rule) {
    return new Attribute(name, column, type, formerly, read, Optional.of(rule));
  }
}
