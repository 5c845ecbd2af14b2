package cz.uois.runtime.entity;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.jooq.Table;

/**
 * The GraphQL type of a table: what it has, in the order of the spec.
 *
 * @param name GraphQL name, as {@code PlannedLessonGQLModel}
 * @param table the table
 * @param attributes its columns; the first is the key {@code id}
 * @param toOnes the objects behind foreign keys
 * @param embedded the objects that some of the columns make
 * @param counterparts the rows of one-to-one relations that point here
 * @param vectors the list fields
 * @param tree the tree that its rows are, if they are one
 * @param uproots GraphQL types of the trees whose rows a delete may make roots, by what the
 *     database deletes along with the row
 * @param rules the constraints that a write can violate
 * @param access who may do what with its rows
 */
public record EntityType(
    String name,
    Table<?> table,
    List<Attribute> attributes,
    List<ToOne> toOnes,
    List<Embedded> embedded,
    List<Counterpart> counterparts,
    List<Vector> vectors,
    Optional<Tree> tree,
    List<String> uproots,
    List<Rule> rules,
    Access access) {
  private static final String OWNER = "rbacobject_id";

  public EntityType {
    requireNonNull(name, "name is null");
    requireNonNull(table, "table is null");
    attributes = List.copyOf(attributes);
    toOnes = List.copyOf(toOnes);
    embedded = List.copyOf(embedded);
    counterparts = List.copyOf(counterparts);
    vectors = List.copyOf(vectors);
    requireNonNull(tree, "tree is null");
    uproots = List.copyOf(uproots);
    rules = List.copyOf(rules);
    requireNonNull(access, "access is null");
    if (attributes.isEmpty()) {
      throw new IllegalArgumentException(name + " has no attributes");
    }
  }

  /** The attribute that holds the owner of a row, on whom its permissions hang. */
  public Optional<Attribute> owner() {
    return ofColumn(OWNER);
  }

  /** Starts the type of a table. */
  public static Builder of(String name, Table<?> table) {
    return new Builder(name, table);
  }

  /** The primary key. */
  public Attribute key() {
    return attributes.getFirst();
  }

  /** The attribute that a column holds, by the column's name. */
  public Optional<Attribute> ofColumn(String column) {
    return attributes.stream()
        .filter(attribute -> attribute.column().getName().equals(column))
        .findFirst();
  }

  /** Collects the parts; each call replaces what an earlier one gave. */
  public static final class Builder {
    private final String name;
    private final Table<?> table;
    private List<Attribute> attributes = List.of();
    private List<ToOne> toOnes = List.of();
    private List<Embedded> embedded = List.of();
    private List<Counterpart> counterparts = List.of();
    private List<Vector> vectors = List.of();
    private Optional<Tree> tree = Optional.empty();
    private List<String> uproots = List.of();
    private List<Rule> rules = List.of();
    private Access access = Access.NONE;

    private Builder(String name, Table<?> table) {
      this.name = name;
      this.table = table;
    }

    public Builder attributes(Attribute... values) {
      attributes = List.of(values);
      return this;
    }

    public Builder toOnes(ToOne... values) {
      toOnes = List.of(values);
      return this;
    }

    public Builder embedded(Embedded... values) {
      embedded = List.of(values);
      return this;
    }

    public Builder counterparts(Counterpart... values) {
      counterparts = List.of(values);
      return this;
    }

    public Builder vectors(Vector... values) {
      vectors = List.of(values);
      return this;
    }

    public Builder tree(Tree value) {
      tree = Optional.of(value);
      return this;
    }

    public Builder uproots(String... values) {
      uproots = List.of(values);
      return this;
    }

    public Builder rules(Rule... values) {
      rules = List.of(values);
      return this;
    }

    public Builder access(Access value) {
      access = value;
      return this;
    }

    public EntityType build() {
      return new EntityType(
          name,
          table,
          attributes,
          toOnes,
          embedded,
          counterparts,
          vectors,
          tree,
          uproots,
          rules,
          access);
    }
  }
}
