package cz.uois.runtime;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import cz.uois.runtime.http.Readiness;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Ready means: tables and seed data are there, and the database answers. */
final class DatabaseReadiness implements Readiness {
  private static final long VALID_NANOS = Duration.ofSeconds(1).toNanos();
  private static final int PATIENCE_SECONDS = 1;

  private final CompletableFuture<?> broughtUp;
  private final HikariDataSource pool;
  private volatile Answer last = new Answer("unknown", 0);

  DatabaseReadiness(CompletableFuture<?> broughtUp, HikariDataSource pool) {
    this.broughtUp = broughtUp;
    this.pool = pool;
  }

  @Override
  public String state() {
    if (!broughtUp.isDone()) {
      return "waiting for the database";
    }
    if (broughtUp.isCompletedExceptionally()) {
      return "start failed";
    }
    // Probes of several balancers come together; the database is asked once a second for all.
    Answer answer = last;
    if (answer.atNanos() == 0 || System.nanoTime() - answer.atNanos() > VALID_NANOS) {
      answer = new Answer(ask(), System.nanoTime());
      last = answer;
    }
    return answer.state();
  }

  private String ask() {
    try (Connection connection = pool.getConnection()) {
      return connection.isValid(PATIENCE_SECONDS) ? READY : "the database does not answer";
    } catch (SQLException e) {
      HikariPoolMXBean figures = pool.getHikariPoolMXBean();
      // All connections at work is load, and no reason to take the member out of service.
      boolean busy = figures != null && figures.getActiveConnections() > 0;
      return busy ? READY : "the database does not answer";
    }
  }

  private record Answer(String state, long atNanos) {}
}
