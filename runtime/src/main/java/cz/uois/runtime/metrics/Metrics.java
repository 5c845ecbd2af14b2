package cz.uois.runtime.metrics;

import cz.uois.runtime.feed.FeedReport;
import cz.uois.runtime.graphql.OperationKind;
import cz.uois.runtime.http.Outcome;
import cz.uois.runtime.http.RequestListener;
import cz.uois.runtime.roles.RoleListener;
import cz.uois.runtime.token.TokenListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * The figures of one member, all named {@code uois_…} and labelled with its name. Labels have few
 * values: no identifiers, no texts of callers. Thread-safe.
 */
public final class Metrics implements RequestListener, TokenListener, RoleListener, AutoCloseable {
  private static final Duration[] LATENCIES = {
    Duration.ofMillis(1),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofMillis(2500),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics garbage = new JvmGcMetrics();
  private final Map<OperationKind, Map<Outcome, Timer>> requests =
      new EnumMap<>(OperationKind.class);
  private final LongAdder statements = new LongAdder();
  private final LongAdder tokensAccepted = new LongAdder();
  private final LongAdder tokensRefused = new LongAdder();
  private final LongAdder keysFailed = new LongAdder();
  private final LongAdder rolesAnswered = new LongAdder();
  private final LongAdder rolesFailed = new LongAdder();

  /** The figures of the member of a name. */
  public Metrics(String member) {
    registry
        .config()
        .commonTags("member", member)
        .meterFilter(
            new MeterFilter() {
              @Override
              public Meter.Id map(Meter.Id id) {
                return id.getName().startsWith("uois.") ? id : id.withName("uois." + id.getName());
              }
            });
    new ClassLoaderMetrics().bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    garbage.bindTo(registry);
    FunctionCounter.builder("uois.sql.statements", statements, LongAdder::doubleValue)
        .description("SQL statements sent by the pool of requests")
        .register(registry);
    tokens("accepted", tokensAccepted);
    tokens("refused", tokensRefused);
    FunctionCounter.builder("uois.tokens.keys.failed", keysFailed, LongAdder::doubleValue)
        .description("Fetches of the authority's keys that brought none")
        .register(registry);
    roles("answered", rolesAnswered);
    roles("failed", rolesFailed);
    for (OperationKind operation : OperationKind.values()) {
      requests.put(operation, timers(operation));
    }
  }

  @Override
  public void ended(OperationKind operation, Outcome outcome, long nanos) {
    Map<Outcome, Timer> timers = requests.get(operation);
    Timer timer = timers == null ? null : timers.get(outcome);
    if (timer != null) {
      timer.record(nanos, TimeUnit.NANOSECONDS);
    }
  }

  private void tokens(String outcome, LongAdder count) {
    FunctionCounter.builder("uois.tokens", count, LongAdder::doubleValue)
        .description("Requests with a token, by whether it held")
        .tag("outcome", outcome)
        .register(registry);
  }

  private void roles(String outcome, LongAdder count) {
    FunctionCounter.builder("uois.roles.questions", count, LongAdder::doubleValue)
        .description("Questions to gql_ug about roles, by what came of them")
        .tag("outcome", outcome)
        .register(registry);
  }

  @Override
  public void accepted() {
    tokensAccepted.increment();
  }

  @Override
  public void refused() {
    tokensRefused.increment();
  }

  @Override
  public void keysFailed() {
    keysFailed.increment();
  }

  @Override
  public void rolesAnswered() {
    rolesAnswered.increment();
  }

  @Override
  public void rolesFailed() {
    rolesFailed.increment();
  }

  /** One SQL statement was sent. */
  public void statementSent() {
    statements.increment();
  }

  /** SQL statements sent so far. */
  public long statementsSent() {
    return statements.sum();
  }

  /** A figure that only grows, asked for when Prometheus asks. */
  public void count(String name, String description, LongSupplier value) {
    FunctionCounter.builder(name, value, LongSupplier::getAsLong)
        .description(description)
        .register(registry);
  }

  /** A figure that is asked for when Prometheus asks. */
  public void gauge(String name, String description, DoubleSupplier value) {
    Gauge.builder(name, value::getAsDouble).description(description).register(registry);
  }

  /**
   * Seed data was fed.
   *
   * @return the same report
   */
  public FeedReport fed(FeedReport report) {
    for (FeedReport.Table table : report.tables()) {
      rowsFed(table.name(), "imported", table.imported());
      rowsFed(table.name(), "existing", table.existing());
      rowsFed(table.name(), "refused", table.refused().size());
    }
    return report;
  }

  private void rowsFed(String table, String outcome, int rows) {
    Counter.builder("uois.feed.rows")
        .description("Rows of seed data by table and outcome")
        .tags(Tags.of("table", table, "outcome", outcome))
        .register(registry)
        .increment(rows);
  }

  /** All figures in the text format of Prometheus. */
  public String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    garbage.close();
    registry.close();
  }

  private Map<Outcome, Timer> timers(OperationKind operation) {
    Map<Outcome, Timer> timers = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      timers.put(
          outcome,
          Timer.builder("uois.graphql.requests")
              .description("GraphQL requests by operation and outcome")
              .tag("operation", operation.name().toLowerCase(Locale.ROOT))
              .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
              .serviceLevelObjectives(LATENCIES)
              .register(registry));
    }
    return timers;
  }
}
