package cz.uois.runtime.feed;

/** What became of a row when it was written. */
sealed interface SeedOutcome {
  /** The row of the file. */
  SeedRow row();

  /** The row is new in the database. */
  record Imported(SeedRow row) implements SeedOutcome {}

  /** Somebody else wrote a row with its key meanwhile. */
  record Existing(SeedRow row) implements SeedOutcome {}

  /**
   * A rule of the table refused the row.
   *
   * @param key the key of the value that broke it, empty if it is the row as a whole
   * @param reason the rule
   */
  record Refused(SeedRow row, String key, String reason) implements SeedOutcome {}
}
