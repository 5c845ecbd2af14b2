package cz.uois.runtime.rbac;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.UUID;

/**
 * A user whose roles are asked for.
 *
 * @param user the id in gql_ug
 * @param token what proves it to gql_ug; empty for the demo user
 */
public record Principal(UUID user, Optional<String> token) {
  public Principal {
    requireNonNull(user, "user is null");
    requireNonNull(token, "token is null");
  }

  /** Without the token, which must not reach a log. */
  @Override
  public String toString() {
    return user.toString();
  }
}
