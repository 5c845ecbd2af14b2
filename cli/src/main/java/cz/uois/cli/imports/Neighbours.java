package cz.uois.cli.imports;

import cz.uois.cli.link.Specs;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.Target;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What other members have that references may mean: guesses from specs that are known, by the names
 * that keys to their types usually have.
 */
public final class Neighbours {
  /**
   * A type of a member.
   *
   * @param key as {@code ug.users}
   * @param type as {@code UserGQLModel}
   */
  record Neighbour(String key, String type) {
    String member() {
      return key.substring(0, key.indexOf('.'));
    }
  }

  private final SortedMap<String, Map<Neighbour, Integer>> byColumn = new TreeMap<>();
  private final SortedMap<String, Neighbour> byType = new TreeMap<>();

  private Neighbours() {}

  /** Nobody is known. */
  public static Neighbours none() {
    return new Neighbours();
  }

  /** Those of specs; a folder whose spec is wrong says nothing. */
  public static Neighbours of(List<Path> specs) {
    Neighbours all = new Neighbours();
    specs.forEach(folder -> Specs.read(folder).member().ifPresent(all::add));
    return all;
  }

  private void add(Member member) {
    for (Entity entity : member.entities()) {
      Neighbour own = new Neighbour(member.name() + "." + entity.table(), entity.names().type());
      byType.put(own.type(), own);
      for (Column column : entity.columns()) {
        if (column.role() == Column.Role.DATA) {
          column
              .references()
              .flatMap(it -> neighbour(member, it.target()))
              .ifPresent(target ->
                  byColumn
                      .computeIfAbsent(column.name(), _ -> new TreeMap<>(ORDER))
                      .merge(target, 1, Integer::sum));
        }
      }
    }
  }

  private static final Comparator<Neighbour> ORDER = Comparator.comparing(Neighbour::key);

  private static Optional<Neighbour> neighbour(Member member, Target target) {
    return switch (target) {
      case Target.Own own ->
          Optional.of(
              new Neighbour(
                  member.name() + "." + own.table(), member.entity(own.table()).names().type()));
      case Target.External external ->
          member.externals().stream()
              .filter(it -> it.key().equals(external.key()))
              .map(it -> new Neighbour(it.key(), it.type()))
              .findFirst();
    };
  }

  /** What columns of that name mostly point to in members but this one. */
  Optional<Neighbour> ofColumn(String column, String member) {
    Map<Neighbour, Integer> found = byColumn.getOrDefault(column, Map.of());
    return found.entrySet().stream()
        .filter(it -> !it.getKey().member().equals(member))
        .max(
            Map.Entry.<Neighbour, Integer>comparingByValue().thenComparing(it -> it.getKey().key()))
        .map(Map.Entry::getKey);
  }

  /** The type of that name in a member but this one. */
  Optional<Neighbour> ofType(String type, String member) {
    return Optional.ofNullable(byType.get(type)).filter(it -> !it.member().equals(member));
  }
}
