package cz.uois.cli.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedDataTest {
  @TempDir private Path folder;

  @Test
  void removesTheDataAndNotWhatALinkLeadsTo() throws IOException, EnvironmentException {
    Path outside = Files.writeString(folder.resolve("outside"), "precious");
    Path data = folder.resolve("data");
    Files.createDirectories(data.resolve("base/1"));
    Files.writeString(data.resolve("base/1/file"), "row");
    Files.createSymbolicLink(data.resolve("link"), outside);

    new EmbeddedData(data).empty();

    assertFalse(Files.exists(data));
    assertTrue(Files.exists(outside));
  }

  @Test
  void hasNothingToRemoveBeforeTheFirstRun() throws EnvironmentException {
    new EmbeddedData(folder.resolve("data")).empty();

    assertFalse(Files.exists(folder.resolve("data")));
  }

  @Test
  void takesNoOtherProcessForADatabase() throws IOException {
    Files.writeString(
        folder.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n/data\n");

    assertEquals(List.of(), new EmbeddedData(folder).servers());
  }
}
