package cz.uois.runtime;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.config.Config;
import cz.uois.runtime.config.Environment;
import cz.uois.runtime.config.EnvironmentFailure;
import cz.uois.runtime.config.Neighbours;
import cz.uois.runtime.http.CallerSource;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who callers are. Tokens are not read yet: outside demo mode nobody is known. */
final class Callers {
  private static final Logger LOG = LoggerFactory.getLogger(Callers.class);
  private static final UUID DEMO_USER = UUID.fromString("2d9dc5ca-a4a2-11ed-b9df-0242ac120003");

  private Callers() {}

  /**
   * The callers of a member.
   *
   * @throws EnvironmentFailure if everybody would be one user in production
   */
  static CallerSource of(Config config) throws EnvironmentFailure {
    refuseDemoInProduction(config);
    warnOfTokens(config);
    Caller caller = config.demo() ? new Caller.User(DEMO_USER) : new Caller.Anonymous();
    return (cookie, authorization) -> caller;
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

  private static void warnOfTokens(Config config) {
    Neighbours neighbours = config.neighbours();
    if (neighbours.publicKey().isPresent() || neighbours.resolveUser().isPresent()) {
      LOG.warn(
          "JWTPUBLICKEYURL or JWTRESOLVEUSERPATHURL is set, but tokens are not read yet: every"
              + " caller is {}",
          config.demo() ? "the demo user" : "anonymous");
    }
  }
}
