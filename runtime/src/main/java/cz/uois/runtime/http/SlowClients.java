package cz.uois.runtime.http;

import cz.uois.runtime.config.ClientPatience;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes connections whose clients send, or take an answer, so slowly that they only hold a place:
 * Helidon bounds the time between two bytes, and that of a request line, and nothing else. A
 * request runs on the thread of its connection, which is how it finds it here. Thread-safe.
 */
final class SlowClients implements Http1ConnectionListener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlowClients.class);
  private static final Duration PACE = Duration.ofMillis(100);

  private final ClientPatience patience;
  private final Map<ConnectionContext, Long> deadlines = new ConcurrentHashMap<>();
  private final ThreadLocal<@Nullable ConnectionContext> current = new ThreadLocal<>();
  private final Thread watch;

  SlowClients(ClientPatience patience) {
    this.patience = patience;
    watch = Thread.ofVirtual().name("slow-clients").unstarted(this::watch);
  }

  void start() {
    watch.start();
  }

  @Override
  public void close() {
    watch.interrupt();
  }

  @Override
  public void prologue(ConnectionContext connection, HttpPrologue line) {
    current.set(connection);
    expect(connection, patience.headers());
  }

  @Override
  public void headers(ConnectionContext connection, Headers headers) {
    expect(connection, patience.body());
  }

  /** All that the client has to send is here; the request takes its own time now. */
  void sent() {
    ConnectionContext connection = current.get();
    if (connection != null) {
      deadlines.remove(connection);
    }
  }

  /** Hands an answer over, in the time that a client has to take it. */
  void taking(boolean read, Runnable answer) {
    ConnectionContext connection = current.get();
    if (connection == null) {
      answer.run();
      return;
    }
    expect(connection, patience.answer());
    answer.run();
    if (read) {
      deadlines.remove(connection);
    } else {
      // What a refused request goes on sending is read and thrown away, for a while.
      expect(connection, patience.body());
    }
  }

  private void expect(ConnectionContext connection, Duration within) {
    deadlines.put(connection, System.nanoTime() + within.toNanos());
  }

  private void watch() {
    try {
      while (true) {
        TimeUnit.NANOSECONDS.sleep(PACE.toNanos());
        long now = System.nanoTime();
        deadlines.forEach((connection, deadline) -> {
          if (deadline - now < 0 && deadlines.remove(connection, deadline)) {
            cut(connection);
          }
        });
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void cut(ConnectionContext connection) {
    try {
      connection.serverSocket().close();
      LOG.debug("a client was too slow");
    } catch (RuntimeException gone) {
      LOG.debug("a slow client went away", gone);
    }
  }
}
