package cz.uois.runtime.sql;

import cz.uois.runtime.entity.ValueType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The place of a row in an order, as text that callers hand back: the values of the order's columns
 * and what tells the order from others. It holds nothing that the row does not show, so it is not
 * signed; but it is taken only in the form in which it was given.
 *
 * <p>A text is the JSON array of the order's mark and the values, each as text or null, in Base64
 * for addresses (RFC 4648, section 5) without padding.
 */
public final class Cursor {
  private static final long MICROS_PER_SECOND = 1_000_000L;
  private static final JsonMapper JSON = new JsonMapper();
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  /** As many digits as a column may have; more would only cost time. */
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,1000}(\\.\\d{1,1000})?");

  /** PostgreSQL's text of an interval, roughly: the database reads it exactly. */
  private static final Pattern INTERVAL = Pattern.compile("[-+0-9a-z:. ]{1,100}");

  private Cursor() {}

  /**
   * The cursor of a row.
   *
   * @param order the order, made total
   * @param type whose rows are in that order
   * @param place the values of its columns, as rows have them
   */
  public static String write(Order order, String type, @Nullable Object[] place) {
    List<@Nullable String> parts = new ArrayList<>(List.of(mark(order, type)));
    for (int i = 0; i < place.length; i++) {
      parts.add(text(place[i]));
    }
    return ENCODER.encodeToString(JSON.writeValueAsBytes(parts));
  }

  /**
   * The rows that come after a cursor.
   *
   * @param argument the argument that has the cursor, for messages
   * @throws InvalidArgumentException if it is not a cursor of that order
   */
  public static Filter after(String argument, String cursor, Order order, String type) {
    return Keyset.after(order, read(argument, cursor, order, type));
  }

  /** The rows that come before a cursor; otherwise as {@link #after}. */
  public static Filter before(String argument, String cursor, Order order, String type) {
    return Keyset.after(order.reversed(), read(argument, cursor, order, type));
  }

  private static List<@Nullable Object> read(
      String argument, String cursor, Order order, String type) {
    List<@Nullable String> parts = parts(cursor);
    if (parts.isEmpty()) {
      throw unknown(argument);
    }
    if (!mark(order, type).equals(parts.getFirst())) {
      throw new InvalidArgumentException(
          "%s: the cursor was given for another orderby or another list".formatted(argument));
    }
    if (parts.size() != order.terms().size() + 1) {
      throw unknown(argument);
    }
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 1; i < parts.size(); i++) {
      values.add(value(argument, order.terms().get(i - 1), parts.get(i)));
    }
    return values;
  }

  /** Empty if it is not what {@link #write} makes. */
  private static List<@Nullable String> parts(String cursor) {
    List<@Nullable String> parts = new ArrayList<>();
    try {
      byte[] json = Base64.getUrlDecoder().decode(cursor);
      if (!(JSON.readValue(json, Object.class) instanceof List<?> list)) {
        return List.of();
      }
      for (Object part : list) {
        if (part != null && !(part instanceof String)) {
          return List.of();
        }
        parts.add((String) part);
      }
      // Padding, blanks, letters that stand for the same bits: there is one text for each place.
      return ENCODER.encodeToString(JSON.writeValueAsBytes(parts)).equals(cursor)
          ? parts
          : List.of();
    } catch (IllegalArgumentException | JacksonException unreadable) {
      return List.of();
    }
  }

  private static @Nullable Object value(String argument, Order.Term term, @Nullable String text) {
    if (text == null) {
      if (!term.isNullable()) {
        throw unknown(argument);
      }
      return null;
    }
    try {
      return value(term.type(), text);
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      InvalidArgumentException invalid = unknown(argument);
      invalid.addSuppressed(unreadable);
      throw invalid;
    }
  }

  /** As parameters are, see {@link Values#bind}. */
  private static Object value(ValueType type, String text) {
    return switch (type) {
      case STRING, ENUM -> text;
      case UUID ->
          UuidText.parse(text).orElseThrow(() -> new IllegalArgumentException("not a UUID"));
      case INT -> Integer.valueOf(text);
      case LONG -> Long.valueOf(text);
      case FLOAT -> Double.valueOf(text);
      case BOOL -> bool(text);
      case DECIMAL -> new BigDecimal(matched(DECIMAL, text));
      case DATE -> LocalDate.parse(text);
      case DATETIME -> new Timestamp(text, moment(Long.parseLong(text)));
      case DURATION -> matched(INTERVAL, text);
      case JSON, BYTES -> throw new IllegalArgumentException("nothing is in order by it");
    };
  }

  private static String matched(Pattern pattern, String text) {
    if (!pattern.matcher(text).matches()) {
      throw new IllegalArgumentException("not " + pattern);
    }
    return text;
  }

  private static boolean bool(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }

  private static OffsetDateTime moment(long micros) {
    return Instant.ofEpochSecond(
            Math.floorDiv(micros, MICROS_PER_SECOND),
            Math.floorMod(micros, MICROS_PER_SECOND) * 1000)
        .atOffset(ZoneOffset.UTC);
  }

  private static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case BigDecimal number -> number.toPlainString();
      default -> value.toString();
    };
  }

  private static String mark(Order order, String type) {
    CRC32 sum = new CRC32();
    sum.update((type + "/" + order.shape()).getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }

  private static InvalidArgumentException unknown(String argument) {
    return new InvalidArgumentException("%s: this is not a cursor".formatted(argument));
  }
}
