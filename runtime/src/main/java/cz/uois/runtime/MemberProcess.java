package cz.uois.runtime;

import cz.uois.runtime.config.Config;
import cz.uois.runtime.config.ConfigException;
import cz.uois.runtime.config.EnvironmentFailure;
import cz.uois.runtime.entity.MemberDescriptor;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A member as a process: its environment, its output, its signals, its exit code. */
final class MemberProcess {
  private static final Logger LOG = LoggerFactory.getLogger(MemberProcess.class);
  private static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE);

  private MemberProcess() {}

  /**
   * Runs a member until it is told to stop: reads the environment, starts, and prints {@code ready
   * http://…/gql} to standard output when queries are answered. What prevents that is one line at
   * standard error and an exit code.
   */
  static void run(MemberDescriptor member) {
    // jOOQ names its types by the default locale when its classes load: Turkish rules break them.
    Locale.setDefault(Locale.ROOT);
    try {
      serve(Config.read(System.getenv()), member);
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

  private static void serve(Config config, MemberDescriptor member)
      throws EnvironmentFailure, InterruptedException, TimeoutException {
    LogSetup.apply(config.log());
    ClosingStack parts = new ClosingStack();
    Runtime.getRuntime().addShutdownHook(new Thread(parts::close, "shutdown"));
    config.stopping().with().ifPresent(MemberProcess::stopWith);
    Subgraph subgraph = Subgraph.start(config, member, parts);
    subgraph.awaitReady(FOREVER);
    System.out.println("ready http://" + reachable(config.host()) + ":" + subgraph.port() + "/gql");
    System.out.flush();
    // Requests run on daemon threads; the member lives until the shutdown hook ends it.
    new CountDownLatch(1).await();
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

  private static String reachable(String host) {
    return host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
  }
}
