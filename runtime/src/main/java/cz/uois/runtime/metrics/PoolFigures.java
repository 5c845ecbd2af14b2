package cz.uois.runtime.metrics;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.util.function.ToIntFunction;

/** The figures of a pool of connections. */
public final class PoolFigures {
  private PoolFigures() {}

  /** Adds the figures of a pool to those of its member. */
  public static void of(HikariDataSource pool, Metrics metrics) {
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
}
