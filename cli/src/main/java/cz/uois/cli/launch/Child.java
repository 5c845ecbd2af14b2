package cz.uois.cli.launch;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A process that does not outlive us: whoever ends this JVM (Ctrl-C, kill) ends it too. */
final class Child {
  /** What programs end with on the signals that end us as well, INT and TERM. */
  private static final Set<Integer> SIGNALLED = Set.of(130, 143);

  /** Ctrl-C reaches both of us, and the child may be the faster one; in milliseconds. */
  private static final long HEAD_START = 500;

  private final ProcessBuilder builder;
  private final Consumer<Process> stop;
  private final CountDownLatch ending = new CountDownLatch(1);
  private Optional<Process> process = Optional.empty();

  /**
   * @param builder what to start
   * @param stop ends it while this JVM goes down
   */
  Child(ProcessBuilder builder, Consumer<Process> stop) {
    this.builder = builder;
    this.stop = stop;
  }

  /**
   * Runs it until it ends, and returns its exit code. Does not return while this JVM goes down: how
   * the child ended is then no news to anybody.
   */
  int run() throws IOException, InterruptedException {
    Thread hook = new Thread(this::end, "stop-child");
    try {
      // First the hook: no child may be started that nobody would stop.
      Runtime.getRuntime().addShutdownHook(hook);
      Process started = start();
      int code = started.waitFor();
      if (!ending.await(SIGNALLED.contains(code) ? HEAD_START : 0, TimeUnit.MILLISECONDS)) {
        Runtime.getRuntime().removeShutdownHook(hook);
        return code;
      }
    } catch (IllegalStateException _) {
      // The JVM is going down, so that hooks are neither taken nor given back.
    }
    while (true) {
      Thread.sleep(Duration.ofHours(1));
    }
  }

  private synchronized Process start() throws IOException {
    if (ending.getCount() == 0) {
      throw new IllegalStateException("this JVM is going down");
    }
    Process started = builder.start();
    process = Optional.of(started);
    started.getOutputStream().close();
    return started;
  }

  private void end() {
    ending.countDown();
    running().ifPresent(stop);
  }

  private synchronized Optional<Process> running() {
    return process;
  }
}
