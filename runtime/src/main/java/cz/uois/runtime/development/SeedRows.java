package cz.uois.runtime.development;

import cz.uois.runtime.feed.SeedFile;
import cz.uois.runtime.sql.Timestamp;
import cz.uois.runtime.sql.UuidText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table of seed data that have an id. What a database would refuse is passed over:
 * the feeder of the member that owns the table reports it.
 */
final class SeedRows implements SeedFile.Rows {
  private final List<Row> rows = new ArrayList<>();

  @Override
  public void take(Map<String, @Nullable Object> row) {
    Row some = new Row(row);
    if (some.id("id").isPresent()) {
      rows.add(some);
    }
  }

  @Override
  public void refuseEntry(String reason) {
    // Not a row, so nobody's.
  }

  List<Row> all() {
    return List.copyOf(rows);
  }

  /** A row as JSON has it. */
  record Row(Map<String, @Nullable Object> values) {
    UUID id() {
      return id("id").orElseThrow();
    }

    Optional<UUID> id(String column) {
      return text(column).flatMap(UuidText::parse);
    }

    Optional<String> text(String column) {
      return values.get(column) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** Left out, {@code valid} is true, as in the table; NULL is not. */
    Validity validity() {
      boolean valid = !values.containsKey("valid") || Boolean.TRUE.equals(values.get("valid"));
      return new Validity(valid && readable(), moment("startdate"), moment("enddate"));
    }

    /** A date that cannot be read would be refused with its row; it must not open anything. */
    private boolean readable() {
      return List.of("startdate", "enddate").stream()
          .allMatch(column -> values.get(column) == null || moment(column).isPresent());
    }

    private Optional<Instant> moment(String column) {
      return text(column).flatMap(Timestamp::parse).map(moment -> moment.value().toInstant());
    }
  }
}
