package cz.uois.examples.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU time by the kernel's books (proc(5), {@code /proc/PID/stat}). */
final class Cpu {
  private static final double MICROS_PER_TICK = 1_000_000.0 / 100;
  private static final int USER_TIME = 11;
  private static final int SYSTEM_TIME = 12;
  private static final int CHILDREN_USER_TIME = 13;
  private static final int CHILDREN_SYSTEM_TIME = 14;

  private Cpu() {}

  /** User and system time of a process, in microseconds. */
  static double of(ProcessHandle process) {
    return micros(stat(process.pid()), USER_TIME, SYSTEM_TIME);
  }

  /** The same of a process, its living descendants and its ended children. */
  static double ofTree(ProcessHandle process) {
    try (Stream<ProcessHandle> children = process.descendants()) {
      return micros(
              stat(process.pid()), USER_TIME, SYSTEM_TIME, CHILDREN_USER_TIME, CHILDREN_SYSTEM_TIME)
          + children.mapToDouble(Cpu::ofLiving).sum();
    }
  }

  private static double ofLiving(ProcessHandle process) {
    try {
      return of(process);
    } catch (UncheckedIOException ended) {
      return 0;
    }
  }

  private static double micros(String[] stat, int... fields) {
    double ticks = 0;
    for (int field : fields) {
      ticks += Double.parseDouble(stat[field]);
    }
    return ticks * MICROS_PER_TICK;
  }

  /** The fields after the name of the program, which may hold blanks. */
  private static String[] stat(long pid) {
    try {
      String text = Files.readString(Path.of("/proc/" + pid + "/stat"));
      return text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
