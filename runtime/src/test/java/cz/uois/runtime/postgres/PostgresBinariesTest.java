package cz.uois.runtime.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.config.EnvironmentFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {
  @Test
  void runsNothingOutOfAFolderThatOthersCanWriteTo(@TempDir Path directory) throws Exception {
    Path cache = directory.resolve("uois");
    String program = PostgresBinaries.unpackedIn(cache).program("initdb");
    assertTrue(Files.isExecutable(Path.of(program)), program);
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(cache)));
    for (String open : new String[] {"rwxrwxrwx", "rwxrwx---"}) {
      // All is there already, as if somebody had prepared it for us.
      Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString(open));
      EnvironmentFailure refused =
          assertThrows(EnvironmentFailure.class, () -> PostgresBinaries.unpackedIn(cache));
      assertTrue(
          String.valueOf(refused.getMessage())
              .contains("others can write to " + cache.toRealPath()),
          refused::toString);
    }
    Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertEquals(program, PostgresBinaries.unpackedIn(cache).program("initdb"));
  }

  @Test
  void runsNothingOutOfAFolderOfSomebodyElse(@TempDir Path directory) throws Exception {
    String user = System.getProperty("user.name");
    Files.createDirectory(directory.resolve("uois"));
    System.setProperty("user.name", "somebody");
    try {
      EnvironmentFailure refused =
          assertThrows(
              EnvironmentFailure.class,
              () -> PostgresBinaries.unpackedIn(directory.resolve("uois")));
      assertTrue(
          String.valueOf(refused.getMessage()).contains("expected 'somebody'"), refused::toString);
    } finally {
      System.setProperty("user.name", user);
    }
  }
}
