package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How an entity shows itself to clients and to other members.
 *
 * @param base whether it has the base columns
 * @param extended whether another member owns the type, so that an unknown key is no unknown object
 * @param hiddenKey whether clients do not see the primary key
 * @param operations its root fields
 * @param keys its keys; none for a value of other rows
 * @param unresolvableKeys field sets by which only other members name its rows
 * @param lookups queries of one row by a key
 * @param directives directives of its type, beside {@code @key}
 * @param inputDirectives directives of the inputs that its rows are written by
 */
public record Exposure(
    boolean base,
    boolean extended,
    boolean hiddenKey,
    Set<Operation> operations,
    List<Key> keys,
    List<String> unresolvableKeys,
    List<Lookup> lookups,
    List<Directive> directives,
    List<Directive> inputDirectives) {
  /** The root fields that are generated unless told otherwise. */
  public enum Operation {
    BY_ID,
    PAGE,
    INSERT,
    UPDATE,
    DELETE
  }

  public Exposure {
    operations = Set.copyOf(operations);
    keys = List.copyOf(keys);
    unresolvableKeys = List.copyOf(unresolvableKeys);
    lookups = List.copyOf(lookups);
    directives = List.copyOf(directives);
    inputDirectives = List.copyOf(inputDirectives);
  }

  /** Whether there is that root field. */
  public boolean has(Operation operation) {
    return operations.contains(operation);
  }

  /** The same without root fields that something else stands in the place of. */
  public Exposure without(Set<Operation> replaced) {
    return new Exposure(
        base,
        extended,
        hiddenKey,
        operations.stream().filter(it -> !replaced.contains(it)).collect(Collectors.toSet()),
        keys,
        unresolvableKeys,
        lookups,
        directives,
        inputDirectives);
  }

  /** Whether callers write it at all: where they do not, they do not change its lists either. */
  public boolean isWritten() {
    return has(Operation.INSERT) || has(Operation.UPDATE) || has(Operation.DELETE);
  }

  /**
   * A key.
   *
   * @param fields its field set, as {@code sku variation { id }}
   * @param parts its fields
   */
  public record Key(String fields, List<Part> parts) {
    public Key {
      requireNonNull(fields, "fields is null");
      parts = List.copyOf(parts);
    }

    /** Names of its columns; of a field in another row, that of the foreign key to it. */
    public List<String> columns() {
      return parts.stream().map(Part::column).distinct().toList();
    }
  }

  /**
   * A field of a key.
   *
   * @param path names of GraphQL fields from the entity to the value
   * @param columns names of the foreign keys to the row that has the value, and of its column
   */
  public record Part(List<String> path, List<String> columns) {
    public Part {
      path = List.copyOf(path);
      columns = List.copyOf(columns);
    }

    /** A field whose value is in the row itself. */
    public Part(List<String> path, String column) {
      this(path, List.of(column));
    }

    /** The column of the row itself. */
    public String column() {
      return columns.getFirst();
    }

    /** Whether the value is in another row. */
    public boolean isFar() {
      return columns.size() > 1;
    }

    /** The same field as one of an object that a foreign key points to. */
    public Part behind(String object, String foreignKey) {
      List<String> longer = new ArrayList<>(List.of(object));
      longer.addAll(path);
      List<String> further = new ArrayList<>(List.of(foreignKey));
      further.addAll(columns);
      return new Part(longer, further);
    }
  }

  /**
   * A query of one row by a key.
   *
   * @param name name of the query
   * @param columns columns of the key, its arguments
   * @param description what it answers; may be empty
   * @param directives its directives
   */
  public record Lookup(
      String name, List<String> columns, String description, List<Directive> directives) {
    public Lookup {
      requireNonNull(name, "name is null");
      columns = List.copyOf(columns);
      requireNonNull(description, "description is null");
      directives = List.copyOf(directives);
    }
  }
}
