package cz.uois.runtime.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/** Request lines, headers and lengths that fit nothing. */
final class BadHeads {
  private static final String JSON = "Content-Type: application/json\r\n";

  private final Random random;
  private final Supplier<String> goodBody;

  BadHeads(Random random, Supplier<String> goodBody) {
    this.random = random;
    this.goodBody = goodBody;
  }

  private int upTo(int most) {
    return 1 + random.nextInt(most);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  BadRequest truncated() {
    byte[] body = goodBody.get().getBytes(UTF_8);
    byte[] part = Arrays.copyOf(body, random.nextInt(body.length));
    String head =
        "POST /gql HTTP/1.1\r\nHost: x\r\n" + JSON + "Content-Length: " + body.length + "\r\n\r\n";
    return random.nextBoolean()
        ? BadRequest.raw("truncated", head, part, true)
        : BadRequest.raw("truncated", head.substring(0, upTo(head.length() - 1)), part, true);
  }

  BadRequest chunked() {
    String head = "POST /gql HTTP/1.1\r\nHost: x\r\n" + JSON + "Transfer-Encoding: chunked\r\n\r\n";
    String body = goodBody.get();
    String chunks =
        one(
            List.of(
                "zz\r\n" + body + "\r\n0\r\n\r\n",
                "-1\r\n" + body + "\r\n0\r\n\r\n",
                "ffffffffffffffff\r\n" + body,
                "7fffffff\r\n" + body,
                Integer.toHexString(body.length()) + "\r\n" + body + "0\r\n\r\n",
                Integer.toHexString(body.length()) + ";x=" + "y".repeat(upTo(5000)) + "\r\n" + body,
                "1\r\n{\r\n".repeat(upTo(200)) + "0\r\n\r\n",
                "0\r\n\r\n",
                "\r\n"));
    return BadRequest.raw("chunked", head, chunks.getBytes(UTF_8), true);
  }

  BadRequest headers() {
    String body = goodBody.get();
    int length = body.getBytes(UTF_8).length;
    String standard = "Host: x\r\n" + JSON + "Content-Length: " + length + "\r\n";
    String headers =
        one(
            List.of(
                standard + "Content-Length: 3\r\n",
                standard + "Transfer-Encoding: chunked\r\n",
                "Host: x\r\n" + JSON + "Content-Length: -5\r\n",
                "Host: x\r\n" + JSON + "Content-Length: 99999999999999999999\r\n",
                "Host: x\r\n" + JSON + "Content-Length: 2000000000\r\n",
                "Host: x\r\n" + JSON + "Transfer-Encoding: gzip, chunked\r\n",
                JSON + "Content-Length: " + length + "\r\n",
                standard + "Host: y\r\n",
                standard + "X-Long: " + "x".repeat(upTo(60_000)) + "\r\n",
                standard + "X-A: b\r\n".repeat(upTo(5000)),
                standard + "no colon\r\n",
                standard + "Bad Name: x\r\n",
                standard + ": x\r\n",
                standard + " folded\r\n",
                standard + "X-Nul: \0\r\n",
                standard + "X-Request-Id: " + "<script>\t" + "\r\n",
                standard + "Accept: " + "a/b;q=,".repeat(upTo(500)) + "\r\n",
                standard + "Accept: application/json;q=99e9, text/*;;;\r\n",
                standard + "Expect: 100-continue\r\n",
                standard + "Upgrade: websocket\r\nConnection: Upgrade\r\n",
                standard
                    + "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                    + "HTTP2-Settings: AAMAAABk\r\n",
                standard + "apollo-federation-include-trace: ftv1\r\n"));
    return BadRequest.raw(
        "headers", "POST /gql HTTP/1.1\r\n" + headers + "\r\n", body.getBytes(UTF_8), true);
  }

  BadRequest lines() {
    String method =
        one(
            List.of(
                "GET",
                "HEAD",
                "PUT",
                "DELETE",
                "PATCH",
                "OPTIONS",
                "TRACE",
                "CONNECT",
                "POST",
                "get",
                "G\0T",
                "X".repeat(upTo(300))));
    String path =
        one(
            List.of(
                "/gql",
                "/gql?query=%7B__typename%7D",
                "/gql?query=mutation%7Bx%7D",
                "/",
                "//",
                "/gql/../gql",
                "/%00",
                "/%ff",
                "/..%2f..%2fetc%2fpasswd",
                "/graphiql/%2e%2e/",
                "/metrics",
                "/health/ready",
                "/voyager",
                "*",
                "http://x/gql",
                "gql",
                "/" + "a".repeat(upTo(9000)),
                "/gql?" + "a=b&".repeat(upTo(500)),
                "/graphiql/start.js"));
    String version =
        one(
            List.of(
                "HTTP/1.1",
                "HTTP/1.1",
                "HTTP/1.1",
                "HTTP/1.0",
                "HTTP/2.0",
                "HTTP/9",
                "",
                "XTTP/1.1"));
    return BadRequest.raw(
        "lines", method + " " + path + " " + version + "\r\nHost: x\r\n\r\n", new byte[0], true);
  }

  BadRequest types() {
    byte[] body = goodBody.get().getBytes(UTF_8);
    return switch (random.nextInt(4)) {
      case 0 -> BadRequest.post("types", JSON + "Content-Encoding: gzip\r\n", zipped());
      case 1 ->
          BadRequest.post(
              "types",
              JSON + "Content-Encoding: " + one(List.of("br", "deflate", "x", ",")) + "\r\n",
              body);
      default ->
          BadRequest.post(
              "types",
              "Content-Type: "
                  + one(
                      List.of(
                          "text/plain",
                          "application/x-www-form-urlencoded",
                          "multipart/form-data; boundary=x",
                          "application/graphql",
                          "application/json;" + " charset=utf-16",
                          "application/json; charset=x",
                          "",
                          "/",
                          "*/*"))
                  + "\r\n",
              body);
    };
  }

  private static byte[] zipped() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(new byte[1_000_000]);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
