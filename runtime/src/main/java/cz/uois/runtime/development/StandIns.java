package cz.uois.runtime.development;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.config.Config;
import cz.uois.runtime.config.Environment;
import cz.uois.runtime.config.EnvironmentFailure;
import cz.uois.runtime.config.TokenSettings;
import cz.uois.runtime.http.CallerSource;
import cz.uois.runtime.http.SignIn;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The neighbours that the environment does not name, made here: an authority unless there is {@code
 * JWTPUBLICKEYURL}, a gql_ug unless there is {@code GQLUG_ENDPOINT_URL}. In production, none.
 */
public final class StandIns implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StandIns.class);
  private static final InstantSource CLOCK = InstantSource.system();

  private final Config config;
  private final Optional<University> university;
  private final Optional<DevelopmentAuthority> authority;

  private StandIns(
      Config config, Optional<University> university, Optional<DevelopmentAuthority> authority) {
    this.config = requireNonNull(config, "config is null");
    this.university = university;
    this.authority = authority;
  }

  /**
   * Reads the people of the seed data, and starts the authority.
   *
   * @throws EnvironmentFailure if the seed data cannot be read, or no port is free
   */
  public static StandIns start(Config config) throws EnvironmentFailure {
    boolean keys = config.tokens().publicKey().isEmpty();
    boolean roles = config.neighbours().users().isEmpty();
    if (config.environment() != Environment.DEVELOPMENT || !(keys || roles)) {
      return new StandIns(config, Optional.empty(), Optional.empty());
    }
    University university = University.read(config.seed().file());
    if (!keys) {
      return new StandIns(config, Optional.of(university), Optional.empty());
    }
    DevelopmentAuthority authority =
        new DevelopmentAuthority(config.environment(), university, CLOCK);
    LOG.info("JWTPUBLICKEYURL is not set: the built-in authority is at {}", authority.publicKey());
    return new StandIns(config, Optional.of(university), Optional.of(authority));
  }

  /** Which tokens hold: those of the built-in authority, if there is no other. */
  public TokenSettings tokens() {
    return authority.map(made -> made.asked(config.tokens())).orElse(config.tokens());
  }

  /** Signing in as anybody; none without the built-in authority. */
  public Optional<SignIn> signIn() {
    return authority.map(made -> made);
  }

  /**
   * Starts the built-in gql_ug, unless there is another; its owner closes it.
   *
   * @param callers who asks it
   * @throws EnvironmentFailure if no port is free
   */
  public Optional<DevelopmentUg> ug(CallerSource callers) throws EnvironmentFailure {
    if (university.isEmpty() || config.neighbours().users().isPresent()) {
      return Optional.empty();
    }
    DevelopmentUg ug = new DevelopmentUg(config.environment(), university.get(), callers, CLOCK);
    LOG.info("GQLUG_ENDPOINT_URL is not set: the built-in gql_ug is at {}", ug.address());
    return Optional.of(ug);
  }

  @Override
  public void close() {
    authority.ifPresent(DevelopmentAuthority::close);
  }
}
