package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/**
 * An entity of this member.
 *
 * @param table its table, as {@code plan_lessons}
 * @param names its other names
 * @param formerly names that old seed data has for the table
 * @param description shown in the schema, in Javadoc and in the database; may be empty
 * @param columns the key, the base columns and those of the spec, in its order
 * @param embeds the objects that some of the columns make
 * @param counterparts the rows of one-to-one relations that point to a row of it
 * @param vectors its list fields, in the order of the specs that give them
 * @param links the lists that callers change link by link
 * @param uniques combinations of columns that occur once
 * @param code what the author's Java does for it
 * @param tree the tree that its rows are, if they are one
 * @param seed when it is filled from seed data
 * @param access who may do what with its rows
 * @param exposure how it shows itself
 * @param location where the spec names the table
 */
public record Entity(
    String table,
    EntityNames names,
    List<String> formerly,
    String description,
    List<Column> columns,
    List<Embed> embeds,
    List<Counterpart> counterparts,
    List<Vector> vectors,
    List<Link> links,
    List<Unique> uniques,
    Code code,
    Optional<Tree> tree,
    Seed seed,
    Access access,
    Exposure exposure,
    Location location) {
  /** When a table is filled from seed data. */
  public enum Seed {
    SYSTEM,
    DEMO
  }

  public Entity {
    requireNonNull(table, "table is null");
    requireNonNull(names, "names is null");
    formerly = List.copyOf(formerly);
    requireNonNull(description, "description is null");
    columns = List.copyOf(columns);
    embeds = List.copyOf(embeds);
    counterparts = List.copyOf(counterparts);
    vectors = List.copyOf(vectors);
    links = List.copyOf(links);
    uniques = List.copyOf(uniques);
    requireNonNull(code, "code is null");
    requireNonNull(tree, "tree is null");
    requireNonNull(seed, "seed is null");
    requireNonNull(access, "access is null");
    requireNonNull(exposure, "exposure is null");
    requireNonNull(location, "location is null");
  }

  /** The file of the spec that says it: an implied link table has that of the list it is for. */
  public String file() {
    return location.file();
  }

  /** The object that a column is a part of. Asking for one of another column is a bug. */
  public Embed embedOf(Column column) {
    return embeds.stream()
        .filter(embed -> embed.has(column))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(column.name() + " is not embedded"));
  }

  /** The primary key. */
  public Column key() {
    return columns.getFirst();
  }

  /** The fields of other members that a computed field needs. */
  public List<Column> externalNeeds(Computed computed) {
    return columns.stream()
        .filter(column -> column.exposure().external())
        .filter(
            column -> computed.requires().isEmpty() || computed.requires().contains(column.name()))
        .toList();
  }

  /** The columns that clients see. */
  public List<Column> shownColumns() {
    return exposure.hiddenKey() ? columns.subList(1, columns.size()) : columns;
  }

  /** The column that says in which order rows stand below their parent, if there is one. */
  public Optional<Column> orderColumn() {
    return columns.stream()
        .filter(column -> column.name().equals("order") && column.type().isOrdered())
        .findFirst();
  }

  /** The column of that name. Asking for one that is not there is a bug of the asker. */
  public Column column(String name) {
    return columns.stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no column " + name + " in " + table));
  }
}
