package cz.uois.runtime.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.fixture.HttpCaller;
import cz.uois.runtime.fixture.KeyServer;
import cz.uois.runtime.fixture.LibraryMember;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of bad requests, the same ones in each run: {@code -Duois.requests=100000} sends more,
 * {@code -Duois.seed=2} others.
 */
@Timeout(1800)
@Tag("own-process") // see the pom: it measures the heap
class BadRequestsTest {
  private static final int REQUESTS = Integer.getInteger("uois.requests", 10_000);
  private static final long SEED = Long.getLong("uois.seed", 20_261_122L);
  private static final int AT_ONCE = 8;
  private static final int ROUND = 100;

  /** Two shared cores may be busy with others: what takes longer hangs. */
  private static final Duration HANG = Duration.ofSeconds(10);

  /** Documents and plans that are kept have bounds of their own: the more come, the fuller. */
  private static final long MOST_GROWTH = 48L << 20;

  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final Map<String, Integer> kinds = new TreeMap<>();
  private final AtomicLong slowest = new AtomicLong();
  private final AtomicLong hangs = new AtomicLong();

  @Test
  void areAnsweredAndLeaveNothingBehind(@TempDir Path directory) throws Exception {
    try (KeyServer authority = KeyServer.start();
        LibraryMember library =
            LibraryMember.start(directory, Map.of("JWTPUBLICKEYURL", authority.address()))) {
      BadRequests warm = new BadRequests(SEED + 1);
      for (int sent = 0; sent < Math.max(1000, REQUESTS / 10); sent += ROUND) {
        round(library, warm, ROUND);
      }
      assertTrue(Residue.settled(library.subgraph()), "still at work");
      Residue before = Residue.now();
      kinds.clear();
      slowest.set(0);
      BadRequests requests = new BadRequests(SEED);
      long start = System.nanoTime();
      for (int sent = 0; sent < REQUESTS; sent += ROUND) {
        round(library, requests, Math.min(ROUND, REQUESTS - sent));
      }
      long seconds = (System.nanoTime() - start) / 1_000_000_000;
      assertTrue(Residue.settled(library.subgraph()), "still at work");
      Residue after = Residue.now();
      System.out.printf(
          "requests=%d kinds=%d seconds=%d max_ms=%d hangs=%d INTERNAL=%d malformed=%d"
              + " heap_before_mb=%s heap_after_mb=%s threads=%d/%d files=%d/%d%n",
          REQUESTS,
          kinds.size(),
          seconds,
          slowest.get() / 1_000_000,
          hangs.get(),
          wrong.stream().filter(text -> text.contains("INTERNAL")).count(),
          wrong.size(),
          before.megabytes(),
          after.megabytes(),
          before.threads(),
          after.threads(),
          before.files(),
          after.files());
      assertEquals(List.of(), wrong.stream().limit(10).toList());
      assertEquals(requests.kinds(), kinds.size());
      assertTrue(after.heap() - before.heap() < MOST_GROWTH, before + " " + after);
      assertTrue(after.threads() - before.threads() <= AT_ONCE, before + " " + after);
      assertTrue(after.files() - before.files() <= 2 * AT_ONCE, before + " " + after);
    }
  }

  private void round(LibraryMember library, BadRequests requests, int count) throws Exception {
    RawHttp http = new RawHttp(library.subgraph().port(), HANG);
    try (ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<?>> sent = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        BadRequest request = requests.next();
        kinds.merge(request.kind(), 1, Integer::sum);
        sent.add(callers.submit(() -> send(http, request)));
      }
      for (Future<?> each : sent) {
        each.get();
      }
    }
    HttpCaller caller = library.caller();
    assertEquals(200, caller.get("/health/ready").statusCode());
    assertEquals(
        "{\"data\":{\"bookPage\":[{\"__typename\":\"BookGQLModel\"}]}}",
        caller.send(caller.post("{\"query\":\"{bookPage(limit: 1) {__typename}}\"}")).body());
  }

  private void send(RawHttp http, BadRequest request) {
    long start = System.nanoTime();
    try {
      RawHttp.Answer answer = http.send(request.bytes(), request.bodiless());
      Verdict.of(answer, request).ifPresent(reason -> report(request, reason, answer.body()));
    } catch (SocketTimeoutException hang) {
      hangs.incrementAndGet();
      report(request, "no answer in " + HANG, "");
    } catch (IOException | RuntimeException broken) {
      report(request, broken.toString(), "");
    }
    slowest.accumulateAndGet(System.nanoTime() - start, Math::max);
  }

  private void report(BadRequest request, String reason, String answer) {
    String bytes = new String(request.bytes(), java.nio.charset.StandardCharsets.UTF_8);
    wrong.add(
        "%s: %s: %s -> %s"
            .formatted(
                request.kind(),
                reason,
                bytes.substring(0, Math.min(600, bytes.length())),
                answer.substring(0, Math.min(300, answer.length()))));
  }
}
