package cz.uois.cli.model;

import java.util.List;

/**
 * What the author's Java does for a type.
 *
 * @param computed the fields that it computes, in the order of the spec
 */
public record Code(List<Computed> computed) {
  /** Nothing. */
  public static final Code NONE = new Code(List.of());

  public Code {
    computed = List.copyOf(computed);
  }

  /** Whether there is nothing for the author to write. */
  public boolean isEmpty() {
    return computed.isEmpty();
  }
}
