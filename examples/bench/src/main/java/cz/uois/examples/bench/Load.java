package cz.uois.examples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

/** A closed loop: some connections, each sends its next request when it has the last answer. */
final class Load {
  private final int port;
  private final int connections;

  Load(int port, int connections) {
    this.port = port;
    this.connections = connections;
  }

  /**
   * Runs the loop.
   *
   * @param bodies the request bodies
   * @param variants number of different bodies
   * @param nanos how long
   * @return time of each request, in nanoseconds
   */
  long[] run(IntFunction<String> bodies, int variants, long nanos)
      throws InterruptedException, ExecutionException {
    List<byte[]> requests = new ArrayList<>();
    for (int i = 0; i < variants; i++) {
      requests.add(request(bodies.apply(i)));
    }
    long end = System.nanoTime() + nanos;
    List<Callable<long[]>> loops = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      int first = i * 31;
      loops.add(() -> loop(requests, first, end));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
      LongStream all = LongStream.empty();
      for (Future<long[]> times : threads.invokeAll(loops)) {
        all = LongStream.concat(all, LongStream.of(times.get()));
      }
      return all.toArray();
    }
  }

  /** One answer. */
  String ask(String body) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(request(body));
      return new String(answer(new BufferedInputStream(socket.getInputStream())), UTF_8);
    }
  }

  private long[] loop(List<byte[]> requests, int first, long end) {
    LongStream.Builder times = LongStream.builder();
    try (Socket socket = connect()) {
      InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
      int next = first;
      for (long start = System.nanoTime(); start < end; ) {
        socket.getOutputStream().write(requests.get(next % requests.size()));
        next++;
        byte[] answer = answer(in);
        if (contains(answer, "\"errors\"")) {
          throw new IllegalStateException(new String(answer, UTF_8));
        }
        long now = System.nanoTime();
        times.add(now - start);
        start = now;
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return times.build().toArray();
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    return socket;
  }

  private static byte[] request(String body) {
    byte[] bytes = body.getBytes(UTF_8);
    String head =
        """
        POST /gql HTTP/1.1\r
        Host: localhost\r
        Content-Type: application/json\r
        Content-Length: %d\r
        \r
        """
            .formatted(bytes.length);
    byte[] out = new byte[head.length() + bytes.length];
    System.arraycopy(head.getBytes(UTF_8), 0, out, 0, head.length());
    System.arraycopy(bytes, 0, out, head.length(), bytes.length);
    return out;
  }

  private static byte[] answer(InputStream in) throws IOException {
    String status = line(in);
    if (!status.startsWith("HTTP/1.1 200")) {
      throw new IOException("unexpected answer: " + status);
    }
    int length = -1;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(header.substring(15).strip());
      }
    }
    if (length < 0) {
      throw new IOException("the answer has no length");
    }
    return in.readNBytes(length);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder out = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the connection ended");
      }
      if (c != '\r') {
        out.append((char) c);
      }
    }
    return out.toString();
  }

  private static boolean contains(byte[] answer, String text) {
    String head = new String(answer, 0, Math.min(answer.length, 40), UTF_8);
    return head.contains(text);
  }
}
