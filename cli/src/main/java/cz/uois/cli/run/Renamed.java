package cz.uois.cli.run;

import cz.uois.cli.model.Column;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.Member;
import cz.uois.cli.spec.SpecFolder;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which tables and columns are the same under another name. Some are called after others: the link
 * table of a list after the two it connects, its keys after their singulars.
 */
final class Renamed {
  private Renamed() {}

  /** Notes what became of a table or column that renames speak of. */
  static void plainly(String name, Map<String, String> renames, Map<String, String> names) {
    int dot = name.indexOf('.');
    String table = dot < 0 ? name : name.substring(0, dot);
    String later = renames.get(name);
    if (later != null) {
      names.put(name, later);
    } else if (dot > 0 && renames.containsKey(table)) {
      names.put(name, renames.get(table) + name.substring(dot));
    }
  }

  /**
   * Notes what became of the rest. A rename leaves all in its order, hence what stands at the same
   * place is the same.
   *
   * @param names later names by former name, those that are known already among them
   */
  static void derived(Member was, Member now, Map<String, String> names) {
    Map<String, String> tables = new HashMap<>();
    for (Entity entity : was.entities()) {
      tables.put(entity.table(), names.getOrDefault(entity.table(), entity.table()));
    }
    tables.putAll(implied(was, now, names));
    tables.forEach((table, later) -> {
      Optional<Entity> before = find(was, table);
      Optional<Entity> after = find(now, later);
      if (before.isPresent() && after.isPresent()) {
        note(before.get(), after.get(), names);
      }
    });
  }

  /** What became of link tables that have no file: they are where the list is that wants them. */
  private static Map<String, String> implied(Member was, Member now, Map<String, String> names) {
    Map<String, List<Entity>> after = byLine(now, Map.of());
    Map<String, String> tables = new HashMap<>();
    byLine(was, names)
        .forEach((line, before) -> {
          List<Entity> same = after.getOrDefault(line, List.of());
          for (int i = 0; i < before.size() && before.size() == same.size(); i++) {
            tables.put(before.get(i).table(), same.get(i).table());
          }
        });
    return tables;
  }

  /** Link tables without a file by the line of their list, on which a rename leaves their order. */
  private static Map<String, List<Entity>> byLine(Member member, Map<String, String> names) {
    return member.entities().stream()
        .filter(entity -> !entity.file().equals(file(entity.table())))
        .sorted(Comparator.comparing(Entity::location))
        .collect(
            Collectors.groupingBy(entity -> {
              String owner =
                  member.entities().stream()
                      .map(Entity::table)
                      .filter(table -> file(table).equals(entity.file()))
                      .map(table -> names.getOrDefault(table, table))
                      .findFirst()
                      .orElse("");
              return owner + ":" + entity.location().line();
            }));
  }

  private static String file(String table) {
    return SpecFolder.ENTITIES + "/" + table + ".yaml";
  }

  private static void note(Entity was, Entity now, Map<String, String> names) {
    if (!was.table().equals(now.table())) {
      names.put(was.table(), now.table());
    }
    List<Column> before = was.columns();
    List<Column> after = now.columns();
    for (int i = 0; i < before.size() && before.size() == after.size(); i++) {
      String former = was.table() + "." + before.get(i).name();
      String later = now.table() + "." + after.get(i).name();
      if (!former.equals(later)) {
        names.put(former, later);
      }
    }
  }

  private static Optional<Entity> find(Member member, String table) {
    return member.entities().stream().filter(entity -> entity.table().equals(table)).findFirst();
  }
}
