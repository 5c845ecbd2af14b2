package cz.uois.runtime.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An argument of the caller that cannot be used; the message is for the caller. */
public final class InvalidArgumentException extends RuntimeException {
  private final transient List<Object> path;
  private final transient Optional<Place> place;

  /** An argument of the field that is executed. */
  public InvalidArgumentException(String message) {
    super(message);
    path = List.of();
    place = Optional.empty();
  }

  /**
   * An argument of a field below the one that is executed.
   *
   * @param cause what is wrong with it
   * @param path response keys and indices from the executed field to that field
   * @param place where the document has that field
   */
  public InvalidArgumentException(InvalidArgumentException cause, List<Object> path, Place place) {
    super(cause.getMessage(), cause);
    this.path = List.copyOf(path);
    this.place = Optional.of(place);
  }

  /** The same, seen from the object that has the executed one as a field. */
  public InvalidArgumentException within(String responseKey) {
    List<Object> longer = new ArrayList<>(List.of(responseKey));
    longer.addAll(path);
    return place.map(known -> new InvalidArgumentException(this, longer, known)).orElse(this);
  }

  /** Response keys and indices from the executed field to the one that has the argument. */
  public List<Object> path() {
    return path;
  }

  /** Where the document has that field; empty if it is the executed one. */
  public Optional<Place> place() {
    return place;
  }

  /**
   * A place in a document.
   *
   * @param line from 1
   * @param column from 1
   */
  public record Place(int line, int column) {}
}
