package cz.uois.runtime.config;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Which tokens hold, and who knows it.
 *
 * @param publicKey {@code JWTPUBLICKEYURL}: where the authority publishes its keys; without it no
 *     token holds, but in development those of the built-in authority
 * @param resolveUser {@code JWTRESOLVEUSERPATHURL}: who tells the user of a token that does not
 *     name one
 * @param expiryRequired {@code UOIS_JWT_REQUIRE_EXP}: a token without {@code exp} does not hold
 * @param leeway {@code UOIS_JWT_LEEWAY}: how far the clocks of authority and member may differ
 * @param issuer {@code UOIS_JWT_ISSUER}: the {@code iss} that a token must have
 * @param audience {@code UOIS_JWT_AUDIENCE}: what {@code aud} of a token must name
 */
public record TokenSettings(
    Optional<URI> publicKey,
    Optional<URI> resolveUser,
    boolean expiryRequired,
    Duration leeway,
    Optional<String> issuer,
    Optional<String> audience) {
  public TokenSettings {
    requireNonNull(publicKey, "publicKey is null");
    requireNonNull(resolveUser, "resolveUser is null");
    requireNonNull(leeway, "leeway is null");
    requireNonNull(issuer, "issuer is null");
    requireNonNull(audience, "audience is null");
  }
}
