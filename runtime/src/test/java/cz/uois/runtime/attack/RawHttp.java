package cz.uois.runtime.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;
import java.util.TreeMap;

/** Sends bytes that may be a request, and reads the one answer that may follow. */
record RawHttp(int port, Duration patience) {
  /**
   * What came back.
   *
   * @param status 0 if the connection was closed without an answer
   * @param type its {@code Content-Type}, empty if it has none
   */
  record Answer(int status, String type, String body) {
    static final Answer NONE = new Answer(0, "", "");
  }

  /**
   * Sends bytes on a connection of their own.
   *
   * @param bodiless whether the answer has no body, as that to HEAD
   * @throws java.net.SocketTimeoutException if nothing comes in time
   */
  Answer send(byte[] request, boolean bodiless) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      socket.setSoTimeout((int) patience.toMillis());
      try {
        socket.getOutputStream().write(request);
        socket.shutdownOutput();
      } catch (IOException refusedWhileSending) {
        // The answer may be there all the same.
      }
      return answer(socket.getInputStream(), bodiless);
    }
  }

  private static Answer answer(InputStream in, boolean bodiless) throws IOException {
    String first;
    try {
      first = line(in);
    } catch (java.net.SocketTimeoutException hang) {
      throw hang;
    } catch (IOException reset) {
      return Answer.NONE;
    }
    if (!first.startsWith("HTTP/1.1 ")) {
      throw new IOException("not an answer of HTTP: '" + first + "'");
    }
    int status = Integer.parseInt(first.substring(9, 12));
    TreeMap<String, String> headers = new TreeMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    if (status == 100) {
      return answer(in, bodiless);
    }
    boolean empty = bodiless || status == 304 || status == 204;
    byte[] body = empty ? new byte[0] : body(in, headers);
    return new Answer(status, headers.getOrDefault("content-type", ""), new String(body, UTF_8));
  }

  private static byte[] body(InputStream in, TreeMap<String, String> headers) throws IOException {
    if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      for (int size = chunk(in); size > 0; size = chunk(in)) {
        out.write(in.readNBytes(size));
        line(in);
      }
      line(in);
      return out.toByteArray();
    }
    String length = headers.get("content-length");
    return length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
  }

  private static int chunk(InputStream in) throws IOException {
    return Integer.parseInt(line(in), 16);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int read = in.read(); read != '\n'; read = in.read()) {
      if (read < 0) {
        throw new EOFException("the answer ends in a line");
      }
      out.write(read);
    }
    return out.toString(ISO_8859_1).stripTrailing();
  }
}
