package cz.uois.cli.command;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class FindingsTest {
  @Test
  void coloursOnlyWhatCertainlyGoesToATerminal() {
    assertTrue(Findings.colour("stderr", Map.of()));
    assertTrue(Findings.colour("stderr", Map.of("TERM", "xterm", "NO_COLOR", "")));
    assertFalse(Findings.colour("", Map.of("TERM", "xterm")));
    assertFalse(Findings.colour("stderr", Map.of("NO_COLOR", "1")));
    assertFalse(Findings.colour("stderr", Map.of("TERM", "dumb")));
  }
}
