package cz.uois.runtime.http;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Signing in by choosing who to be. Only development has one. */
public interface SignIn {
  /** Everybody who can be chosen. */
  List<Entry> people();

  /** A token of somebody; none of a stranger. */
  Optional<String> token(UUID person);

  /**
   * Somebody in the menu.
   *
   * @param id the user's id in gql_ug
   * @param label what people read
   */
  record Entry(UUID id, String label) {
    public Entry {
      requireNonNull(id, "id is null");
      requireNonNull(label, "label is null");
    }
  }
}
