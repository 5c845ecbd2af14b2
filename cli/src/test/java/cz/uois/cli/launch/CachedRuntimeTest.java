package cz.uois.cli.launch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CachedRuntimeTest {
  private static final String JAR = "cz/uois/uois-runtime/0.1.0/uois-runtime-0.1.0.jar";

  @TempDir private Path folder;

  @Test
  void removesACopyThatDiffersFromWhatTheMemberBrings() throws IOException {
    write("member/.uois/repo/" + JAR, "new");
    Path copy = write("repository/" + JAR, "old");

    removeIfStale();

    assertFalse(Files.exists(copy));
  }

  @Test
  void keepsACopyOfWhatTheMemberBrings() throws IOException {
    write("member/.uois/repo/" + JAR, "same");
    Path copy = write("repository/" + JAR, "same");

    removeIfStale();

    assertTrue(Files.exists(copy));
  }

  @Test
  void leavesOtherVersionsAlone() throws IOException {
    write("member/.uois/repo/" + JAR, "new");
    Path other = write("repository/" + JAR.replace("0.1.0", "0.2.0"), "other");

    removeIfStale();

    assertTrue(Files.exists(other));
  }

  private void removeIfStale() throws IOException {
    new CachedRuntime(
            folder.resolve("member"),
            Map.of("MAVEN_OPTS", "-Xmx1g -Dmaven.repo.local=" + folder.resolve("repository")))
        .removeIfStale();
  }

  private Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
