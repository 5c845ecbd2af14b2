package cz.uois.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.config.Config;
import cz.uois.runtime.config.ConfigException;
import cz.uois.runtime.config.DatabaseAddress;
import cz.uois.runtime.config.Environment;
import cz.uois.runtime.config.EnvironmentFailure;
import cz.uois.runtime.entity.MemberDescriptor;
import cz.uois.runtime.feed.FeedReport;
import cz.uois.runtime.feed.Feeder;
import cz.uois.runtime.graphql.GraphQlExecutor;
import cz.uois.runtime.graphql.MemberExecutor;
import cz.uois.runtime.http.Admission;
import cz.uois.runtime.http.CallerSource;
import cz.uois.runtime.http.HttpServer;
import cz.uois.runtime.http.HttpSettings;
import cz.uois.runtime.metrics.Metrics;
import cz.uois.runtime.postgres.ConnectionPool;
import cz.uois.runtime.postgres.DevelopmentDatabase;
import cz.uois.runtime.sql.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running member: the one place where its parts are made, in reading order. */
public final class Subgraph implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Subgraph.class);
  private static final UUID DEMO_USER = UUID.fromString("2d9dc5ca-a4a2-11ed-b9df-0242ac120003");
  private static final String SCHEMA = "schema.graphqls";
  private static final Duration HTTP_STOP = Duration.ofMillis(500);

  private final ClosingStack parts;
  private final HttpServer server;
  private final Metrics metrics;
  private final CompletableFuture<FeedReport> broughtUp;

  private Subgraph(
      ClosingStack parts,
      HttpServer server,
      Metrics metrics,
      CompletableFuture<FeedReport> broughtUp) {
    this.parts = parts;
    this.server = server;
    this.metrics = metrics;
    this.broughtUp = broughtUp;
  }

  /**
   * Runs a member until it is told to stop: reads the environment, starts, and prints {@code ready
   * http://…/gql} to standard output when queries are answered. What prevents that is one line at
   * standard error and an exit code.
   */
  public static void main(MemberDescriptor member) {
    // jOOQ names its types by the default locale when its classes load: Turkish rules break them.
    Locale.setDefault(Locale.ROOT);
    ClosingStack parts = new ClosingStack();
    try {
      Config config = Config.read(System.getenv());
      LogSetup.apply(config.log());
      Runtime.getRuntime().addShutdownHook(new Thread(parts::close, "shutdown"));
      config.stopping().with().ifPresent(Subgraph::stopWith);
      Subgraph subgraph = start(config, member, parts);
      subgraph.awaitReady(Duration.ofNanos(Long.MAX_VALUE));
      System.out.println(
          "ready http://" + reachable(config.host()) + ":" + subgraph.port() + "/gql");
      System.out.flush();
      // Requests run on daemon threads; the member lives until the shutdown hook ends it.
      new CountDownLatch(1).await();
    } catch (ConfigException e) {
      e.problems().forEach(problem -> System.err.println("uois: " + problem.text()));
      System.exit(EnvironmentFailure.UNAVAILABLE);
    } catch (EnvironmentFailure e) {
      System.err.println("uois: " + e.getMessage());
      System.exit(e.exitCode());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      System.exit(1);
    } catch (TimeoutException | RuntimeException e) {
      LOG.error("the member failed to start", e);
      System.exit(1);
    }
  }

  /**
   * Starts a member. When it returns, HTTP answers; the database is brought up in the background.
   *
   * @throws EnvironmentFailure if the port is taken, or the embedded database cannot run
   */
  public static Subgraph start(Config config, MemberDescriptor member) throws EnvironmentFailure {
    return start(config, member, new ClosingStack());
  }

  private static Subgraph start(Config config, MemberDescriptor member, ClosingStack parts)
      throws EnvironmentFailure {
    try {
      return assemble(config, member, parts);
    } catch (EnvironmentFailure | RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  private static Subgraph assemble(Config config, MemberDescriptor member, ClosingStack parts)
      throws EnvironmentFailure {
    refuseDemoInProduction(config);
    Metrics metrics = parts.add(new Metrics(member.name()));
    metrics.gauge("uois.demo", "1 if every caller is the demo user", () -> config.demo() ? 1 : 0);

    DatabaseAddress.Server address = server(config.database(), parts);
    HikariDataSource pool =
        parts.add(
            ConnectionPool.open(
                address, config.deadlines(), config.poolSize(), "uois " + member.name()));
    watch(pool, metrics);
    Database database = Database.of(pool, (sql, nanos) -> metrics.statementSent());

    DataSource maintenance = ConnectionPool.maintenance(address, "uois " + member.name());
    Feeder feeder = new Feeder(member, maintenance, config.seed());
    BringUp bringUp =
        new BringUp(
            config, member, maintenance, address.toString(), () -> counted(feeder.feed(), metrics));

    GraphQlExecutor executor = executor(config, member, database);
    Admission admission = new Admission(config.poolSize(), config.deadlines().connection());
    metrics.gauge("uois.http.executing", "GraphQL requests in execution", admission::inside);
    metrics.gauge("uois.http.waiting", "GraphQL requests that wait", admission::waiting);
    HttpServer http =
        HttpServer.create(
            new HttpSettings(config.host(), config.port(), config.bodyLimit(), HTTP_STOP),
            executor,
            callers(config),
            admission,
            metrics,
            new DatabaseReadiness(bringUp.done(), pool),
            metrics::scrape,
            Welcome.of(member));
    listen(http, config);
    parts.add(() -> stop(http, admission, config));

    Thread background = Thread.ofPlatform().daemon().name("bring-up").start(bringUp);
    parts.add(background::interrupt);
    return new Subgraph(parts, http, metrics, bringUp.done());
  }

  private static GraphQlExecutor executor(
      Config config, MemberDescriptor member, Database database) {
    return MemberExecutor.create(member, schema(member), database, config.mostRows(), config.deadlines().request());
  }

  private static String schema(MemberDescriptor member) {
    try (InputStream in = member.resources().getResourceAsStream(SCHEMA)) {
      if (in == null) {
        throw new IllegalStateException(member.name() + " has no " + SCHEMA);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The port that HTTP answers on. */
  public int port() {
    return server.port();
  }

  /** The figures of this member. */
  public Metrics metrics() {
    return metrics;
  }

  /**
   * Waits until tables and seed data are there.
   *
   * @return what became of the seed data
   * @throws EnvironmentFailure if the database cannot be brought up
   */
  public FeedReport awaitReady(Duration atMost)
      throws EnvironmentFailure, InterruptedException, TimeoutException {
    try {
      return broughtUp.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof EnvironmentFailure failure) {
        throw new EnvironmentFailure(
            failure.exitCode(), String.valueOf(failure.getMessage()), failure);
      }
      throw new IllegalStateException("the database cannot be brought up", e.getCause());
    }
  }

  /** Stops: not ready, drained, then the pool and an embedded database. Once. */
  @Override
  public void close() {
    parts.close();
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

  private static DatabaseAddress.Server server(DatabaseAddress address, ClosingStack parts)
      throws EnvironmentFailure {
    return switch (address) {
      case DatabaseAddress.Server server -> server;
      case DatabaseAddress.Embedded embedded ->
          parts.add(new DevelopmentDatabase(embedded.directory())).start();
    };
  }

  private static FeedReport counted(FeedReport report, Metrics metrics) {
    for (FeedReport.Table table : report.tables()) {
      metrics.rowsFed(table.name(), "imported", table.imported());
      metrics.rowsFed(table.name(), "existing", table.existing());
      metrics.rowsFed(table.name(), "refused", table.refused().size());
    }
    return report;
  }

  /** Tokens are not read yet: outside demo mode nobody is known. */
  private static CallerSource callers(Config config) {
    Caller caller = config.demo() ? new Caller.User(DEMO_USER) : new Caller.Anonymous();
    return (cookie, authorization) -> caller;
  }

  private static void listen(HttpServer http, Config config) throws EnvironmentFailure {
    try {
      http.start();
    } catch (IOException e) {
      throw EnvironmentFailure.unavailable(
          "port "
              + config.port()
              + " of "
              + config.host()
              + " cannot be used ("
              + e.getMessage()
              + "): set PORT to a free one",
          e);
    }
  }

  private static void stop(HttpServer http, Admission admission, Config config)
      throws InterruptedException {
    http.announceReadinessGone();
    Thread.sleep(config.stopping().linger());
    http.refuseRequests();
    if (!admission.drain(config.stopping().drain())) {
      LOG.warn("{} requests were still in execution when the member stopped", admission.inside());
    }
    http.stop();
  }

  private static void stopWith(long process) {
    Thread.ofPlatform()
        .daemon()
        .name("stop-with")
        .start(() -> {
          ProcessHandle.of(process).map(ProcessHandle::onExit).ifPresent(CompletableFuture::join);
          LOG.info("process {} is gone, the member stops", process);
          System.exit(0);
        });
  }

  private static void watch(HikariDataSource pool, Metrics metrics) {
    gauge(pool, metrics, "active", HikariPoolMXBean::getActiveConnections);
    gauge(pool, metrics, "idle", HikariPoolMXBean::getIdleConnections);
    gauge(pool, metrics, "size", HikariPoolMXBean::getTotalConnections);
    gauge(pool, metrics, "waiting", HikariPoolMXBean::getThreadsAwaitingConnection);
  }

  private static void gauge(
      HikariDataSource pool, Metrics metrics, String name, ToIntFunction<HikariPoolMXBean> value) {
    metrics.gauge(
        "uois.pool." + name,
        "Connections of the pool, or threads that wait for one: " + name,
        () -> {
          HikariPoolMXBean figures = pool.getHikariPoolMXBean();
          return figures == null ? 0 : value.applyAsInt(figures);
        });
  }

  private static String reachable(String host) {
    return host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
  }
}
