package cz.uois.runtime.loading;

import cz.uois.runtime.entity.ValueType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGInterval;
import tools.jackson.core.JsonGenerator;

/** How the values of rows are written. */
final class JsonValues {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] MOMENT =
      "0000-00-00T00:00:00.000000+00:00".getBytes(StandardCharsets.US_ASCII);
  private static final int UUID_CHARS = 36;
  private static final long MICROS_PER_SECOND = 1_000_000L;

  private JsonValues() {}

  static void write(JsonGenerator json, ValueType type, @Nullable Object value) {
    if (value == null) {
      json.writeNull();
      return;
    }
    switch (type) {
      case STRING, ENUM -> json.writeString((String) value);
      case INT -> json.writeNumber((int) value);
      case LONG -> json.writeNumber((long) value);
      case FLOAT -> json.writeNumber((double) value);
      case BOOL -> json.writeBoolean((boolean) value);
      case UUID -> writeUuid(json, (UUID) value);
      case DATETIME -> writeMoment(json, (long) value);
      case DECIMAL -> json.writeString(((BigDecimal) value).toPlainString());
      case DATE -> json.writeString(value.toString());
      case DURATION -> json.writeString(duration((String) value));
      case JSON -> json.writeRawValue((String) value);
      case BYTES -> json.writeString(Base64.getEncoder().encodeToString((byte[]) value));
    }
  }

  private static void writeUuid(JsonGenerator json, UUID id) {
    byte[] out = new byte[UUID_CHARS];
    long high = id.getMostSignificantBits();
    long low = id.getLeastSignificantBits();
    hex(out, 0, high >>> 32, 8);
    out[8] = '-';
    hex(out, 9, high >>> 16, 4);
    out[13] = '-';
    hex(out, 14, high, 4);
    out[18] = '-';
    hex(out, 19, low >>> 48, 4);
    out[23] = '-';
    hex(out, 24, low, 12);
    json.writeRawUTF8String(out, 0, UUID_CHARS);
  }

  private static void hex(byte[] out, int offset, long value, int digits) {
    for (int i = digits - 1; i >= 0; i--) {
      out[offset + i] = HEX[(int) (value >>> (4 * (digits - 1 - i))) & 15];
    }
  }

  /** ISO 8601 with six fraction digits, always: {@code lastchange} is compared as it is echoed. */
  private static void writeMoment(JsonGenerator json, long micros) {
    long second = Math.floorDiv(micros, MICROS_PER_SECOND);
    LocalDateTime moment = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
    if (moment.getYear() < 0 || moment.getYear() > 9999) {
      json.writeString(moment + "+00:00");
      return;
    }
    byte[] out = new byte[MOMENT.length];
    System.arraycopy(MOMENT, 0, out, 0, out.length);
    decimal(out, 0, moment.getYear(), 4);
    decimal(out, 5, moment.getMonthValue(), 2);
    decimal(out, 8, moment.getDayOfMonth(), 2);
    decimal(out, 11, moment.getHour(), 2);
    decimal(out, 14, moment.getMinute(), 2);
    decimal(out, 17, moment.getSecond(), 2);
    decimal(out, 20, (int) Math.floorMod(micros, MICROS_PER_SECOND), 6);
    json.writeRawUTF8String(out, 0, out.length);
  }

  private static void decimal(byte[] out, int offset, int value, int digits) {
    int rest = value;
    for (int i = digits - 1; i >= 0; i--) {
      out[offset + i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }

  /** PostgreSQL's text of an interval as ISO 8601. */
  private static String duration(String text) {
    try {
      PGInterval interval = new PGInterval(text);
      StringBuilder out = new StringBuilder("P");
      append(out, interval.getYears(), 'Y');
      append(out, interval.getMonths(), 'M');
      append(out, interval.getDays(), 'D');
      out.append('T');
      append(out, interval.getHours(), 'H');
      append(out, interval.getMinutes(), 'M');
      String seconds =
          BigDecimal.valueOf(interval.getWholeSeconds())
              .add(BigDecimal.valueOf(interval.getMicroSeconds(), 6))
              .stripTrailingZeros()
              .toPlainString();
      return out.append(seconds).append('S').toString();
    } catch (java.sql.SQLException unreadable) {
      throw new IllegalStateException("not an interval: " + text, unreadable);
    }
  }

  private static void append(StringBuilder out, int amount, char unit) {
    if (amount != 0) {
      out.append(amount).append(unit);
    }
  }
}
