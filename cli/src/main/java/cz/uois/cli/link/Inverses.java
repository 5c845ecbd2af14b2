package cz.uois.cli.link;

import cz.uois.cli.model.Counterpart;
import cz.uois.cli.model.Link;
import cz.uois.cli.model.Target;
import cz.uois.cli.model.Vector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields that types get from relations to them, in the order of the specs that give them. */
final class Inverses {
  private final Map<Target, List<Vector>> vectors = new HashMap<>();
  private final Map<String, List<Link>> links = new HashMap<>();
  private final Map<Target, List<Counterpart>> counterparts = new HashMap<>();

  void add(Target owner, Vector vector) {
    vectors.computeIfAbsent(owner, _ -> new ArrayList<>()).add(vector);
  }

  void add(Target owner, Counterpart counterpart) {
    counterparts.computeIfAbsent(owner, _ -> new ArrayList<>()).add(counterpart);
  }

  void add(String table, Link link) {
    links.computeIfAbsent(table, _ -> new ArrayList<>()).add(link);
  }

  /** Leaves them to be read only. */
  void removeLinks(String table) {
    links.remove(table);
  }

  /** The many-to-many relations that a table is the first side of. */
  List<Link> links(String table) {
    return links.getOrDefault(table, List.of());
  }

  /** Its list fields. */
  List<Vector> vectors(Target owner) {
    return vectors.getOrDefault(owner, List.of());
  }

  /** The rows of one-to-one relations that point to it. */
  List<Counterpart> counterparts(Target owner) {
    return counterparts.getOrDefault(owner, List.of());
  }

  /** The field for which rows of a table are found by one of its foreign keys, if there is one. */
  Optional<String> foundBy(String table, String column) {
    return Stream.concat(
            vectors.values().stream()
                .flatMap(List::stream)
                .filter(vector -> isBy(vector.kind(), table, column))
                .map(Vector::graphqlName),
            counterparts.values().stream()
                .flatMap(List::stream)
                .filter(it -> it.table().equals(table) && it.column().equals(column))
                .map(Counterpart::graphqlName))
        .sorted()
        .findFirst();
  }

  private static boolean isBy(Vector.Kind kind, String table, String column) {
    return switch (kind) {
      case Vector.Kind.Children it -> it.table().equals(table) && it.column().equals(column);
      case Vector.Kind.Ancestors it -> it.table().equals(table) && it.column().equals(column);
      case Vector.Kind.Descendants it -> it.table().equals(table) && it.column().equals(column);
      case Vector.Kind.Linked it ->
          it.linkTable().equals(table)
              && (it.parentColumn().equals(column) || it.targetColumn().equals(column));
    };
  }
}
