package cz.uois.cli.edit;

import java.util.List;

/** Why a change is not made: what was asked for does not fit the spec. */
public final class RefusedEdit extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<String> places;

  /**
   * A refusal of what was asked for.
   *
   * @param message what was asked for, what was expected and how to mend it
   */
  public RefusedEdit(String message) {
    this(message, List.of());
  }

  RefusedEdit(String message, List<String> places) {
    super(message);
    this.places = List.copyOf(places);
  }

  /** Places of the spec that are in the way; none if what was asked for is wrong itself. */
  public List<String> places() {
    return places;
  }
}
