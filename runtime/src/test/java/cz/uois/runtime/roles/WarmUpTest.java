package cz.uois.runtime.roles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is asked before anybody needs an answer. */
class WarmUpTest {
  private static final Duration SOON = Duration.ofMillis(10);
  private static final Duration LONG = Duration.ofMinutes(1);

  @Test
  void asksOnceAboutNobody() throws Exception {
    try (FakeUg ug = new FakeUg();
        UgClient client = new UgClient(ug.address(), Clocks.PATIENCE, System::nanoTime);
        WarmUp warmUp = WarmUp.start(client, SOON)) {
      assertTrue(warmUp.awaitEnd(LONG));
      // It was told 500, which is an answer.
      assertEquals(1, ug.asked().size());
      assertEquals("query { __typename }", ug.asked().getFirst().query());
      assertEquals("", ug.asked().getFirst().cookie());
    }
  }

  @Test
  void asksAgainUntilUgIsThere() throws Exception {
    int port;
    try (FakeUg closed = new FakeUg()) {
      port = closed.port();
    }
    URI address = URI.create("http://127.0.0.1:" + port + "/gql");
    try (UgClient client = new UgClient(address, Clocks.PATIENCE, System::nanoTime);
        WarmUp warmUp = WarmUp.start(client, SOON)) {
      assertFalse(warmUp.awaitEnd(Duration.ofMillis(200)));
      try (FakeUg ug = new FakeUg(port)) {
        assertTrue(warmUp.awaitEnd(LONG));
        assertEquals(1, ug.asked().size());
      }
    }
  }

  @Test
  void endsWithTheMember() throws Exception {
    URI nobody = URI.create("http://127.0.0.1:1/gql");
    try (UgClient client = new UgClient(nobody, Clocks.PATIENCE, System::nanoTime)) {
      WarmUp warmUp = WarmUp.start(client, Duration.ofHours(1));
      warmUp.close();
      assertTrue(warmUp.awaitEnd(LONG));
    }
  }

  @Test
  void saysNothingToWhoeverAsks() throws Exception {
    AtomicInteger told = new AtomicInteger();
    RoleListener listener =
        new RoleListener() {
          @Override
          public void rolesAnswered() {
            told.incrementAndGet();
          }

          @Override
          public void rolesFailed() {
            told.incrementAndGet();
          }
        };
    int port;
    try (FakeUg closed = new FakeUg()) {
      port = closed.port();
    }
    URI address = URI.create("http://127.0.0.1:" + port + "/gql");
    try (UgRoles roles = UgRoles.of(address, 10, listener)) {
      try (WarmUp warmUp = (WarmUp) roles.warmUp()) {
        assertFalse(warmUp.awaitEnd(Duration.ofMillis(200)));
      }
      assertEquals(0, told.get());
      try (FakeUg ug = new FakeUg(port)) {
        ug.answers(asked -> FakeUg.each(asked, null));
        UUID user = new UUID(1, 1);
        Set<String> deans = Set.of("dean");
        // A circuit that the warm-up had opened would refuse it.
        assertTrue(roles.roles(FakeUg.principal(user), Set.of(deans), Set::of).known());
      }
    }
  }
}
