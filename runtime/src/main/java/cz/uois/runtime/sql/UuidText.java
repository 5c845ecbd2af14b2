package cz.uois.runtime.sql;

import java.util.Optional;
import java.util.UUID;

/** UUIDs as callers write them. */
public final class UuidText {
  private static final int DIGITS = 32;

  private UuidText() {}

  /**
   * Reads 8-4-4-4-12 hexadecimal digits, or 32 without hyphens, as Python members send them; empty
   * if the text is something else, such as the shorter groups that {@link UUID} takes.
   */
  public static Optional<UUID> parse(String text) {
    String grouped =
        text.length() == DIGITS && text.indexOf('-') < 0
            ? text.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")
            : text;
    try {
      UUID id = UUID.fromString(grouped);
      return id.toString().equalsIgnoreCase(grouped) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
