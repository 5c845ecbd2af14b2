package cz.uois.cli.database;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A schema as text: one fact a line, each understood alone and sorted, so that Git merges them line
 * by line.
 *
 * <pre>
 * table 285443e70716 plans plans_pkey
 * column 2ad52cdec4ab plans.order "integer" required default "0"
 * constraint plans.plans_order_min MIN order "0"
 * index plans.plans_semester_id_idx semester_id,id
 * </pre>
 */
public final class SchemaText {
  private static final String REQUIRED = "required";
  private static final String CLOCKED = "clocked";
  private static final String DEFAULT = "default";

  private final Map<String, List<String>> tables = new TreeMap<>();
  private final SortedMap<String, TableColumn> columns = new TreeMap<>();
  private final SortedMap<String, Constraint> constraints = new TreeMap<>();
  private final SortedMap<String, Index> indexes = new TreeMap<>();

  /** A text of which nothing has been read yet. */
  public SchemaText() {}

  /** The lines of a schema. */
  public static List<String> print(Schema schema) {
    List<String> lines = new ArrayList<>();
    List<Table> tables =
        schema.tables().stream().sorted(Comparator.comparing(Table::name)).toList();
    for (Table table : tables) {
      lines.add(String.join(" ", "table", table.id(), table.name(), table.primaryKey()));
    }
    for (Table table : tables) {
      table.columns().stream()
          .sorted(Comparator.comparing(TableColumn::name))
          .forEach(column -> lines.add(line(table, column)));
    }
    for (Table table : tables) {
      table.constraints().stream()
          .sorted(Comparator.comparing(Constraint::name))
          .forEach(constraint -> lines.add(line(table, constraint)));
    }
    for (Table table : tables) {
      table.indexes().stream()
          .sorted(Comparator.comparing(Index::name))
          .forEach(index ->
              lines.add(
                  "index "
                      + table.name()
                      + "."
                      + index.name()
                      + " "
                      + String.join(",", index.columns())));
    }
    return lines;
  }

  private static String line(Table table, TableColumn column) {
    List<String> words = new ArrayList<>();
    words.add("column");
    words.add(column.id());
    words.add(table.name() + "." + column.name());
    words.add(LineWords.quoted(column.type()));
    if (column.required()) {
      words.add(REQUIRED);
    }
    if (column.clocked()) {
      words.add(CLOCKED);
    }
    column
        .defaultValue()
        .ifPresent(value -> words.addAll(List.of(DEFAULT, LineWords.quoted(value))));
    return String.join(" ", words);
  }

  private static String line(Table table, Constraint constraint) {
    List<String> words = new ArrayList<>();
    words.add("constraint");
    words.add(table.name() + "." + constraint.name());
    words.add(constraint.kind().name().toLowerCase(Locale.ROOT));
    words.add(String.join(",", constraint.columns()));
    constraint.value().forEach(value -> words.add(LineWords.quoted(value)));
    return String.join(" ", words);
  }

  /** Takes in what a line says; false if it says nothing of a schema that we wrote. */
  public boolean take(String line) {
    Optional<List<String>> read = LineWords.of(line);
    if (read.isEmpty()) {
      return false;
    }
    List<String> words = read.get();
    return switch (words.getFirst()) {
      case "table" -> words.size() == 4 && tables.put(words.get(2), words) == null;
      case "column" -> words.size() >= 4 && isMember(words.get(2)) && column(words);
      case "constraint" -> words.size() >= 4 && isMember(words.get(1)) && constraint(words);
      case "index" ->
          words.size() == 3
              && isMember(words.get(1))
              && indexes.put(words.get(1), new Index(after(words.get(1)), names(words.get(2))))
                  == null;
      default -> false;
    };
  }

  private boolean column(List<String> words) {
    boolean required = false;
    boolean clocked = false;
    Optional<String> value = Optional.empty();
    for (int i = 4; i < words.size(); i++) {
      switch (words.get(i)) {
        case REQUIRED -> required = true;
        case CLOCKED -> clocked = true;
        case DEFAULT -> {
          i++;
          if (i == words.size()) {
            return false;
          }
          value = Optional.of(words.get(i));
        }
        default -> {
          return false;
        }
      }
    }
    String name = words.get(2);
    TableColumn column =
        new TableColumn(words.get(1), after(name), words.get(3), required, clocked, value);
    return columns.put(name, column) == null;
  }

  private boolean constraint(List<String> words) {
    for (Constraint.Kind kind : Constraint.Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(words.get(2))) {
        Constraint constraint =
            new Constraint(
                after(words.get(1)), kind, names(words.get(3)), words.subList(4, words.size()));
        boolean targeted = !constraint.isForeignKey() || constraint.value().size() == 2;
        return targeted && constraints.put(words.get(1), constraint) == null;
      }
    }
    return false;
  }

  /** What the lines say together; empty if none said anything. */
  public Optional<Schema> schema() {
    if (tables.isEmpty()) {
      return Optional.empty();
    }
    List<Table> read = new ArrayList<>();
    tables.forEach((name, words) -> {
      // The key comes first; the order of the others does not matter any more.
      List<TableColumn> own = new ArrayList<>(of(name, columns));
      own.sort(Comparator.comparing(column -> !column.name().equals("id")));
      if (!own.isEmpty()) {
        read.add(
            new Table(
                words.get(1), name, own, words.get(3), of(name, constraints), of(name, indexes)));
      }
    });
    return Optional.of(new Schema(read));
  }

  private static <T> List<T> of(String table, SortedMap<String, T> facts) {
    // '/' follows '.' in ASCII: all keys that begin with the table and a dot.
    return List.copyOf(facts.subMap(table + ".", table + "/").values());
  }

  private static boolean isMember(String name) {
    return name.indexOf('.') > 0;
  }

  private static String after(String name) {
    return name.substring(name.indexOf('.') + 1);
  }

  private static List<String> names(String list) {
    return List.of(list.split(",", -1));
  }
}
