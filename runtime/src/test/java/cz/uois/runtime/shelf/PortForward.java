package cz.uois.runtime.shelf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Passes connections of one port on to another: a database that comes back where it was. */
public final class PortForward implements AutoCloseable {
  private final ServerSocket listener;

  private PortForward(ServerSocket listener) {
    this.listener = listener;
  }

  public static PortForward from(int port) throws IOException {
    return new PortForward(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
  }

  /** Starts to pass on. */
  public void to(int port) {
    Thread.ofVirtual().start(() -> accept(port));
  }

  private void accept(int port) {
    try {
      while (true) {
        Socket client = listener.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
        Thread.ofVirtual().start(() -> copy(client, server));
        Thread.ofVirtual().start(() -> copy(server, client));
      }
    } catch (IOException closed) {
      // The end of the test.
    }
  }

  private static void copy(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException closed) {
      // Either side went away; the other is closed with it.
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
