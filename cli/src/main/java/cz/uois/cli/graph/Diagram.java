package cz.uois.cli.graph;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What a picture shows, before it is known where anything stands.
 *
 * @param title what is drawn, as {@code lessons}
 * @param description in a sentence or two
 * @param clusters the members, those drawn in full first
 * @param edges the foreign keys
 */
public record Diagram(String title, String description, List<Cluster> clusters, List<Edge> edges) {
  public Diagram {
    requireNonNull(title, "title is null");
    requireNonNull(description, "description is null");
    clusters = List.copyOf(clusters);
    edges = List.copyOf(edges);
  }

  /** All boxes, cluster by cluster. */
  List<Box> boxes() {
    return clusters.stream().flatMap(cluster -> cluster.boxes().stream()).toList();
  }

  /**
   * A member.
   *
   * @param name as {@code lessons}
   * @param description may be empty
   * @param drawn whether the member was given; of another one only what is referred to is known
   * @param boxes its entities
   */
  record Cluster(String name, String description, boolean drawn, List<Box> boxes) {
    Cluster {
      requireNonNull(name, "name is null");
      requireNonNull(description, "description is null");
      boxes = List.copyOf(boxes);
    }
  }

  /** What a box stands for. */
  enum Kind {
    ENTITY,
    /** A table of nothing but foreign keys. */
    LINK,
    /** An entity of a member that was not given. */
    FOREIGN
  }

  /**
   * An entity.
   *
   * @param id unique in the diagram, as {@code lessons.plans}
   * @param type its GraphQL type
   * @param table its table
   * @param description may be empty
   * @param kind what it stands for
   * @param rows its columns; of a foreign entity, the fields that are added to it
   */
  record Box(String id, String type, String table, String description, Kind kind, List<Row> rows) {
    Box {
      requireNonNull(id, "id is null");
      requireNonNull(type, "type is null");
      requireNonNull(table, "table is null");
      requireNonNull(description, "description is null");
      requireNonNull(kind, "kind is null");
      rows = List.copyOf(rows);
    }
  }

  /** What a column is for its table. */
  enum Mark {
    /** Primary key. */
    PK,
    /** Foreign key. */
    FK,
    /** Unique by itself. */
    UK
  }

  /**
   * A line of a box.
   *
   * @param name the column, or the field that is added
   * @param type as in the spec, as {@code uuid}; {@code list} for a field that is added
   * @param marks what the column is for its table; none for a plain one
   * @param uniqueWith the columns that it is unique together with
   * @param required whether it is NOT NULL
   * @param description may be empty
   */
  record Row(
      String name,
      String type,
      Set<Mark> marks,
      List<String> uniqueWith,
      boolean required,
      String description) {
    Row {
      requireNonNull(name, "name is null");
      requireNonNull(type, "type is null");
      marks = Set.copyOf(marks);
      uniqueWith = List.copyOf(uniqueWith);
      requireNonNull(description, "description is null");
    }

    /** The marks that say something: a primary key is unique anyway. */
    List<Mark> shownMarks() {
      return Arrays.stream(Mark.values())
          .filter(marks::contains)
          .filter(mark -> mark != Mark.UK || !marks.contains(Mark.PK))
          .toList();
    }

    /** The marks in words, as {@code PK}, {@code FK UK}; {@code U+} is unique with others. */
    String markText() {
      List<String> words = new ArrayList<>();
      shownMarks().forEach(mark -> words.add(mark.name()));
      if (!uniqueWith.isEmpty()) {
        words.add("U+");
      }
      return String.join(" ", words);
    }
  }

  /**
   * A foreign key.
   *
   * @param from the box that holds it
   * @param row its row there
   * @param to the box it points to
   * @param label the object field, as {@code plan}
   * @param single whether the column is unique: at most one row points to a target
   * @param required whether every row points to one
   */
  record Edge(String from, int row, String to, String label, boolean single, boolean required) {
    Edge {
      requireNonNull(from, "from is null");
      requireNonNull(to, "to is null");
      requireNonNull(label, "label is null");
    }

    /** The cardinality in words, as {@code many to exactly one}. */
    String cardinality() {
      return (single ? "at most one" : "many")
          + " to "
          + (required ? "exactly one" : "at most one");
    }
  }
}
