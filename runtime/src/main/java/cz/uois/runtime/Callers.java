package cz.uois.runtime;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.auth.Identity;
import cz.uois.runtime.config.Config;
import cz.uois.runtime.config.Environment;
import cz.uois.runtime.config.EnvironmentFailure;
import cz.uois.runtime.config.TokenSettings;
import cz.uois.runtime.http.CallerSource;
import cz.uois.runtime.token.TokenListener;
import cz.uois.runtime.token.TokenReader;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who callers are: whom their tokens name; without one nobody, or the demo user. */
final class Callers {
  private static final Logger LOG = LoggerFactory.getLogger(Callers.class);

  private Callers() {}

  /**
   * The callers of a member.
   *
   * @param settings which tokens hold
   * @param listener is told what became of tokens
   * @param parts what is to be closed with the member
   * @throws EnvironmentFailure if everybody would be one user in production
   */
  static CallerSource of(
      Config config, TokenSettings settings, TokenListener listener, ClosingStack parts)
      throws EnvironmentFailure {
    refuseDemoInProduction(config);
    Caller others = config.demo() ? Caller.DEMO : new Caller.Anonymous();
    Optional<URI> publicKey = settings.publicKey();
    if (publicKey.isEmpty()) {
      LOG.warn("JWTPUBLICKEYURL is not set: every caller is {}", named(others));
      return (cookie, authorization) -> Identity.of(others);
    }
    TokenReader tokens = parts.add(TokenReader.of(settings, publicKey.get(), listener));
    if (config.tokens().publicKey().isPresent()) {
      // The built-in authority makes its key when it is asked for it, and is near.
      tokens.fetchKeys();
    }
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
    LOG.warn("DEMO is on: every caller without a token is the user {}", Caller.DEMO.id());
  }
}
