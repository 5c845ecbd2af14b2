package cz.uois.runtime.feed;

import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.sql.Timestamp;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values of seed data as text that the database reads for the type of the column. The spec's types
 * decide, never the names of keys.
 */
final class SeedValue {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,4}):([0-5]\\d):([0-5]\\d)");
  private static final int SHOWN = 60;

  private SeedValue() {}

  /**
   * The text of a value.
   *
   * @param value as JSON gives it, not null
   * @throws BadValue if it is none of the type
   */
  static String text(Object value, ValueType type) throws BadValue {
    try {
      return switch (type) {
        case STRING, ENUM -> string(value, "a string");
        case INT -> whole(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
        case LONG -> whole(value, Long.MIN_VALUE, Long.MAX_VALUE);
        case DECIMAL -> decimal(value);
        case FLOAT -> Double.toString(number(value).doubleValue());
        case BOOL -> bool(value);
        case UUID -> uuid(value).toString();
        case DATE -> date(string(value, "a date, as 2024-09-01"));
        case DATETIME ->
            moment(string(value, "a date and time, as 2024-09-01T08:00:00")).toString();
        case DURATION -> duration(string(value, "a duration, as PT1H30M"));
        case JSON -> JSON.writeValueAsString(value);
        case BYTES -> bytes(string(value, "bytes in Base64"));
      };
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new BadValue(shown(value) + " is not a value of type " + name(type));
    }
  }

  static UUID uuid(Object value) throws BadValue {
    String text = string(value, "a UUID");
    try {
      UUID uuid = UUID.fromString(text);
      // The JDK also reads 1-1-1-1-1.
      if (uuid.toString().equalsIgnoreCase(text)) {
        return uuid;
      }
    } catch (IllegalArgumentException notAUuid) {
      // Refused below.
    }
    throw new BadValue(shown(value) + " is not a UUID");
  }

  static String shown(Object value) {
    String text = String.valueOf(value).replaceAll("\\p{Cntrl}", "?");
    String cut = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    return value instanceof String ? "'" + cut + "'" : cut;
  }

  private static String string(Object value, String expected) throws BadValue {
    if (!(value instanceof String text)) {
      throw new BadValue(shown(value) + ", expected " + expected);
    }
    if (text.indexOf('\0') >= 0) {
      throw new BadValue(shown(value) + " holds the character NUL");
    }
    return text;
  }

  private static String whole(Object value, long least, long most) throws BadValue {
    if (value instanceof Integer || value instanceof Long || value instanceof BigInteger) {
      BigInteger number = new BigInteger(value.toString());
      if (number.compareTo(BigInteger.valueOf(least)) >= 0
          && number.compareTo(BigInteger.valueOf(most)) <= 0) {
        return number.toString();
      }
    }
    throw new BadValue(shown(value) + ", expected a whole number from " + least + " to " + most);
  }

  private static Number number(Object value) throws BadValue {
    if (value instanceof Number number) {
      return number;
    }
    throw new BadValue(shown(value) + ", expected a number");
  }

  /** Also a string: exporters write decimals so, lest a reader makes binary fractions of them. */
  private static String decimal(Object value) throws BadValue {
    String text = value instanceof String string ? string : number(value).toString();
    return new BigDecimal(text).toString();
  }

  private static String bool(Object value) throws BadValue {
    if (value instanceof Boolean bool) {
      return bool.toString();
    }
    throw new BadValue(shown(value) + ", expected true or false");
  }

  private static String date(String text) {
    if (text.length() <= "2024-09-01".length()) {
      return LocalDate.parse(text).toString();
    }
    LocalDateTime dateTime = moment(text).toLocalDateTime();
    if (!dateTime.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      throw new DateTimeException("a time of day in a date");
    }
    return dateTime.toLocalDate().toString();
  }

  /** Without an offset it is UTC: the university's export is. */
  private static OffsetDateTime moment(String text) {
    return Timestamp.parse(text)
        .map(timestamp -> timestamp.value().withOffsetSameInstant(ZoneOffset.UTC))
        .orElseThrow(() -> new DateTimeException("not a date and time"));
  }

  private static String duration(String text) {
    Matcher clock = CLOCK.matcher(text);
    if (clock.matches()) {
      return Duration.ofHours(Long.parseLong(clock.group(1)))
          .plusMinutes(Long.parseLong(clock.group(2)))
          .plusSeconds(Long.parseLong(clock.group(3)))
          .toString();
    }
    return Duration.parse(text).toString();
  }

  private static String bytes(String text) {
    return "\\x" + HexFormat.of().formatHex(Base64.getDecoder().decode(text));
  }

  private static String name(ValueType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  /** Not a value of the type. The message names the value and what was expected. */
  static final class BadValue extends Exception {
    private static final long serialVersionUID = 1L;

    BadValue(String message) {
      super(message, null, false, false);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }
}
