package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A file of a spec as text: UTF-8, not too long, of visible characters.
 *
 * @param file path relative to the member's folder
 * @param text its text
 */
record SourceText(String file, String text) {
  /** Largest file, in bytes. */
  static final int MAX_BYTES = 256 * 1024;

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  SourceText {
    requireNonNull(file, "file is null");
    requireNonNull(text, "text is null");
  }

  /** The text of these bytes, if it can be read on. */
  static Optional<SourceText> of(String file, byte[] bytes, Diagnostics diagnostics) {
    Location start = new Location(file, 1, 1, 1);
    if (bytes.length > MAX_BYTES) {
      diagnostics.error(
          Rule.BEYOND_LIMIT.id(), start, "the file is larger than 256 KiB", "describe less in it");
      return Optional.empty();
    }
    Optional<String> text = decode(bytes);
    if (text.isEmpty()) {
      diagnostics.error(
          Rule.BAD_ENCODING.id(), start, "the file is not UTF-8", "save it in the encoding UTF-8");
      return Optional.empty();
    }
    SourceText source = new SourceText(file, text.get());
    return source.isVisible(diagnostics) ? Optional.of(source) : Optional.empty();
  }

  /** The lines of these bytes for an excerpt, readable or not. */
  static List<String> lines(byte[] bytes) {
    String text = new String(bytes, 0, Math.min(bytes.length, MAX_BYTES), StandardCharsets.UTF_8);
    return text.isEmpty() ? List.of() : List.of(text.split("\r\n|\n", -1));
  }

  private static Optional<String> decode(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  // One finding a line is enough: who pasted one such character has usually pasted many.
  private boolean isVisible(Diagnostics diagnostics) {
    boolean visible = true;
    String[] lines = text.split("\r\n|\n", -1);
    for (int line = 0; line < lines.length; line++) {
      int[] codePoints = lines[line].codePoints().toArray();
      for (int column = 0; column < codePoints.length; column++) {
        if (!Visible.accepts(codePoints[column])) {
          report(new Location(file, line + 1, column + 1, 1), codePoints[column], diagnostics);
          visible = false;
          break;
        }
      }
    }
    return visible;
  }

  private void report(Location location, int codePoint, Diagnostics diagnostics) {
    if (codePoint == '\t') {
      diagnostics.error(
          Rule.BAD_CHARACTER.id(), location, "the line has a tab", "indent with blanks");
    } else if (codePoint == BYTE_ORDER_MARK && location.line() == 1 && location.column() == 1) {
      diagnostics.error(
          Rule.BAD_ENCODING.id(),
          location,
          "the file starts with a byte order mark",
          "save it as UTF-8 without one",
          Optional.of(""));
    } else {
      diagnostics.error(
          Rule.BAD_CHARACTER.id(),
          location,
          "the line has the invisible character " + Visible.name(codePoint),
          "remove it");
    }
  }
}
