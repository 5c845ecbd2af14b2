package cz.uois.runtime.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigTest {
  @Test
  void readsTheVariablesOfTheOldMembers() throws Exception {
    Config config =
        Config.read(
            Map.of(
                "POSTGRES_USER", "postgres",
                "POSTGRES_PASSWORD", "example",
                "POSTGRES_DB", "data",
                "POSTGRES_HOST", "postgres:5433",
                "DEMO", "False",
                "DEMODATA", "True",
                "SYSLOGHOST", "syslog:514",
                "JWTPUBLICKEYURL", "http://frontend/oauth/publickey"));
    assertEquals(
        new DatabaseAddress.Server("postgres", 5433, "data", "postgres", "example", Map.of()),
        config.database());
    assertEquals(new SeedSettings(Path.of("systemdata.json"), false, true), config.seed());
    assertFalse(config.demo());
    assertEquals(8000, config.port());
    assertEquals(Environment.PRODUCTION, config.environment());
    assertEquals(
        "http://frontend/oauth/publickey", config.tokens().publicKey().orElseThrow().toString());
    assertEquals(new HostPort("syslog", 514), config.log().syslog().orElseThrow());
    assertEquals(Duration.ofSeconds(5), config.deadlines().statement());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "postgresql://u:p%40ss@db:5433/uois postgresql://u@db:5433/uois p@ss {}",
        "postgresql+asyncpg://u:p+w@db/uois?ssl=require postgresql://u@db:5432/uois p+w"
            + " {sslmode=require}",
        "postgres://u@[::1]:1/x postgresql://u@::1:1/x '' {}",
        "jdbc:postgresql://db:5433/uois?user=u&password=s&sslmode=disable"
            + " postgresql://u@db:5433/uois s {sslmode=disable}",
      })
  void readsTheSpellingsOfConnectionStrings(
      String text, String address, String password, String options) throws Exception {
    Config config = Config.read(Map.of("CONNECTION_STRING", text, "POSTGRES_HOST", "ignored:1"));
    if (!(config.database() instanceof DatabaseAddress.Server server)) {
      throw new AssertionError(config.database());
    }
    assertEquals(address, server.toString());
    assertEquals(password, server.password());
    assertEquals(options, server.options().toString());
  }

  @Test
  void readsAnEmbeddedDatabase() throws Exception {
    assertEquals(
        new DatabaseAddress.Embedded(Path.of("target/data")),
        Config.read(Map.of("CONNECTION_STRING", "embedded:target/data")).database());
  }

  @Test
  void reportsAllMistakesAtOnceAndNoPassword() {
    ConfigException e =
        assertThrows(
            ConfigException.class,
            () ->
                Config.read(
                    Map.of(
                        "CONNECTION_STRING", "mysql://root:hunter2@db/x",
                        "PORT", "99999",
                        "DEMO", "yes",
                        "UOIS_ENV", "dev",
                        "UOIS_STATEMENT_TIMEOUT", "9s",
                        "UOIS_LOCK_TIMEOUT", "soon",
                        "LOG_FORMAT", "xml")));
    assertEquals(
        List.of(
            "UOIS_ENV is 'dev', expected development or production",
            "PORT is '99999', expected a whole number from 0 to 65535",
            "CONNECTION_STRING is not readable, expected " + ConnectionString.EXPECTED,
            "UOIS_LOCK_TIMEOUT is 'soon', expected seconds or milliseconds, as 5s or 500ms",
            "UOIS_SOCKET_TIMEOUT is '6s', expected more than 9s of UOIS_STATEMENT_TIMEOUT",
            "DEMO is 'yes', expected True, true or 1, or False, false or 0",
            "LOG_FORMAT is 'xml', expected json or text"),
        e.problems().stream().map(ConfigException.Problem::text).toList());
    assertFalse(String.valueOf(e.getMessage()).contains("hunter2"));
  }

  @ParameterizedTest
  @CsvSource({
    "UOIS_POOL_WAIT, 249ms, at least 250ms",
    "UOIS_LOCK_TIMEOUT, 0s, at least 1ms",
    "UOIS_IDLE_IN_TRANSACTION_TIMEOUT, 0ms, at least 1ms",
  })
  void refusesDeadlinesThatWouldMeanSomethingElse(String name, String value, String expected) {
    ConfigException e =
        assertThrows(
            ConfigException.class,
            () -> Config.read(Map.of("POSTGRES_HOST", "postgres", name, value)));
    assertEquals(name + " is '" + value + "', expected " + expected, e.getMessage());
  }

  @Test
  void takesTheShortestDeadlines() throws Exception {
    Config config =
        Config.read(
            Map.of(
                "POSTGRES_HOST", "postgres",
                "UOIS_POOL_WAIT", "250ms",
                "UOIS_LOCK_TIMEOUT", "1ms",
                "UOIS_LINGER", "0s"));
    assertEquals(Duration.ofMillis(250), config.deadlines().connection());
    assertEquals(Duration.ofMillis(1), config.deadlines().lock());
    assertEquals(Duration.ZERO, config.stopping().linger());
  }

  @Test
  void readsWhereUsersAndRolesAre() throws Exception {
    Config config =
        Config.read(
            Map.of(
                "POSTGRES_HOST", "postgres",
                "GQLUG_ENDPOINT_URL", "http://gql_ug:8000/gql",
                "JWTPUBLICKEYURL", "http://front_end/oauth/publickey"));
    assertEquals(
        Optional.of(URI.create("http://front_end/oauth/publickey")), config.tokens().publicKey());
    assertEquals(
        new Neighbours(
            Optional.of(URI.create("http://gql_ug:8000/gql")), 2000, 10_000, Optional.empty()),
        config.neighbours());
  }

  @ParameterizedTest
  @CsvSource({
    "GQLUG_ENDPOINT_URL, ug:8000/gql",
    "GQLUG_ENDPOINT_URL, http:///gql",
    "GQLUG_ENDPOINT_URL, http://user:hunter2@gql_ug/gql",
    "GQLUG_ENDPOINT_URL, http://gql_ug:port/gql",
    "GQLUG_ENDPOINT_URL, https://gql_ug/gql",
    "JWTPUBLICKEYURL, https://front_end/oauth/publickey",
    "JWTRESOLVEUSERPATHURL, http://user:hunter2@front_end/oauth/userinfo",
    "GQLUG_ENDPOINT_URL, file:///etc/passwd",
    "GQLUG_ENDPOINT_URL, http://user:hunter2@ug/gql",
    "UOIS_MAX_OWNERS, 0",
    "UOIS_MAX_OWNERS, all",
  })
  void refusesNeighboursThatCannotBeAsked(String name, String value) {
    ConfigException e =
        assertThrows(
            ConfigException.class,
            () -> Config.read(Map.of("POSTGRES_HOST", "postgres", name, value)));
    assertEquals(name, e.problems().getFirst().variable());
    assertFalse(String.valueOf(e.getMessage()).contains("hunter2"));
  }

  @Test
  void refusesAnEnvironmentWithoutADatabase() {
    ConfigException e = assertThrows(ConfigException.class, () -> Config.read(Map.of()));
    assertEquals("POSTGRES_HOST", e.problems().getFirst().variable());
  }
}
