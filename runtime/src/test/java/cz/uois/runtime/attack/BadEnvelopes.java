package cz.uois.runtime.attack;

import static cz.uois.runtime.attack.BadRequest.quoted;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** HTTP and JSON around a document, spoilt. */
final class BadEnvelopes {
  private static final String JSON = "Content-Type: application/json\r\n";

  private final Random random;
  private final BadDocuments documents;

  BadEnvelopes(Random random, BadDocuments documents) {
    this.random = random;
    this.documents = documents;
  }

  private int upTo(int most) {
    return 1 + random.nextInt(most);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private String goodBody() {
    return "{\"query\":"
        + quoted(documents.good())
        + ",\"variables\":{\"id\":\""
        + BadDocuments.ID
        + "\",\"n\":[1,2.5,null,{\"a\":true}]},\"operationName\":null}";
  }

  private byte[] noise(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  /** JSON with some of its bytes changed. */
  BadRequest bytes() {
    byte[] body = goodBody().getBytes(UTF_8);
    for (int i = upTo(5); i > 0; i--) {
      body[random.nextInt(body.length)] =
          random.nextBoolean()
              ? (byte) random.nextInt(256)
              : (byte) "{}[],:\"\\0".charAt(random.nextInt(9));
    }
    return BadRequest.post("bytes", body);
  }

  BadRequest unicode() {
    String document = "{ bookPage(where: {title: {_eq: \"?\"}}) { id } }";
    return switch (random.nextInt(6)) {
      case 0 -> BadRequest.post("unicode", noise(upTo(300)));
      case 1 -> BadRequest.post("unicode", goodBody().getBytes(UTF_16LE));
      case 2 -> BadRequest.post("unicode", ("\ufeff" + goodBody()).getBytes(UTF_8));
      case 3 ->
          BadRequest.post(
              "unicode",
              goodBody().replace('e', (char) (0xa0 + random.nextInt(90))).getBytes(ISO_8859_1));
      case 4 ->
          BadRequest.query(
              "unicode", document.replace('?', (char) (0xd800 + random.nextInt(0x800))));
      default -> {
        String odd = "\u202e\u0000\u200b\ufffe\u0301é😀";
        yield BadRequest.query(
            "unicode", document.replace("?", odd.repeat(upTo(50)).substring(random.nextInt(4))));
      }
    };
  }

  BadRequest truncated() {
    byte[] body = goodBody().getBytes(UTF_8);
    byte[] part = Arrays.copyOf(body, random.nextInt(body.length));
    String head =
        "POST /gql HTTP/1.1\r\nHost: x\r\n" + JSON + "Content-Length: " + body.length + "\r\n\r\n";
    return random.nextBoolean()
        ? BadRequest.raw("truncated", head, part, true)
        : BadRequest.raw("truncated", head.substring(0, upTo(head.length() - 1)), part, true);
  }

  BadRequest chunked() {
    String head = "POST /gql HTTP/1.1\r\nHost: x\r\n" + JSON + "Transfer-Encoding: chunked\r\n\r\n";
    String body = goodBody();
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
    String body = goodBody();
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
    byte[] body = goodBody().getBytes(UTF_8);
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

  BadRequest tokens() {
    String part = Base64.getUrlEncoder().withoutPadding().encodeToString(noise(upTo(200)));
    String header =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                one(List.of(
                        "{\"alg\":\"none\"}",
                        "{\"alg\":\"HS256\"}",
                        "{\"alg\":\"RS256\"}",
                        "{\"alg\":\"RS256\",\"jku\":\"http://x\"}",
                        "{",
                        "[]",
                        "{\"alg\":1}"))
                    .getBytes(UTF_8));
    String token =
        one(
            List.of(
                header + "." + part + "." + part,
                header + ".." + part,
                part,
                "...",
                "",
                header + "." + "A".repeat(upTo(9000)) + ".A",
                part + "." + part));
    String sent =
        one(
            List.of(
                "Authorization: Bearer " + token,
                "Authorization: " + token,
                "Cookie: authorization=" + token,
                "Cookie: a=b; authorization=\"" + token + "\";;=",
                "Authorization: Basic " + part,
                "Cookie: " + "a=b;".repeat(upTo(500))));
    return BadRequest.post("tokens", JSON + sent + "\r\n", goodBody().getBytes(UTF_8));
  }

  /** Parts of the wrong type, and several requests where one belongs. */
  BadRequest parts() {
    String good = quoted(documents.good());
    String odd = one(List.of("1", "null", "true", "[]", "{}", "\"\"", "\"x\"", "1e5", "[[[{}]]]"));
    return BadRequest.post(
        "parts",
        switch (random.nextInt(8)) {
          case 0 -> "{\"query\":" + odd + "}";
          case 1 -> "{\"query\":" + good + ",\"variables\":" + odd + "}";
          case 2 -> "{\"query\":" + good + ",\"operationName\":" + odd + "}";
          case 3 -> "{\"query\":" + good + ",\"extensions\":" + odd + "}";
          case 4 -> "[" + goodBody() + "," + goodBody() + "]";
          case 5 -> "{\"query\":" + good + ",\"query\":" + good + "}";
          case 6 -> goodBody() + goodBody();
          default -> odd;
        });
  }

  BadRequest variables() {
    String value =
        switch (random.nextInt(7)) {
          case 0 -> "1".repeat(upTo(random.nextInt(10) == 0 ? 1_000_000 : 2000));
          case 1 -> "1e" + one(List.of("999999999", "-999999999", "400", "1001", "99"));
          case 2 -> "0." + "3".repeat(upTo(2000));
          case 3 -> {
            int depth = upTo(random.nextInt(10) == 0 ? 100_000 : 300);
            yield "[".repeat(depth) + "]".repeat(depth);
          }
          case 4 -> "{\"a\":".repeat(100) + "1" + "}".repeat(100);
          case 5 -> quoted("\0\ud800x'\";--".substring(random.nextInt(5)));
          default -> one(List.of("null", "true", "{}", "[]", "\"no\"", "NaN", "1", "-0"));
        };
    String type =
        one(
            List.of(
                "UUID!",
                "UUID",
                "Int",
                "Float",
                "Boolean",
                "Decimal",
                "Long",
                "DateTime",
                "Date",
                "Duration",
                "Bytes",
                "JSON",
                "BookInputFilter",
                "[UUID!]!",
                "BookKindEnum",
                "BookInsertGQLModel!",
                "Nothing"));
    String use =
        one(
            List.of(
                "bookById(id: $v) { id }",
                "bookPage(limit: $v) { id }",
                "bookPage(where: $v) { id }",
                "bookPage(where: {price: {_eq: $v}}) { id }",
                "bookPage(where: {pages: {_in: $v}}) { id }",
                "bookPage(where: {due: {_le: $v}}) { id }",
                "__typename"));
    return BadRequest.query(
        "variables", "query q($v: " + type + ") { " + use + " }", "{\"v\":" + value + "}");
  }

  BadRequest representations() {
    StringBuilder list = new StringBuilder("[");
    int count = upTo(random.nextInt(50) == 0 ? 12_000 : 30);
    for (int i = 0; i < count; i++) {
      list.append(i == 0 ? "" : ",")
          .append(
              one(
                  List.of(
                      "{\"__typename\":\"BookGQLModel\",\"id\":\"" + BadDocuments.ID + "\"}",
                      "{\"__typename\":\"BookGQLModel\",\"id\":\"no\",\"rbacobjectId\":1}",
                      "{\"__typename\":\"BookGQLModel\"}",
                      "{\"__typename\":\"Query\"}",
                      "{}",
                      "null",
                      "1",
                      "\"x\"",
                      "[]",
                      "{\"__typename\":null}",
                      "{\"__typename\":{\"a\":[]}}",
                      "{\"__typename\":\"UserGQLModel\",\"id\":{\"id\":1}}",
                      "{\"__typename\":\"UserGQLModel\",\"id\":\"" + BadDocuments.ID + "\"}")));
    }
    return BadRequest.query(
        "representations",
        "query q($r: [_Any!]!) { _entities(representations: $r) { __typename ... on BookGQLModel"
            + " { title shelf { name } } ... on UserGQLModel { books { id } } } }",
        "{\"r\":" + list + "]}");
  }
}
