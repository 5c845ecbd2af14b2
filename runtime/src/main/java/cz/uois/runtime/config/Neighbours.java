package cz.uois.runtime.config;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Addresses of the other parts of the system, as the environment names them. Nothing asks them yet.
 *
 * @param users {@code GQLUG_ENDPOINT_URL}: the member that owns users and roles
 * @param valkey {@code VALKEY_CONNECTION_STRING}: the shared cache
 */
public record Neighbours(Optional<String> users, Optional<String> valkey) {
  public Neighbours {
    requireNonNull(users, "users is null");
    requireNonNull(valkey, "valkey is null");
  }
}
