package cz.uois.runtime.code;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Thrown by the author's code to tell the caller why not. Its message is for the caller; that of
 * any other exception is for the log alone.
 */
public final class Refusal extends RuntimeException {
  private final transient Optional<String> field;
  private final transient Optional<Object> row;

  /** A refusal of the whole. */
  public Refusal(String message) {
    this(message, Optional.empty(), Optional.empty());
  }

  /**
   * A refusal because of one field or argument.
   *
   * @param field its GraphQL name, as {@code startdate}
   */
  public Refusal(String field, String message) {
    this(message, Optional.of(field), Optional.empty());
  }

  private Refusal(String message, Optional<String> field, Optional<Object> row) {
    super(requireNonNull(message, "message is null"));
    this.field = field;
    this.row = row;
  }

  /**
   * The same because of one row: where an insert brings many along, the caller is told its place.
   *
   * @param key of the row
   */
  public Refusal of(Object key) {
    return new Refusal(String.valueOf(getMessage()), theField(), Optional.of(key));
  }

  /** The key of the row that it is about, if it says one. */
  public Optional<Object> row() {
    return requireNonNull(row, "a refusal is not serialised");
  }

  private Optional<String> theField() {
    return requireNonNull(field, "a refusal is not serialised");
  }

  /** What the caller is told: {@code startdate: must not be after enddate}. */
  public String told() {
    return theField().map(name -> name + ": " + getMessage()).orElse(String.valueOf(getMessage()));
  }
}
