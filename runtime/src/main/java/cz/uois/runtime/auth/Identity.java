package cz.uois.runtime.auth;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Who sent a request, and what proves it to other members.
 *
 * @param caller who
 * @param token the token that named the caller; empty for anonymous callers and the demo user
 */
public record Identity(Caller caller, Optional<String> token) {
  public static final Identity ANONYMOUS = of(new Caller.Anonymous());

  public Identity {
    requireNonNull(caller, "caller is null");
    requireNonNull(token, "token is null");
  }

  /** A caller who has nothing to show. */
  public static Identity of(Caller caller) {
    return new Identity(caller, Optional.empty());
  }

  /** Without the token, which must not reach a log. */
  @Override
  public String toString() {
    return caller.toString();
  }
}
