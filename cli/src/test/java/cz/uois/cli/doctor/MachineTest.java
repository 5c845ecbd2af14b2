package cz.uois.cli.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of machines other than this one. */
final class MachineTest {
  @Test
  void missesTheCompilerOfAJavaThatHasNone(@TempDir Path home) {
    Examined found = Machine.jdk(home);
    assertEquals(Examined.Level.PROBLEM, found.level());
    assertEquals(
        Runtime.version()
            + " is a Java without javac, and members could not be built: install a JDK 25, or name"
            + " one in UOIS_JAVA_HOME",
        found.finding());
  }

  @Test
  void tellsWhereMembersBringADatabase() {
    assertEquals(
        "ok       PostgreSQL    members bring one along for Linux on amd64",
        Machine.database("Linux", "amd64").line());
    assertEquals(
        "warning  PostgreSQL    members bring none along for Windows 11 on amd64: name one in"
            + " CONNECTION_STRING",
        Machine.database("Windows 11", "amd64").line());
    assertEquals(Examined.Level.WARNING, Machine.database("Mac OS X", "aarch64").level());
  }

  @Test
  void warnsBeforeTheDiskIsFull() {
    assertEquals(
        "problem  disk          299 MiB free, which is less than building a member takes: make"
            + " room",
        Place.space(299L << 20).line());
    assertEquals(Examined.Level.WARNING, Place.space(300L << 20).level());
    assertEquals("ok       disk          1024 MiB free", Place.space(1L << 30).line());
  }

  @Test
  void seesWhoListens() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertEquals(
          "warning  port          %1$d is taken, by the member itself if it runs: else 'uois run --port N'"
              .formatted(taken.getLocalPort()),
          Place.port(taken.getLocalPort()).line());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.1.0, 0.1.0, OK",
    "0.0.9, 0.1.0, WARNING",
    "0.9.0, 0.10.0, WARNING",
    "0.10.0, 0.9.0, PROBLEM",
    "0.1.0.1, 0.1.0, PROBLEM",
    "newest, 0.1.0, PROBLEM"
  })
  void knowsWhichVersionIsNewer(String wrote, String mine, Examined.Level level) {
    assertEquals(level, Place.version(Optional.of(wrote), mine).level());
  }

  @Test
  void missesALock() {
    assertEquals(
        "warning  member        has no uois.lock: 'uois generate' writes it, then commit it",
        Place.version(Optional.empty(), "0.1.0").line());
  }

  @ParameterizedTest
  @CsvSource({
    "3.8, 3.8, true",
    "3.8.7, 3.8, true",
    "3.10, 3.8, true",
    "3.6.3, 3.8, false",
    "22, 20, true",
    "18.20.0, 20, false",
    "99999999999999, 20, true"
  })
  void comparesVersionsByTheirNumbers(String version, String least, boolean reached) {
    assertEquals(reached, Tool.reaches(version, least));
  }
}
