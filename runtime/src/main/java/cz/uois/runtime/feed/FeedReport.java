package cz.uois.runtime.feed;

import java.util.List;

/**
 * What became of the seed data.
 *
 * @param tables one entry for each own table of the file, in the order of the spec
 */
public record FeedReport(List<Table> tables) {
  public FeedReport {
    tables = List.copyOf(tables);
  }

  /** No seed data. */
  public static FeedReport empty() {
    return new FeedReport(List.of());
  }

  /**
   * What became of the rows of one table.
   *
   * @param name name of the table
   * @param read rows of the file
   * @param imported rows that are new in the database
   * @param existing rows whose id the database had already
   * @param refused rows that were not imported, each with its reason
   * @param notes rows that were imported without something, each with what
   */
  public record Table(
      String name,
      int read,
      int imported,
      int existing,
      List<Finding> refused,
      List<Finding> notes) {
    public Table {
      refused = List.copyOf(refused);
      notes = List.copyOf(notes);
    }
  }

  /**
   * One thing that is wrong with one row.
   *
   * @param table name of the table
   * @param row id of the row, or its place in the file
   * @param key the key of the row's value, empty if it is the row as a whole
   * @param reason the value and what was expected
   */
  public record Finding(String table, String row, String key, String reason) {
    @Override
    public String toString() {
      return table + " " + row + (key.isEmpty() ? "" : " " + key) + ": " + reason;
    }
  }
}
