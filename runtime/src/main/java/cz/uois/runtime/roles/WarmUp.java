package cz.uois.runtime.roles;

import java.time.Duration;

/**
 * Asks gql_ug, in the background, until it answers for the first time: the first question of a
 * process takes longer than the ones that follow, and than members wait for an answer. Nobody waits
 * for it, and nothing comes of it if gql_ug stays away.
 */
final class WarmUp implements AutoCloseable {
  /** The first question takes its time; nobody waits for it. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Thread thread;

  private WarmUp(Thread thread) {
    this.thread = thread;
  }

  static WarmUp start(UgClient client, Duration firstPause) {
    return new WarmUp(
        Thread.ofVirtual().name("gql_ug warm-up").start(() -> run(client, firstPause)));
  }

  private static void run(UgClient client, Duration firstPause) {
    try {
      Duration pause = firstPause;
      while (!client.warmUp(PATIENCE)) {
        Thread.sleep(pause);
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until it is over. */
  boolean awaitEnd(Duration atMost) throws InterruptedException {
    return thread.join(atMost);
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
