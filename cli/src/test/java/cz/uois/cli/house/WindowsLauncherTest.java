package cz.uois.cli.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What can be told of {@code uois.cmd} without Windows. */
final class WindowsLauncherTest {
  private final Repository repository = new Repository();

  @Test
  void hasNoBlockThatABracketInAPathWouldEnd() throws IOException {
    assertEquals(
        List.of(), lines().stream().filter(line -> line.stripTrailing().endsWith("(")).toList());
  }

  @Test
  void jumpsOnlyToLabelsThatItHas() throws IOException {
    Set<String> labels =
        lines().stream().filter(line -> line.startsWith(":")).collect(Collectors.toSet());
    Set<String> jumps =
        lines().stream()
            .filter(line -> line.matches(".*\\b(goto|call) :.*"))
            .map(line -> line.replaceFirst(".*\\b(?:goto|call) (:[a-z]+).*", "$1"))
            .collect(Collectors.toSet());
    assertEquals(labels, jumps);
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(repository.root().resolve("uois.cmd"), UTF_8);
  }
}
