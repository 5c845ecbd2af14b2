package cz.uois.runtime.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BodyBudgetTest {
  private static final long LARGE = 100_000;

  private final BodyBudget budget = new BodyBudget(2 * LARGE, Duration.ofMillis(10));

  @Test
  void givesEachByteToOneBodyAtATime() {
    try (BodyBudget.Share first = budget.share();
        BodyBudget.Share third = budget.share()) {
      assertTrue(first.take(LARGE));
      try (BodyBudget.Share second = budget.share()) {
        assertTrue(second.take(LARGE));
        assertFalse(third.take(LARGE));
      }
      assertTrue(third.take(LARGE));
    }
    assertTrue(budget.share().take(2 * LARGE));
  }

  @Test
  void asksNothingOfSmallBodies() {
    try (BodyBudget.Share all = budget.share();
        BodyBudget.Share small = budget.share()) {
      assertTrue(all.take(2 * LARGE));
      assertTrue(small.take(BodyBudget.FREE));
    }
  }

  @Test
  void letsABodyThatIsLargerThanTheBudgetThroughAlone() {
    try (BodyBudget.Share huge = budget.share();
        BodyBudget.Share other = budget.share()) {
      assertTrue(huge.take(10 * LARGE));
      assertFalse(other.take(LARGE));
    }
  }

  @Test
  void letsNoneWaitForEachOtherWhenTheyNeedMore() {
    try (BodyBudget.Share first = budget.share();
        BodyBudget.Share second = budget.share()) {
      assertTrue(first.take(LARGE));
      assertTrue(second.take(LARGE));
      assertFalse(first.takeInstead(2 * LARGE));
      assertTrue(second.takeInstead(2 * LARGE));
      assertFalse(first.take(LARGE));
    }
    assertTrue(budget.share().take(2 * LARGE));
  }
}
