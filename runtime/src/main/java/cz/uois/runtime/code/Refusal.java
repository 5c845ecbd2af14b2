package cz.uois.runtime.code;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Thrown by the author's code to tell the caller why not. Its message is for the caller; that of
 * any other exception is for the log alone.
 */
public final class Refusal extends RuntimeException {
  private final transient Optional<String> field;

  /** A refusal of the whole. */
  public Refusal(String message) {
    super(requireNonNull(message, "message is null"));
    field = Optional.empty();
  }

  /**
   * A refusal because of one field or argument.
   *
   * @param field its GraphQL name, as {@code startdate}
   */
  public Refusal(String field, String message) {
    super(requireNonNull(message, "message is null"));
    this.field = Optional.of(field);
  }

  /** What the caller is told: {@code startdate: must not be after enddate}. */
  public String told() {
    return requireNonNull(field, "a refusal is not serialised")
        .map(name -> name + ": " + getMessage())
        .orElse(String.valueOf(getMessage()));
  }
}
