package cz.uois.runtime.roles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.rbac.Principal;
import cz.uois.runtime.rbac.Roles;
import cz.uois.runtime.rbac.RolesUnavailableException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gql_ug that is away for a while. */
class UgAwayTest {
  private static final UUID DEAN = new UUID(1, 1);
  private static final UUID HEAD = new UUID(1, 2);
  private static final Set<String> DEANS = Set.of("dean", "děkan");
  private static final Set<String> HEADS = Set.of("head");

  private final Clocks clocks = new Clocks();
  private final AtomicInteger failed = new AtomicInteger();
  private FakeUg ug;
  private UgRoles roles;

  @BeforeEach
  void start() throws Exception {
    ug = new FakeUg();
    roles = roles(ug.address(), Clocks.PATIENCE);
  }

  @AfterEach
  void stop() {
    roles.close();
    ug.close();
  }

  private UgRoles roles(URI address, Duration patience) {
    RoleListener listener =
        new RoleListener() {
          @Override
          public void rolesAnswered() {}

          @Override
          public void rolesFailed() {
            failed.incrementAndGet();
          }
        };
    return UgRoles.of(address, 2000, listener, patience, clocks, clocks::nanos);
  }

  private Roles ask(UUID user, Set<Set<String>> needs) {
    return roles.roles(FakeUg.principal(user), needs, Set::of);
  }

  private void refused(UUID user, Set<String> need) {
    assertThrows(RolesUnavailableException.class, () -> ask(user, Set.of(need)));
  }

  @Test
  void answersFromMemoryWhileUgIsDownAndThenRefuses() {
    ug.answers(asked -> FakeUg.each(asked, null));
    Roles warm = ask(DEAN, Set.of(DEANS));
    ug.close();
    clocks.pass(Duration.ofSeconds(29));
    assertEquals(warm, ask(DEAN, Set.of(DEANS)));
    refused(DEAN, HEADS);
    refused(HEAD, DEANS);
    clocks.pass(Duration.ofSeconds(2));
    refused(DEAN, DEANS);
    assertEquals(3, failed.get());
  }

  @Test
  void noticesSoonThatUgIsBack() throws Exception {
    int port = ug.port();
    ug.close();
    refused(DEAN, DEANS);
    try (FakeUg back = new FakeUg(port)) {
      back.answers(asked -> FakeUg.each(asked, null));
      refused(DEAN, DEANS);
      refused(HEAD, DEANS);
      assertEquals(0, back.asked().size(), "nobody tries again at once");
      clocks.pass(Duration.ofMillis(1_001));
      assertTrue(ask(HEAD, Set.of(DEANS)).known());
      assertTrue(ask(DEAN, Set.of(DEANS)).known());
    }
  }

  @Test
  void waitsAtMostASecondForAUgThatSaysNothing() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        UgRoles asking =
            roles(
                URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/gql"),
                UgClient.PATIENCE)) {
      ug.answers(asked -> FakeUg.each(asked, null));
      // The first request of a process takes its time.
      ask(DEAN, Set.of(DEANS));
      for (int i = 0; i < 5; i++) {
        Principal principal = FakeUg.principal(new UUID(5, i));
        long begin = System.nanoTime();
        assertThrows(
            RolesUnavailableException.class, () -> asking.roles(principal, Set.of(DEANS), Set::of));
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        Duration most = Duration.ofMillis(i < 3 ? 2_000 : 900);
        assertTrue(took.compareTo(most) < 0, i + ": " + took);
      }
    }
  }

  @Test
  void forgetsFailuresAfterASecond() {
    ug.answers("{\"errors\":[{\"message\":\"not now\"}],\"data\":null}");
    refused(DEAN, DEANS);
    ug.answers(asked -> FakeUg.each(asked, null));
    refused(DEAN, DEANS);
    assertEquals(1, ug.asked().size());
    assertTrue(ask(HEAD, Set.of(DEANS)).known(), "one user's failure is not another's");
    clocks.pass(Duration.ofMillis(1_001));
    assertEquals(Set.of(new UUID(2, 1)), ask(DEAN, Set.of(DEANS)).over(DEANS));
  }

  @Test
  void outlivesARestartOfUgBetweenTwoQuestions() throws Exception {
    int port = ug.port();
    for (int i = 0; i < 5; i++) {
      ug.answers(asked -> FakeUg.each(asked, null));
      assertTrue(ask(new UUID(6, i), Set.of(DEANS)).known());
      ug.close();
      ug = new FakeUg(port);
    }
    assertEquals(0, failed.get());
  }
}
