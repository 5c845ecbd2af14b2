package cz.uois.runtime;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.auth.Identity;
import cz.uois.runtime.config.Config;
import cz.uois.runtime.config.Environment;
import cz.uois.runtime.config.EnvironmentFailure;
import cz.uois.runtime.http.CallerSource;
import cz.uois.runtime.token.TokenReader;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who callers are: whom their tokens name; without one nobody, or the demo user. */
final class Callers {
  private static final Logger LOG = LoggerFactory.getLogger(Callers.class);
  private static final UUID DEMO_USER = UUID.fromString("2d9dc5ca-a4a2-11ed-b9df-0242ac120003");

  private Callers() {}

  /**
   * The callers of a member.
   *
   * @param parts what is to be closed with the member
   * @throws EnvironmentFailure if everybody would be one user in production
   */
  static CallerSource of(Config config, ClosingStack parts) throws EnvironmentFailure {
    refuseDemoInProduction(config);
    Caller others = config.demo() ? new Caller.User(DEMO_USER) : new Caller.Anonymous();
    Optional<URI> publicKey = config.tokens().publicKey();
    if (publicKey.isEmpty()) {
      LOG.warn("JWTPUBLICKEYURL is not set: every caller is {}", named(others));
      return (cookie, authorization) -> Identity.of(others);
    }
    TokenReader tokens = parts.add(TokenReader.of(config.tokens(), publicKey.get()));
    return (cookie, authorization) ->
        tokens.identityOf(cookie, authorization).orElse(Identity.of(others));
  }

  private static String named(Caller caller) {
    return caller instanceof Caller.Anonymous ? "anonymous" : "the demo user";
  }

  private static void refuseDemoInProduction(Config config) throws EnvironmentFailure {
    if (!config.demo()) {
      return;
    }
    if (config.environment() != Environment.DEVELOPMENT) {
      throw EnvironmentFailure.unsafe(
          "DEMO makes every caller one user, and UOIS_ENV is not 'development': unset DEMO, or set"
              + " UOIS_ENV=development");
    }
    LOG.warn("DEMO is on: every caller is the user {}", DEMO_USER);
  }
}
