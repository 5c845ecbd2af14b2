package cz.uois.cli.launch;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

final class PortsTest {
  @Test
  void refusesAPortThatSomebodyListensOn() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();

      EnvironmentException refusal =
          assertThrows(EnvironmentException.class, () -> Ports.requireFree(port));

      String message = String.valueOf(refusal.getMessage());
      assertTrue(message.startsWith("port " + port + " is not free"), message);
      assertTrue(message.contains("--port"), message);
    }
  }

  @Test
  void takesAPortThatWasLeft() throws IOException {
    int port;
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = other.getLocalPort();
    }

    assertDoesNotThrow(() -> Ports.requireFree(port));
  }
}
