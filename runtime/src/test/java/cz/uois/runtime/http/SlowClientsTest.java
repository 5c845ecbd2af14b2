package cz.uois.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.auth.Identity;
import cz.uois.runtime.config.ClientPatience;
import cz.uois.runtime.config.Limits;
import cz.uois.runtime.fixture.HttpCaller;
import cz.uois.runtime.graphql.GraphQlResponse;
import cz.uois.runtime.graphql.OperationKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that send a byte now and then, or take none. */
class SlowClientsTest {
  private static final Duration SHORT = Duration.ofMillis(700);
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration LOADED_MACHINE = Duration.ofSeconds(15);
  private static final String POST =
      "POST /gql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n";

  private HttpServer server;
  private HttpCaller caller;

  @BeforeEach
  void start() throws Exception {
    server = server(new ClientPatience(SHORT, SHORT, SHORT, SHORT));
    server.start();
    caller = new HttpCaller(server.port());
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private static HttpServer server(ClientPatience patience) {
    return HttpServer.create(
        new HttpSettings(
            "127.0.0.1",
            0,
            new Limits.Wire(1_000_000, 16_384, 1000),
            patience,
            1_000_000,
            Duration.ofMillis(200)),
        request -> new Large(request.query().equals("large") ? 30_000_000 : 2),
        (cookie, authorization) -> Identity.ANONYMOUS,
        new Admission(2, SHORT),
        (operation, outcome, nanos) -> {},
        () -> Readiness.READY,
        () -> "",
        new Landing("t", "q", true, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"line", "headers", "body", "rest of a refused body"})
  void areCutOffWhileTheyTrickleAndOthersAreServed(String where) throws Exception {
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      out.write(
          switch (where) {
            case "line" -> "P".getBytes(UTF_8);
            case "headers" -> (POST + "X-A: ").getBytes(UTF_8);
            case "body" -> (POST + "\r\n{").getBytes(UTF_8);
            default -> (POST.replace("json", "xml") + "\r\n{").getBytes(UTF_8);
          });
      long end = System.nanoTime() + LOADED_MACHINE.toNanos();
      while (!closed(socket)) {
        assertTrue(System.nanoTime() < end, "it may still trickle");
        assertEquals(200, caller.send(caller.post("{\"query\":\"x\"}")).statusCode());
        trickle(out);
      }
    }
  }

  @Test
  void areCutOffWhenTheyDoNotTakeTheirAnswer() throws Exception {
    try (Socket socket = new Socket()) {
      socket.setReceiveBufferSize(1000);
      socket.connect(
          new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
      socket
          .getOutputStream()
          .write((POST.replace("1000", "17") + "\r\n{\"query\":\"large\"}").getBytes(UTF_8));
      Thread.sleep(SHORT.multipliedBy(4));
      long taken = 0;
      try {
        taken = socket.getInputStream().transferTo(OutputStream.nullOutputStream());
      } catch (IOException reset) {
        // Cut off in the middle.
      }
      assertTrue(taken < 30_000_000, taken + " bytes");
    }
  }

  @Test
  void areLeftAloneWhileTheyAreQuickAndBetweenTheirRequests() throws Exception {
    server.stop();
    server = server(new ClientPatience(SHORT, SHORT, SHORT, LONG));
    server.start();
    try (Socket socket = connect()) {
      for (int i = 0; i < 3; i++) {
        socket
            .getOutputStream()
            .write((POST.replace("1000", "13") + "\r\n{\"query\":\"x\"}").getBytes(UTF_8));
        byte[] answer = new byte[1000];
        int read = socket.getInputStream().read(answer);
        String text = new String(Arrays.copyOf(answer, Math.max(0, read)), UTF_8);
        assertTrue(text.startsWith("HTTP/1.1 200"), text);
        Thread.sleep(SHORT.plusMillis(300));
      }
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(200);
    return socket;
  }

  private static void trickle(OutputStream out) {
    try {
      out.write('x');
      out.flush();
    } catch (IOException cut) {
      // The next look at the connection finds out.
    }
  }

  /** Waits a moment. What the server says before it closes is read and forgotten. */
  private static boolean closed(Socket socket) {
    try {
      InputStream in = socket.getInputStream();
      return in.read(new byte[10_000]) < 0;
    } catch (SocketTimeoutException open) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  private record Large(int size) implements GraphQlResponse {
    @Override
    public boolean refused() {
      return false;
    }

    @Override
    public byte[] json() {
      return new byte[size];
    }

    @Override
    public OperationKind operation() {
      return OperationKind.QUERY;
    }

    @Override
    public boolean hasErrors() {
      return false;
    }
  }
}
