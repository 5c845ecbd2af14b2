package cz.uois.cli.starter;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.render.JsonText;
import cz.uois.cli.spec.SeedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is at the university, in which groups and with which roles: the part of its seed data that
 * decides what somebody may do. A member in development signs people in by it.
 *
 * @param tables in the order in which they are read best
 */
record People(List<Table> tables) {
  private static final List<String> NAMES =
      List.of("users", "groups", "memberships", "roletypes", "roles");

  /** What says nothing about people. */
  private static final Set<String> BOOKKEEPING =
      Set.of("created", "createdby", "changedby", "lastchange", "_chunk");

  private static final JsonText JSON = new JsonText();

  /**
   * A table of seed data.
   *
   * @param rows as JSON, each on one line
   */
  public record Table(String name, List<String> rows) {
    public Table {
      requireNonNull(name, "name is null");
      rows = List.copyOf(rows);
    }
  }

  People {
    tables = List.copyOf(tables);
  }

  /**
   * Reads them.
   *
   * @param seedData of the whole university
   */
  static People read(Path seedData) throws IOException {
    SeedData all = SeedData.of(Files.readAllBytes(seedData));
    return new People(NAMES.stream().map(name -> new Table(name, lines(all.rows(name)))).toList());
  }

  /** Whether a table of that name is about people, and so cannot be a new member's. */
  static boolean isAbout(String table) {
    return NAMES.contains(table);
  }

  private static List<String> lines(List<Map<String, @Nullable Object>> rows) {
    return rows.stream().filter(row -> !"".equals(row.get("id"))).map(People::line).toList();
  }

  private static String line(Map<String, @Nullable Object> row) {
    List<String> columns = new ArrayList<>();
    row.forEach((column, value) -> {
      // Left out, 'valid' is true; null, it is not.
      boolean told = value != null || column.equals("valid");
      if (told && !BOOKKEEPING.contains(column)) {
        columns.add(json(column) + ": " + json(value));
      }
    });
    return "{" + String.join(", ", columns) + "}";
  }

  private static String json(@Nullable Object value) {
    if (!(value instanceof String text)) {
      return String.valueOf(value);
    }
    // As people write it, if that is right.
    boolean plain = text.chars().allMatch(c -> c >= ' ' && c != '"' && c != '\\');
    return plain ? '"' + text + '"' : JSON.string(text);
  }
}
