package cz.uois.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import cz.uois.runtime.config.Config;
import cz.uois.runtime.config.DatabaseAddress;
import cz.uois.runtime.config.EnvironmentFailure;
import cz.uois.runtime.config.Neighbours;
import cz.uois.runtime.config.Openness;
import cz.uois.runtime.development.DevelopmentUg;
import cz.uois.runtime.development.StandIns;
import cz.uois.runtime.entity.MemberDescriptor;
import cz.uois.runtime.feed.FeedReport;
import cz.uois.runtime.feed.Feeder;
import cz.uois.runtime.graphql.Bounds;
import cz.uois.runtime.graphql.GraphQlExecutor;
import cz.uois.runtime.graphql.MemberExecutor;
import cz.uois.runtime.graphql.Welcome;
import cz.uois.runtime.http.Admission;
import cz.uois.runtime.http.CallerSource;
import cz.uois.runtime.http.HttpServer;
import cz.uois.runtime.http.HttpSettings;
import cz.uois.runtime.http.Landing;
import cz.uois.runtime.http.SignIn;
import cz.uois.runtime.metrics.Metrics;
import cz.uois.runtime.metrics.PoolFigures;
import cz.uois.runtime.postgres.ConnectionPool;
import cz.uois.runtime.postgres.DevelopmentDatabase;
import cz.uois.runtime.rbac.OwnerStore;
import cz.uois.runtime.rbac.RoleSource;
import cz.uois.runtime.roles.RoleClosure;
import cz.uois.runtime.sql.Database;
import cz.uois.runtime.sql.StatementListener;
import cz.uois.runtime.sql.StoredOwners;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running member: the one place where its parts are made, in reading order. */
public final class Subgraph implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Subgraph.class);
  private static final String SCHEMA = "schema.graphqls";

  /** Connections for questions about roles, which are short and rare. */
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

  /** Runs a member as this process, until it is told to stop: see {@link MemberProcess}. */
  public static void main(MemberDescriptor member) {
    MemberProcess.run(member);
  }

  /**
   * Starts a member. When it returns, HTTP answers; the database is brought up in the background.
   *
   * @throws EnvironmentFailure if the port is taken, or the embedded database cannot run
   */
  public static Subgraph start(Config config, MemberDescriptor member) throws EnvironmentFailure {
    return start(config, member, new ClosingStack());
  }

  /**
   * Starts a member whose SQL somebody follows, and that is told by somebody who may do what.
   *
   * @param listener is told of each statement of a request
   * @param roles where roles come from, whatever the configuration says
   * @throws EnvironmentFailure if the port is taken, or the embedded database cannot run
   */
  public static Subgraph start(
      Config config, MemberDescriptor member, StatementListener listener, RoleSource roles)
      throws EnvironmentFailure {
    return start(config, member, listener, Optional.of(roles), new ClosingStack());
  }

  /** Starts a member whose parts may be closed while it starts. */
  static Subgraph start(Config config, MemberDescriptor member, ClosingStack parts)
      throws EnvironmentFailure {
    return start(config, member, (sql, nanos) -> {}, Optional.empty(), parts);
  }

  private static Subgraph start(
      Config config,
      MemberDescriptor member,
      StatementListener listener,
      Optional<RoleSource> roles,
      ClosingStack parts)
      throws EnvironmentFailure {
    try {
      return assemble(config, member, listener, roles, parts);
    } catch (EnvironmentFailure | RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  private static Subgraph assemble(
      Config config,
      MemberDescriptor member,
      StatementListener listener,
      Optional<RoleSource> roles,
      ClosingStack parts)
      throws EnvironmentFailure {
    Metrics metrics = parts.add(new Metrics(member.name()));
    metrics.gauge(
        "uois.demo",
        "1 if every caller without a token is the demo user",
        () -> config.demo() ? 1 : 0);
    StandIns standIns = parts.add(StandIns.start(config));
    CallerSource callers = Callers.of(config, standIns.tokens(), metrics, parts);
    Optional<DevelopmentUg> ug = standIns.ug(callers);
    ug.ifPresent(parts::add);
    Neighbours neighbours =
        ug.map(made -> made.among(config.neighbours())).orElse(config.neighbours());

    DatabaseAddress.Server address = server(config.database(), parts);
    HikariDataSource pool =
        parts.add(
            ConnectionPool.open(
                address, config.deadlines(), config.poolSize(), "uois " + member.name()));
    PoolFigures.of(pool, metrics);
    StatementListener listeners =
        (sql, nanos) -> {
          metrics.statementSent();
          listener.executed(sql, nanos);
        };
    Database database = Database.of(pool, listeners);

    DataSource maintenance = ConnectionPool.maintenance(address, "uois " + member.name());
    Feeder feeder = new Feeder(member, maintenance, config.seed());
    BringUp bringUp =
        new BringUp(
            config, member, maintenance, address.toString(), () -> metrics.fed(feeder.feed()));

    Optional<RoleClosure> closure = member.roles().map(RoleClosure::new);
    closure.ifPresent(kept ->
        metrics.count(
            "uois.roles.ambiguous",
            "Ids left out of answers because they are a user's and a group's at once",
            kept::leftOut));
    RoleSource source =
        roles
            .or(() ->
                closure.map(kept ->
                    RoleSources.kept(kept, address, config.deadlines(), member.name(), parts)))
            .orElseGet(() -> RoleSources.of(neighbours, metrics, parts));
    OwnerStore store =
        new StoredOwners(
            maintenance,
            neighbours.statementOwners(),
            task -> Thread.ofVirtual().name("stored owners").start(task),
            System::nanoTime);
    GraphQlExecutor executor = executor(config, member, database, source, store, closure);
    Admission admission = new Admission(config.poolSize(), config.deadlines().connection());
    metrics.gauge("uois.http.executing", "GraphQL requests in execution", admission::inside);
    metrics.gauge("uois.http.waiting", "GraphQL requests that wait", admission::waiting);
    HttpServer http =
        HttpServer.create(
            new HttpSettings(
                config.host(),
                config.port(),
                config.limits().wire(),
                config.patience(),
                bodyMemory(config),
                HTTP_STOP),
            executor,
            callers,
            admission,
            metrics,
            new DatabaseReadiness(bringUp.done(), pool),
            metrics::scrape,
            landing(member, config.openness(), standIns.signIn()));
    listen(http, config);
    parts.add(() -> stop(http, admission, config));

    Thread background = Thread.ofPlatform().daemon().name("bring-up").start(bringUp);
    parts.add(background::interrupt);
    return new Subgraph(parts, http, metrics, bringUp.done());
  }

  private static GraphQlExecutor executor(
      Config config,
      MemberDescriptor member,
      Database database,
      RoleSource roles,
      OwnerStore store,
      Optional<RoleClosure> closure) {
    Bounds bounds = new Bounds(config.limits(), config.openness(), config.deadlines().request());
    return MemberExecutor.create(member, schema(member), database, roles, store, closure, bounds);
  }

  private static Landing landing(
      MemberDescriptor member, Openness openness, Optional<SignIn> signIn) {
    String title = "gql_" + member.name();
    return new Landing(
        title,
        "# " + title + ": Ctrl+Enter runs, Ctrl+Space suggests\n" + Welcome.query(member),
        openness.introspection(),
        signIn);
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

  /** A body becomes text and values on its way, which take several times its size. */
  private static long bodyMemory(Config config) {
    return Math.max(config.limits().wire().bodyBytes(), Runtime.getRuntime().maxMemory() / 16);
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

  private static DatabaseAddress.Server server(DatabaseAddress address, ClosingStack parts)
      throws EnvironmentFailure {
    return switch (address) {
      case DatabaseAddress.Server server -> server;
      case DatabaseAddress.Embedded embedded ->
          parts.add(new DevelopmentDatabase(embedded.directory())).start();
    };
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
}
