package cz.uois.cli.starter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who is at the university, in which groups and with which roles: the part of its seed data that
 * decides what somebody may do. A member in development signs people in by it.
 *
 * @param tables in the order in which they are read best
 */
record People(List<Table> tables) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> NAMES =
      List.of("users", "groups", "memberships", "roletypes", "roles");

  /** What says nothing about people. */
  private static final Set<String> BOOKKEEPING =
      Set.of("created", "createdby", "changedby", "lastchange", "_chunk");

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
    JsonNode all = JSON.readTree(Files.readString(seedData, UTF_8));
    return new People(NAMES.stream().map(name -> new Table(name, rows(all.path(name)))).toList());
  }

  /** Whether a table of that name is about people, and so cannot be a new member's. */
  static boolean isAbout(String table) {
    return NAMES.contains(table);
  }

  private static List<String> rows(JsonNode table) {
    return table
        .valueStream()
        .filter(row -> !row.path("id").asString("").isEmpty())
        .map(People::line)
        .toList();
  }

  private static String line(JsonNode row) {
    return row.propertyStream()
        .filter(entry -> !BOOKKEEPING.contains(entry.getKey()))
        // Left out, 'valid' is true; null, it is not.
        .filter(entry -> !entry.getValue().isNull() || entry.getKey().equals("valid"))
        .map(People::text)
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String text(Map.Entry<String, JsonNode> entry) {
    return JSON.writeValueAsString(entry.getKey()) + ": " + entry.getValue();
  }
}
