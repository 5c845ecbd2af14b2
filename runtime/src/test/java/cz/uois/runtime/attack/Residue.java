package cz.uois.runtime.attack;

import com.sun.management.UnixOperatingSystemMXBean;
import cz.uois.runtime.Subgraph;
import java.lang.management.ManagementFactory;
import java.util.function.BooleanSupplier;

/**
 * What requests have left behind.
 *
 * @param heap bytes in use after collection
 * @param threads threads of the platform
 * @param files open files and sockets
 */
record Residue(long heap, int threads, long files) {
  static Residue now() throws InterruptedException {
    long heap = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(50);
      heap = Math.min(heap, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return new Residue(
        heap,
        ManagementFactory.getThreadMXBean().getThreadCount(),
        ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
            .getOpenFileDescriptorCount());
  }

  /** Waits until nothing of a member is at work, ten seconds at most. */
  static boolean settled(Subgraph member) throws InterruptedException {
    BooleanSupplier idle =
        () ->
            zero(member, "uois_http_executing")
                && zero(member, "uois_http_waiting")
                && zero(member, "uois_pool_active");
    for (int i = 0; i < 100 && !idle.getAsBoolean(); i++) {
      Thread.sleep(100);
    }
    return idle.getAsBoolean();
  }

  private static boolean zero(Subgraph member, String figure) {
    return member
        .metrics()
        .scrape()
        .lines()
        .filter(line -> line.startsWith(figure + "{"))
        .allMatch(line -> line.endsWith(" 0.0"));
  }

  String megabytes() {
    return "%.1f".formatted(heap / 1_048_576.0);
  }
}
