package cz.uois.cli.database;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The words of a line: those with anything but letters, digits and a few signs are quoted. */
final class LineWords {
  private static final HexFormat HEX = HexFormat.of();

  private LineWords() {}

  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
        out.append("\\u").append(HEX.toHexDigits(c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  /** The words, without their quotes; empty if a quote does not end or escapes what it cannot. */
  static Optional<List<String>> of(String line) {
    List<String> words = new ArrayList<>();
    int i = 0;
    while (i < line.length()) {
      if (line.charAt(i) != '"') {
        int end = line.indexOf(' ', i);
        end = end < 0 ? line.length() : end;
        words.add(line.substring(i, end));
        i = end + 1;
        continue;
      }
      StringBuilder word = new StringBuilder();
      i++;
      while (i < line.length() && line.charAt(i) != '"') {
        char c = line.charAt(i);
        if (c != '\\') {
          word.append(c);
          i++;
        } else if (line.startsWith("u", i + 1) && isHex(line, i + 2)) {
          word.append((char) HexFormat.fromHexDigits(line, i + 2, i + 6));
          i += 6;
        } else if (line.startsWith("\"", i + 1) || line.startsWith("\\", i + 1)) {
          word.append(line.charAt(i + 1));
          i += 2;
        } else {
          return Optional.empty();
        }
      }
      if (i == line.length()) {
        return Optional.empty();
      }
      words.add(word.toString());
      i += 2;
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(words);
  }

  private static boolean isHex(String line, int start) {
    return line.length() >= start + 4
        && line.substring(start, start + 4).chars().allMatch(HexFormat::isHexDigit);
  }
}
