package cz.uois.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cz.uois.runtime.config.Config;
import cz.uois.runtime.config.EnvironmentFailure;
import cz.uois.runtime.feed.FeedReport;
import cz.uois.runtime.fixture.Shelf;
import cz.uois.runtime.fixture.TestDatabase;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BringUpTest {
  private static final TestDatabase DATABASE = TestDatabase.with();

  private final AtomicInteger attempts = new AtomicInteger();

  @ParameterizedTest
  @ValueSource(strings = {"08006", "57P03", "53300", "28P01", "3D000", "40P01", "55P03"})
  void triesAgainWhatMayBePutRight(String state) throws Exception {
    BringUp bringUp =
        bringUp(
            "production",
            () -> {
              if (attempts.incrementAndGet() == 1) {
                throw new SQLException("not now", state);
              }
              return FeedReport.empty();
            });
    bringUp.run();
    assertEquals(FeedReport.empty(), bringUp.done().get());
    assertEquals(2, attempts.get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"42501", "42703", "54000", "23505", "none"})
  void givesUpWhatWaitingCannotPutRight(String state) {
    BringUp bringUp =
        bringUp(
            "production",
            () -> {
              attempts.incrementAndGet();
              throw new SQLException(
                  "ERROR: it cannot be\n  Position: 1", state.equals("none") ? null : state);
            });
    bringUp.run();
    EnvironmentFailure failure = assertInstanceOf(EnvironmentFailure.class, failure(bringUp));
    assertEquals(EnvironmentFailure.UNAVAILABLE, failure.exitCode());
    assertEquals(
        "the database at nowhere cannot be used: ERROR: it cannot be", failure.getMessage());
    assertEquals(1, attempts.get());
  }

  @Test
  void tellsAPersonOfAWrongPasswordAtOnce() {
    BringUp bringUp =
        bringUp(
            "development",
            () -> {
              throw new SQLException("no such password", "28P01");
            });
    bringUp.run();
    assertInstanceOf(EnvironmentFailure.class, failure(bringUp));
  }

  @Test
  void endsWithAnErrorOfTheMachineToo() {
    Error error = new NoClassDefFoundError("a class that a migration needs");
    BringUp bringUp =
        bringUp(
            "production",
            () -> {
              throw error;
            });
    bringUp.run();
    assertSame(error, failure(bringUp));
  }

  private static @Nullable Throwable failure(BringUp bringUp) {
    return assertThrows(ExecutionException.class, () -> bringUp.done().get()).getCause();
  }

  private static BringUp bringUp(String environment, BringUp.Feeding feeding) {
    try {
      Config config = Config.read(Map.of("POSTGRES_HOST", "unused", "UOIS_ENV", environment));
      return new BringUp(config, Shelf.member(), DATABASE.connections(), "nowhere", feeding);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
