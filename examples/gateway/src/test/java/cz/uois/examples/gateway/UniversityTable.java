package cz.uois.examples.gateway;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of each member of the university, as a table. */
final class UniversityTable {
  /** A member. */
  private record Row(
      String name, URI address, int tables, int fed, int notes, List<String> refused) {}

  private final Map<String, Row> rows = new LinkedHashMap<>();

  /** The table of what {@link University} printed. */
  static UniversityTable of(List<String> lines) {
    UniversityTable table = new UniversityTable();
    for (String line : lines) {
      String[] words = line.split(" ", 7);
      if (words[0].equals("member")) {
        table.rows.put(
            words[1],
            new Row(
                words[1],
                URI.create(words[2]),
                Integer.parseInt(words[3]),
                Integer.parseInt(words[4]),
                Integer.parseInt(words[5]),
                new ArrayList<>()));
      } else if (words[0].equals("refused")) {
        String reason = line.substring(("refused " + words[1] + " ").length());
        table.row(words[1]).refused().add(reason.replaceAll(" +", " "));
      }
    }
    return table;
  }

  /** Addresses of the members by name. */
  Map<String, URI> addresses() {
    Map<String, URI> addresses = new LinkedHashMap<>();
    rows.values().forEach(row -> addresses.put(row.name(), row.address()));
    return addresses;
  }

  /** How many rows of the seed data were fed or refused. */
  int rowsOfSeedData() {
    return rows.values().stream().mapToInt(row -> row.fed() + row.refused().size()).sum();
  }

  /** How many values were left out of rows. */
  int notes() {
    return rows.values().stream().mapToInt(Row::notes).sum();
  }

  /**
   * The table as Markdown, without queries.
   *
   * @param composed members that the composer took
   */
  String fed(List<String> composed) {
    return print(composed, Map.of());
  }

  /**
   * The table as Markdown.
   *
   * @param composed members that the composer took
   * @param queries how many queries of the gateway each member answered
   */
  String print(List<String> composed, Map<String, Long> queries) {
    StringBuilder out =
        new StringBuilder("| member | tables | rows fed | rows refused and why | composed |");
    out.append(
        queries.isEmpty()
            ? "\n|---|---|---|---|---|\n"
            : " queries run |\n|---|---|---|---|---|---|\n");
    for (Row row : rows.values()) {
      out.append("| %s | %d | %d | ".formatted(row.name(), row.tables(), row.fed()));
      out.append(row.refused().isEmpty() ? "0" : row.refused().size() + ": ");
      out.append(String.join("; ", row.refused()));
      out.append(composed.contains(row.name()) ? " | yes |" : " | NO |");
      if (!queries.isEmpty()) {
        out.append(" ").append(queries.getOrDefault(row.name(), 0L)).append(" |");
      }
      out.append('\n');
    }
    return out.toString();
  }

  private Row row(String name) {
    return requireNonNull(rows.get(name), name);
  }
}
