package cz.uois.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same spec gives the same bytes in a process of its own, whatever the machine is set to. */
final class OneOutputEverywhereTest {
  @Test
  void writesTheSameBytesUnderTurkishRulesAnotherClockAndAnotherMask(@TempDir Path folder)
      throws Exception {
    SortedMap<String, String> here = generated(folder.resolve("here"), "022", "-Duser.language=en");
    SortedMap<String, String> there =
        generated(
            folder.resolve("there"),
            "077",
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Pacific/Kiritimati",
            "-Dfile.encoding=ISO-8859-1",
            // As on Windows, where Java's lines end otherwise.
            "-Dline.separator=\r\n");

    assertFalse(here.isEmpty());
    assertEquals(here, there);
  }

  private static SortedMap<String, String> generated(Path folder, String mask, String... settings)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    List<String> command =
        new ArrayList<>(
            List.of(
                "sh",
                "-c",
                "umask " + mask + " && exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of(settings));
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            Uois.class.getName(),
            "new-member",
            "lessons",
            "--from",
            Path.of("..", "model-specs", "lessons").toAbsolutePath().toString()));
    Path log = folder.resolveSibling(folder.getFileName() + ".log");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = process.waitFor(2, TimeUnit.MINUTES);
    assertEquals(ended ? 0 : -1, ended ? process.exitValue() : 1, () -> text(log));
    return digests(folder.resolve("gql_lessons"));
  }

  private static SortedMap<String, String> digests(Path member) throws IOException {
    SortedMap<String, String> out = new TreeMap<>();
    // What was done and when is this machine's own, and Git does not see it.
    Path log = member.resolve(".uois/journal");
    try (Stream<Path> files = Files.walk(member)) {
      for (Path file :
          files.filter(Files::isRegularFile).filter(it -> !it.startsWith(log)).toList()) {
        out.put(
            member.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return out;
  }

  private static String text(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException failure) {
      return failure.toString();
    }
  }
}
