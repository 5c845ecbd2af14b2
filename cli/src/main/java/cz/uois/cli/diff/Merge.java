package cz.uois.cli.diff;

import static java.util.Objects.requireNonNull;

/**
 * What became of two changes of one text.
 *
 * @param text both of them, with markers around what contradicts itself
 * @param conflicts how many places do
 */
public record Merge(String text, int conflicts) {
  public Merge {
    requireNonNull(text, "text is null");
  }
}
