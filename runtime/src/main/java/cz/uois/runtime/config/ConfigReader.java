package cz.uois.runtime.config;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads a {@link Config}: which variable means what, and what it is without the variable. */
final class ConfigReader {
  private static final int DEFAULT_HTTP_PORT = 8000;
  private static final int DEFAULT_DATABASE_PORT = 5432;
  private static final int DEFAULT_SYSLOG_PORT = 514;
  private static final int DEFAULT_POOL_SIZE = 16;

  /** HikariCP takes no less. */
  private static final Duration LEAST_POOL_WAIT = Duration.ofMillis(250);

  private final Variables variables;

  ConfigReader(Map<String, String> variables) {
    this.variables = new Variables(variables);
  }

  Config read() throws ConfigException {
    Environment environment =
        variables.choice(
            "UOIS_ENV",
            Map.of("development", Environment.DEVELOPMENT, "production", Environment.PRODUCTION),
            Environment.PRODUCTION);
    LimitReader limits = new LimitReader(variables);
    Config config =
        new Config(
            environment,
            variables.text("UOIS_HOST").orElse("127.0.0.1"),
            variables.integer("PORT", 0, 65535, DEFAULT_HTTP_PORT),
            database(),
            variables.integer("UOIS_POOL_SIZE", 1, 1000, DEFAULT_POOL_SIZE),
            limits.limits(),
            limits.patience(),
            openness(environment),
            deadlines(),
            variables.flag("DEMO"),
            tokens(),
            seed(),
            stopping(environment),
            log(environment),
            neighbours());
    variables.refuseMistakes();
    return config;
  }

  private DatabaseAddress database() {
    Optional<String> connection = variables.text("CONNECTION_STRING");
    if (connection.isPresent()) {
      return connection
          .flatMap(ConnectionString::parse)
          .orElseGet(() -> {
            variables.refuseSecret("CONNECTION_STRING", ConnectionString.EXPECTED);
            return nowhere();
          });
    }
    Optional<String> host = variables.text("POSTGRES_HOST");
    if (host.isEmpty()) {
      variables.refuseMissing(
          "POSTGRES_HOST", "a host:port, or CONNECTION_STRING with " + ConnectionString.EXPECTED);
      return nowhere();
    }
    HostPort place =
        HostPort.parse(host.get(), DEFAULT_DATABASE_PORT)
            .orElseGet(() -> {
              variables.refuse("POSTGRES_HOST", host.get(), "host:port, as postgres:5432");
              return new HostPort("localhost", DEFAULT_DATABASE_PORT);
            });
    String user = variables.text("POSTGRES_USER").orElse("postgres");
    return new DatabaseAddress.Server(
        place.host(),
        place.port(),
        variables.text("POSTGRES_DB").orElse(user),
        user,
        variables.text("POSTGRES_PASSWORD").orElse(""),
        Map.of());
  }

  /** Stands in while the other variables are read; {@link #read} never returns it. */
  private static DatabaseAddress nowhere() {
    return new DatabaseAddress.Server("localhost", DEFAULT_DATABASE_PORT, "", "", "", Map.of());
  }

  private Deadlines deadlines() {
    Deadlines standard = Deadlines.DEFAULT;
    Deadlines ladder =
        new Deadlines(
            deadline("UOIS_REQUEST_TIMEOUT", standard.request()),
            deadline("UOIS_SOCKET_TIMEOUT", standard.socket()),
            deadline("UOIS_STATEMENT_TIMEOUT", standard.statement()),
            deadline("UOIS_IDLE_IN_TRANSACTION_TIMEOUT", standard.idleInTransaction()),
            deadline("UOIS_LOCK_TIMEOUT", standard.lock()),
            variables.duration("UOIS_POOL_WAIT", LEAST_POOL_WAIT, standard.connection()));
    refuseUnlessLonger(
        "UOIS_REQUEST_TIMEOUT", ladder.request(), "UOIS_SOCKET_TIMEOUT", ladder.socket());
    refuseUnlessLonger(
        "UOIS_SOCKET_TIMEOUT", ladder.socket(), "UOIS_STATEMENT_TIMEOUT", ladder.statement());
    refuseUnlessLonger(
        "UOIS_STATEMENT_TIMEOUT", ladder.statement(), "UOIS_LOCK_TIMEOUT", ladder.lock());
    return ladder;
  }

  /** Never 0, which means "no limit" to PostgreSQL and to the driver. */
  private Duration deadline(String name, Duration otherwise) {
    return variables.duration(name, Duration.ofMillis(1), otherwise);
  }

  private void refuseUnlessLonger(String outer, Duration longer, String inner, Duration shorter) {
    if (longer.compareTo(shorter) <= 0) {
      variables.refuse(
          outer,
          Variables.spelled(longer),
          "more than " + Variables.spelled(shorter) + " of " + inner);
    }
  }

  /** In production a schema is for gateways, which ask by {@code _service}. */
  private Openness openness(Environment environment) {
    return new Openness(
        variables.flag("UOIS_INTROSPECTION", environment == Environment.DEVELOPMENT),
        variables.flag("UOIS_SERVICE_SDL", true));
  }

  private SeedSettings seed() {
    Optional<String> named = variables.text("SYSTEMDATA");
    return new SeedSettings(
        variables.path("SYSTEMDATA", "systemdata.json"),
        named.isPresent(),
        variables.flag("DEMODATA"));
  }

  private Stopping stopping(Environment environment) {
    boolean balanced = environment == Environment.PRODUCTION;
    OptionalLong with =
        variables.text("UOIS_STOP_WITH").isPresent()
            ? OptionalLong.of(variables.integer("UOIS_STOP_WITH", 1, Integer.MAX_VALUE, 1))
            : OptionalLong.empty();
    return new Stopping(
        variables.duration(
            "UOIS_LINGER", Duration.ZERO, balanced ? Duration.ofSeconds(3) : Duration.ZERO),
        variables.duration(
            "UOIS_DRAIN",
            Duration.ZERO,
            balanced ? Duration.ofSeconds(20) : Duration.ofMillis(2500)),
        with);
  }

  private LogSettings log(Environment environment) {
    boolean json = variables.choice("LOG_FORMAT", Map.of("text", false, "json", true), false);
    Optional<String> collector = variables.text("SYSLOGHOST");
    Optional<HostPort> syslog =
        collector.flatMap(text -> HostPort.parse(text, DEFAULT_SYSLOG_PORT));
    if (collector.isPresent() && syslog.isEmpty()) {
      variables.refuse("SYSLOGHOST", collector.get(), "host:port, as syslog:514");
    }
    return new LogSettings(json, syslog, environment == Environment.DEVELOPMENT);
  }

  private TokenSettings tokens() {
    return new TokenSettings(
        variables.address("JWTPUBLICKEYURL"),
        variables.address("JWTRESOLVEUSERPATHURL"),
        variables.flag("UOIS_JWT_REQUIRE_EXP"),
        variables.duration("UOIS_JWT_LEEWAY", Duration.ZERO, Duration.ofSeconds(30)),
        variables.text("UOIS_JWT_ISSUER"),
        variables.text("UOIS_JWT_AUDIENCE"));
  }

  private Neighbours neighbours() {
    return new Neighbours(
        variables.address("GQLUG_ENDPOINT_URL"),
        variables.integer("UOIS_MAX_OWNERS", 1, 1_000_000, Neighbours.DEFAULT_MAX_OWNERS),
        variables.integer(
            "UOIS_STATEMENT_OWNERS", 1, 1_000_000, Neighbours.DEFAULT_STATEMENT_OWNERS),
        variables.text("VALKEY_CONNECTION_STRING"));
  }
}
