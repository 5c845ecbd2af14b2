package cz.uois.runtime.config;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;

/**
 * The other parts of the system, as the environment names them.
 *
 * @param users {@code GQLUG_ENDPOINT_URL}: the member that owns users and roles
 * @param maxOwners {@code UOIS_MAX_OWNERS}: owners of rows about whom it is asked one by one, where
 *     it cannot be asked about all of them at once
 * @param statementOwners {@code UOIS_STATEMENT_OWNERS}: owners that travel with each statement;
 *     more of them are kept in the database
 * @param valkey {@code VALKEY_CONNECTION_STRING}: the shared cache
 */
public record Neighbours(
    Optional<URI> users, int maxOwners, int statementOwners, Optional<String> valkey) {
  /** Ten requests of the size that gql_ug answers in time. */
  public static final int DEFAULT_MAX_OWNERS = 2000;

  /** 200 kB; above that, a page is found 20 times as fast in a table. */
  public static final int DEFAULT_STATEMENT_OWNERS = 10_000;

  public Neighbours {
    requireNonNull(users, "users is null");
    requireNonNull(valkey, "valkey is null");
  }
}
