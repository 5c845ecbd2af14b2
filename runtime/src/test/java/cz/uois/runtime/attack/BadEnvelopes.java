package cz.uois.runtime.attack;

import static cz.uois.runtime.attack.BadRequest.quoted;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Random;

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

  String goodBody() {
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
