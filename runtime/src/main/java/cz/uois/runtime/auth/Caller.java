package cz.uois.runtime.auth;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Who sent a request. */
public sealed interface Caller {
  /** Whom {@code DEMO} makes of callers without a token (CONTRACT section 7). */
  User DEMO = new User(UUID.fromString("2d9dc5ca-a4a2-11ed-b9df-0242ac120003"));

  /** Nobody known: no token, or one that does not hold. */
  record Anonymous() implements Caller {}

  /**
   * A user of the university.
   *
   * @param id the user's id in gql_ug
   */
  record User(UUID id) implements Caller {
    public User {
      requireNonNull(id, "id is null");
    }
  }
}
