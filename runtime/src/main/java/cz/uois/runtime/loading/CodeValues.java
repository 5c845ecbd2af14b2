package cz.uois.runtime.loading;

import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.sql.Timestamp;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.types.DayToSecond;
import org.jooq.types.YearToMonth;
import org.jooq.types.YearToSecond;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGInterval;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values on their way to the author's code and back: it has the types of the model records, rows
 * have the compact ones of {@link cz.uois.runtime.sql.Session}.
 */
public final class CodeValues {
  private static final JsonMapper JSON = new JsonMapper();

  private CodeValues() {}

  /** A value of a row as the model records have it. */
  static @Nullable Object ofRow(ValueType type, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    return switch (type) {
      case STRING, ENUM, INT, LONG, FLOAT, BOOL, UUID, DATE, DECIMAL -> value;
      case DATETIME -> moment((long) value);
      case DURATION -> interval((String) value);
      case JSON -> JSONB.valueOf((String) value);
      case BYTES -> ((byte[]) value).clone();
    };
  }

  /** A coerced argument as the model records have it. */
  public static @Nullable Object ofArgument(ValueType type, @Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Timestamp moment -> moment.value();
      case Duration length when type == ValueType.DURATION -> YearToSecond.valueOf(length);
      case Object any when type == ValueType.JSON -> JSONB.valueOf(JSON.writeValueAsString(any));
      default -> value;
    };
  }

  /** A value of the author's code as if a caller had sent it. */
  public static @Nullable Object toArgument(ValueType type, @Nullable Object value) {
    return switch (value) {
      case null -> null;
      case OffsetDateTime moment -> new Timestamp(moment.toString(), moment);
      case YearToSecond length -> interval(length);
      case JSONB json -> JSON.readTree(json.data());
      default -> toRow(type, value);
    };
  }

  /** Writes a value that {@link #toRow} made, or a list of such values. */
  public static void write(JsonGenerator json, ValueType type, @Nullable Object value) {
    if (value instanceof List<?> many) {
      json.writeStartArray();
      many.forEach(each -> JsonValues.write(json, type, each));
      json.writeEndArray();
    } else {
      JsonValues.write(json, type, value);
    }
  }

  /**
   * A value of the author's code as rows have it.
   *
   * @throws IllegalArgumentException if it is none of that type
   */
  public static @Nullable Object toRow(ValueType type, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    return switch (type) {
      case STRING, ENUM -> cast(String.class, type, value);
      case INT -> cast(Integer.class, type, value);
      case LONG -> cast(Long.class, type, value);
      case BOOL -> cast(Boolean.class, type, value);
      case UUID -> cast(UUID.class, type, value);
      case DATE -> cast(LocalDate.class, type, value);
      case DECIMAL -> cast(BigDecimal.class, type, value);
      case BYTES -> cast(byte[].class, type, value);
      case FLOAT -> finite(cast(Double.class, type, value));
      case DATETIME -> micros(cast(OffsetDateTime.class, type, value));
      case DURATION -> interval(cast(YearToSecond.class, type, value));
      case JSON -> valid(cast(JSONB.class, type, value));
    };
  }

  private static <T> T cast(Class<T> expected, ValueType type, Object value) {
    if (!expected.isInstance(value)) {
      throw new IllegalArgumentException(
          "a %s is no value of type %s: expected %s"
              .formatted(value.getClass().getName(), type, expected.getName()));
    }
    return expected.cast(value);
  }

  private static Double finite(Double number) {
    if (number.isNaN() || number.isInfinite()) {
      throw new IllegalArgumentException(number + " is no number of GraphQL");
    }
    return number;
  }

  private static OffsetDateTime moment(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  private static long micros(OffsetDateTime moment) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, moment.toInstant());
  }

  private static String valid(JSONB json) {
    try {
      JSON.readTree(json.data());
      return json.data();
    } catch (JacksonException broken) {
      throw new IllegalArgumentException("not JSON: " + json.data(), broken);
    }
  }

  private static YearToSecond interval(String text) {
    try {
      PGInterval interval = new PGInterval(text);
      int months = interval.getYears() * 12 + interval.getMonths();
      YearToMonth size = new YearToMonth(Math.abs(months) / 12, Math.abs(months) % 12);
      Duration time =
          Duration.ofHours(interval.getHours())
              .plusMinutes(interval.getMinutes())
              .plusSeconds(interval.getWholeSeconds())
              .plusNanos(interval.getMicroSeconds() * 1000L);
      return new YearToSecond(
          months < 0 ? size.neg() : size,
          DayToSecond.valueOf(Duration.ofDays(interval.getDays()).plus(time)));
    } catch (SQLException unreadable) {
      throw new IllegalStateException("not an interval: " + text, unreadable);
    }
  }

  private static String interval(YearToSecond length) {
    DayToSecond days = length.getDayToSecond();
    BigDecimal seconds =
        BigDecimal.valueOf(days.getSeconds()).add(BigDecimal.valueOf(days.getNano(), 9));
    String sign = days.getSign() < 0 ? "-" : "";
    return "%d mons %s%d days %s%d hours %s%d mins %s%s secs"
        .formatted(
            length.getYearToMonth().intValue(),
            sign,
            days.getDays(),
            sign,
            days.getHours(),
            sign,
            days.getMinutes(),
            sign,
            seconds.toPlainString());
  }
}
