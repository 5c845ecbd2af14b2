package cz.uois.cli.model;

import java.util.List;

/**
 * What the author's Java does for an entity.
 *
 * @param computed the fields that it computes, in the order of the spec
 * @param operations the queries and mutations that it answers, in the order of the spec
 * @param hooks when it runs at writes
 */
public record Code(List<Computed> computed, List<OwnOperation> operations, List<Hook> hooks) {
  /** Nothing. */
  public static final Code NONE = new Code(List.of(), List.of(), List.of());

  public Code {
    computed = List.copyOf(computed);
    operations = List.copyOf(operations);
    hooks = List.copyOf(hooks);
  }

  /** Whether there is nothing for the author to write. */
  public boolean isEmpty() {
    return computed.isEmpty() && operations.isEmpty() && hooks.isEmpty();
  }
}
