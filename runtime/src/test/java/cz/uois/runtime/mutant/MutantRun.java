package cz.uois.runtime.mutant;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs tests in a process of its own, on classes of which one is broken. */
final class MutantRun {
  /** What the process ends with if all tests were green. */
  static final int GREEN = 0;

  /** What it ends with if one of them was red. */
  static final int RED = 10;

  private MutantRun() {}

  /**
   * Runs the tests of those names.
   *
   * @param tests full names of test classes
   */
  public static void main(String[] tests) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(
                Arrays.stream(tests)
                    .map(test -> (DiscoverySelector) selectClass(test))
                    .toArray(DiscoverySelector[]::new))
            .configurationParameter("junit.jupiter.execution.timeout.default", "2m")
            .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    listener
        .getSummary()
        .printFailuresTo(new PrintWriter(System.out, true, StandardCharsets.UTF_8), 1);
    if (listener.getSummary().getTestsStartedCount() == 0) {
      throw new IllegalStateException("no test ran");
    }
    System.exit(listener.getSummary().getTotalFailureCount() == 0 ? GREEN : RED);
  }
}
