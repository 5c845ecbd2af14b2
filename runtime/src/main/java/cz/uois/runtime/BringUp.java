package cz.uois.runtime;

import cz.uois.runtime.config.Config;
import cz.uois.runtime.config.Environment;
import cz.uois.runtime.config.EnvironmentFailure;
import cz.uois.runtime.entity.MemberDescriptor;
import cz.uois.runtime.feed.FeedReport;
import cz.uois.runtime.postgres.ConnectionFaults;
import cz.uois.runtime.postgres.Migrations;
import cz.uois.runtime.postgres.SchemaMark;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connects, migrates and feeds the database, in the background of a member that already answers. In
 * production it waits for a database that is away, for as long as it takes; what waiting cannot put
 * right ends it.
 */
final class BringUp implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(BringUp.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);
  private static final Duration PATIENCE_OF_A_PERSON = Duration.ofSeconds(3);

  private final Config config;
  private final DataSource connections;
  private final String address;
  private final Migrations migrations;
  private final Feeding feeding;
  private final CompletableFuture<FeedReport> done = new CompletableFuture<>();

  BringUp(
      Config config,
      MemberDescriptor member,
      DataSource connections,
      String address,
      Feeding feeding) {
    this.config = config;
    this.connections = connections;
    this.address = address;
    this.migrations = new Migrations(connections, member.name(), member.resources());
    this.feeding = feeding;
  }

  /** Completes when tables and seed data are there; exceptionally with an EnvironmentFailure. */
  CompletableFuture<FeedReport> done() {
    return done;
  }

  @Override
  public void run() {
    try {
      done.complete(attempts());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      done.completeExceptionally(EnvironmentFailure.unavailable("stopped while starting", e));
    } catch (Throwable e) {
      // Errors too: whoever waits for the end must learn of it.
      done.completeExceptionally(e);
    }
  }

  private FeedReport attempts() throws InterruptedException, EnvironmentFailure {
    long begin = System.nanoTime();
    Duration pause = FIRST_PAUSE;
    while (true) {
      try {
        return attempt();
      } catch (SQLException e) {
        Duration waited = Duration.ofNanos(System.nanoTime() - begin);
        refuseIfHopeless(e, waited);
        LOG.warn(
            "the database at {} does not answer, next try in {} ms: {}",
            address,
            pause.toMillis(),
            firstLine(e));
        Thread.sleep(pause);
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
      }
    }
  }

  private FeedReport attempt() throws SQLException, EnvironmentFailure {
    if (config.demo()) {
      try (Connection connection = connections.getConnection()) {
        SchemaMark.refuseForeignTables(connection);
      }
    }
    migrations.run();
    return feeding.feed();
  }

  /** In production a wrong password may be put right while we wait; a person reads the line now. */
  private void refuseIfHopeless(SQLException e, Duration waited) throws EnvironmentFailure {
    boolean away = ConnectionFaults.isConnectionFault(e);
    boolean mayChange = away || ConnectionFaults.mayBePutRight(e);
    boolean personWaits = config.environment() == Environment.DEVELOPMENT;
    if (mayChange && !personWaits) {
      return;
    }
    if (!mayChange) {
      LOG.error("the database refused what the member needs (SQLSTATE {})", e.getSQLState(), e);
    }
    if (!away || waited.compareTo(PATIENCE_OF_A_PERSON) > 0) {
      throw EnvironmentFailure.unavailable(
          "the database at " + address + " cannot be used: " + firstLine(e), e);
    }
  }

  private static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /** Fills the tables. */
  @FunctionalInterface
  interface Feeding {
    FeedReport feed() throws SQLException, EnvironmentFailure;
  }
}
