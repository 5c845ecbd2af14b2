package cz.uois.runtime.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code doc/limits.md} says what the code does. */
class LimitsDocTest {
  private static final Path DOCUMENT = Path.of("..", "doc", "limits.md");
  private static final Pattern ROW =
      Pattern.compile("^\\| `(?<name>UOIS_\\w+)` \\| (?<value>[^|]+) \\|", Pattern.MULTILINE);

  @Test
  void namesEverySettingWithItsDefault() throws Exception {
    SortedMap<String, String> told = new TreeMap<>();
    Matcher rows = ROW.matcher(Files.readString(DOCUMENT));
    while (rows.find()) {
      told.put(rows.group("name"), rows.group("value"));
    }
    assertEquals(settings(Config.read(Map.of("POSTGRES_HOST", "postgres"))), told);
  }

  @Test
  void readsEverySettingThatItNames() throws Exception {
    Matcher rows = ROW.matcher(Files.readString(DOCUMENT));
    while (rows.find()) {
      String name = rows.group("name");
      ConfigException refused =
          assertThrows(
              ConfigException.class,
              () -> Config.read(Map.of("POSTGRES_HOST", "postgres", name, "no")),
              name);
      assertEquals(
          List.of(name),
          refused.problems().stream().map(ConfigException.Problem::variable).toList());
    }
  }

  @Test
  void appliesWhatIsSet() throws Exception {
    Config config =
        Config.read(
            Map.of(
                "POSTGRES_HOST", "postgres",
                "UOIS_MAX_TOKENS", "7",
                "UOIS_MAX_ROWS", "9",
                "UOIS_MAX_CONNECTIONS", "11",
                "UOIS_BODY_TIMEOUT", "300ms",
                "UOIS_SERVICE_SDL", "False"));
    assertEquals(7, config.limits().document().tokens());
    assertEquals(9, config.limits().work().rows());
    assertEquals(11, config.limits().wire().connections());
    assertEquals(Duration.ofMillis(300), config.patience().body());
    assertEquals(false, config.openness().sdl());
    assertTrue(config.limits().document().fields() > 10_000);
  }

  private static SortedMap<String, String> settings(Config config) {
    SortedMap<String, String> settings = new TreeMap<>();
    Limits.Wire wire = config.limits().wire();
    settings.put("UOIS_MAX_BODY_BYTES", Integer.toString(wire.bodyBytes()));
    settings.put("UOIS_MAX_HEADER_BYTES", Integer.toString(wire.headerBytes()));
    settings.put("UOIS_MAX_CONNECTIONS", Integer.toString(wire.connections()));
    Limits.Document document = config.limits().document();
    settings.put("UOIS_MAX_CHARACTERS", Integer.toString(document.characters()));
    settings.put("UOIS_MAX_TOKENS", Integer.toString(document.tokens()));
    settings.put("UOIS_MAX_FIELDS", Integer.toString(document.fields()));
    settings.put("UOIS_MAX_ALIASES", Integer.toString(document.aliases()));
    settings.put("UOIS_MAX_DIRECTIVES", Integer.toString(document.directives()));
    settings.put("UOIS_MAX_DEPTH", Integer.toString(document.depth()));
    Limits.Work work = config.limits().work();
    settings.put("UOIS_MAX_REPRESENTATIONS", Integer.toString(work.representations()));
    settings.put("UOIS_MAX_LIMIT", Integer.toString(work.limit()));
    settings.put("UOIS_MAX_ROWS", Integer.toString(work.rows()));
    settings.put("UOIS_MAX_RESPONSE_BYTES", Integer.toString(work.responseBytes()));
    settings.put("UOIS_MAX_OWNERS", Integer.toString(config.neighbours().maxOwners()));
    settings.put("UOIS_STATEMENT_OWNERS", Integer.toString(config.neighbours().statementOwners()));
    settings.put("UOIS_POOL_SIZE", Integer.toString(config.poolSize()));
    Deadlines deadlines = config.deadlines();
    settings.put("UOIS_REQUEST_TIMEOUT", Variables.spelled(deadlines.request()));
    settings.put("UOIS_SOCKET_TIMEOUT", Variables.spelled(deadlines.socket()));
    settings.put("UOIS_STATEMENT_TIMEOUT", Variables.spelled(deadlines.statement()));
    settings.put(
        "UOIS_IDLE_IN_TRANSACTION_TIMEOUT", Variables.spelled(deadlines.idleInTransaction()));
    settings.put("UOIS_LOCK_TIMEOUT", Variables.spelled(deadlines.lock()));
    settings.put("UOIS_POOL_WAIT", Variables.spelled(deadlines.connection()));
    ClientPatience patience = config.patience();
    settings.put("UOIS_IDLE_TIMEOUT", Variables.spelled(patience.idle()));
    settings.put("UOIS_HEADER_TIMEOUT", Variables.spelled(patience.headers()));
    settings.put("UOIS_BODY_TIMEOUT", Variables.spelled(patience.body()));
    settings.put("UOIS_ANSWER_TIMEOUT", Variables.spelled(patience.answer()));
    settings.put(
        "UOIS_INTROSPECTION",
        "True in development, " + spelled(config.openness().introspection()) + " in production");
    settings.put("UOIS_SERVICE_SDL", spelled(config.openness().sdl()));
    return settings;
  }

  private static String spelled(boolean flag) {
    return flag ? "True" : "False";
  }
}
