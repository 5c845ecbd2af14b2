package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/**
 * A list field, of an own entity or contributed to a type of another member.
 *
 * @param graphqlName name of the field, as {@code lessons}
 * @param kind where the elements come from
 * @param description shown in the schema
 * @param directives its directives
 * @param location where the spec says it
 */
public record Vector(
    String graphqlName,
    Kind kind,
    String description,
    List<Directive> directives,
    Location location) {
  public Vector {
    requireNonNull(graphqlName, "graphqlName is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(description, "description is null");
    directives = List.copyOf(directives);
    requireNonNull(location, "location is null");
  }

  /** Whether it is what is above or below in a tree: no relation of one row to another. */
  public boolean isWalk() {
    return kind instanceof Kind.Ancestors || kind instanceof Kind.Descendants;
  }

  /** {@code lessonsConnection}: the field that has the list as a connection. */
  public String connection() {
    return graphqlName + "Connection";
  }

  /**
   * The stem of the connection's types, if the elements are another member's: the owner of their
   * type may have a connection of them as well, with other arguments and edges.
   *
   * @param owner stem of the type that has the list, as {@code PlannedLesson}
   * @return as {@code PlannedLessonUsers}
   */
  public String connectionStem(String owner) {
    return owner + Names.pascal(graphqlName);
  }

  /** The own table of the elements; empty if they are another member's. */
  public Optional<String> elements() {
    return switch (kind) {
      case Kind.Children children -> Optional.of(children.table());
      case Kind.Ancestors above -> Optional.of(above.table());
      case Kind.Descendants below -> Optional.of(below.table());
      case Kind.Linked linked ->
          linked.target() instanceof Target.Own own ? Optional.of(own.table()) : Optional.empty();
    };
  }

  /** Whether the elements are another member's. */
  public boolean isForeign() {
    return kind instanceof Kind.Linked linked && linked.target() instanceof Target.External;
  }

  /** Where the elements come from. */
  public sealed interface Kind {
    /**
     * The rows of an own table that point here: the inverse of a foreign key.
     *
     * @param table the table of the elements
     * @param column its foreign key
     */
    record Children(String table, String column) implements Kind {
      public Children {
        requireNonNull(table, "table is null");
        requireNonNull(column, "column is null");
      }
    }

    /**
     * What a link table connects.
     *
     * @param linkTable the link table, an own entity
     * @param parentColumn its foreign key to the type that has this field
     * @param targetColumn its foreign key to the elements
     * @param target the elements: own rows, or entities of another member
     */
    record Linked(String linkTable, String parentColumn, String targetColumn, Target target)
        implements Kind {
      public Linked {
        requireNonNull(linkTable, "linkTable is null");
        requireNonNull(parentColumn, "parentColumn is null");
        requireNonNull(targetColumn, "targetColumn is null");
        requireNonNull(target, "target is null");
      }
    }

    /**
     * The rows above one in the tree of its table, from the root down.
     *
     * @param table the table
     * @param column its foreign key to itself
     */
    record Ancestors(String table, String column) implements Kind {
      public Ancestors {
        requireNonNull(table, "table is null");
        requireNonNull(column, "column is null");
      }
    }

    /**
     * The rows below one in the tree of its table, the nearest first.
     *
     * @param table the table
     * @param column its foreign key to itself
     */
    record Descendants(String table, String column) implements Kind {
      public Descendants {
        requireNonNull(table, "table is null");
        requireNonNull(column, "column is null");
      }
    }
  }
}
