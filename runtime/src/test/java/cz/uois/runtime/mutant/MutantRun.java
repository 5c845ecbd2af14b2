package cz.uois.runtime.mutant;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
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
    LauncherFactory.create().execute(request, listener, new FirstFailure());
    if (listener.getSummary().getTestsStartedCount() == 0) {
      throw new IllegalStateException("no test ran");
    }
    System.exit(GREEN);
  }

  /** One red test is enough: the others are not waited for. */
  private static final class FirstFailure implements TestExecutionListener {
    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (result.getStatus() == TestExecutionResult.Status.FAILED) {
        System.out.println(test.getDisplayName() + ": " + result.getThrowable().orElse(null));
        System.exit(RED);
      }
    }
  }
}
