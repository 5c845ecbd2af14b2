package cz.uois.runtime.loading;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.sql.InvalidArgumentException;

/**
 * Stands in a slot for a value that could not be computed: the field is null, and the response says
 * why. One for all objects of a level that fail alike.
 *
 * @param cause why
 * @param place where the document has the field
 */
public record FieldFailure(RuntimeException cause, InvalidArgumentException.Place place) {
  public FieldFailure {
    requireNonNull(cause, "cause is null");
    requireNonNull(place, "place is null");
  }

  /** Is told of failed fields, in the order of the response. */
  @FunctionalInterface
  public interface Listener {
    /**
     * A field that failed.
     *
     * @param path where the response has it; changes after the call
     */
    void failed(Iterable<Object> path, FieldFailure failure);
  }
}
