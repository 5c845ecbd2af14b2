package cz.uois.cli.diagnostic;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * A place in a spec.
 *
 * @param file path relative to the member's folder, always with {@code /}
 * @param line line, from 1
 * @param column column in characters, from 1
 * @param length number of characters to underline, at least 1
 */
public record Location(String file, int line, int column, int length)
    implements Comparable<Location> {
  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::file)
          .thenComparingInt(Location::line)
          .thenComparingInt(Location::column)
          .thenComparingInt(Location::length);

  public Location {
    requireNonNull(file, "file is null");
    if (line < 1 || column < 1 || length < 1) {
      throw new IllegalArgumentException("line, column and length count from 1");
    }
  }

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
