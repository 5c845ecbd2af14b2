package cz.uois.cli.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Asks for a port before anything is built for it. */
public final class Ports {
  private Ports() {}

  /**
   * Returns when a member could listen there on loopback.
   *
   * @param port 1 to 65535
   * @throws EnvironmentException if somebody else listens there
   */
  public static void requireFree(int port) throws EnvironmentException {
    try (ServerSocket socket = new ServerSocket()) {
      // As the member's server does: a port in TIME_WAIT after the last run is free.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new EnvironmentException(
          "port %d is not free (%s): stop what listens there, or choose another with --port"
              .formatted(port, e.getMessage()));
    }
  }
}
