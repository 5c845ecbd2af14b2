package cz.uois.runtime.sql;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * A point in time as a caller sent it.
 *
 * @param text the text, kept because it is echoed
 * @param value the moment; text without an offset is UTC
 */
public record Timestamp(String text, OffsetDateTime value) {
  public Timestamp {
    requireNonNull(text, "text is null");
    requireNonNull(value, "value is null");
  }

  /** Reads ISO 8601 with or without an offset; empty if it is something else. */
  public static Optional<Timestamp> parse(String text) {
    String iso = text.strip().replaceFirst("(?<=^\\d{4}-\\d{2}-\\d{2}) ", "T");
    try {
      if (iso.length() == "2023-07-04".length()) {
        return Optional.of(of(text, LocalDateTime.parse(iso + "T00:00:00")));
      }
      TemporalAccessor moment =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
      return Optional.of(
          moment instanceof OffsetDateTime offset
              ? new Timestamp(text, offset)
              : of(text, LocalDateTime.from(moment)));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /** Number of digits after the second: three or fewer cannot tell two changes apart. */
  public int fractionDigits() {
    int point = text.indexOf('.');
    int end = point + 1;
    while (point >= 0 && end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return point < 0 ? 0 : end - point - 1;
  }

  private static Timestamp of(String text, LocalDateTime local) {
    return new Timestamp(text, local.atOffset(ZoneOffset.UTC));
  }
}
