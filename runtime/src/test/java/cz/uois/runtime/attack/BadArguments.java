package cz.uois.runtime.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Queries and writes whose arguments no column and no list can take. */
final class BadArguments {
  private final Random random;

  BadArguments(Random random) {
    this.random = random;
  }

  private int upTo(int most) {
    return 1 + random.nextInt(most);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  String filters() {
    return "{ bookPage(where: " + filter(upTo(6)) + ") { id } }";
  }

  private String filter(int depth) {
    if (depth == 0) {
      String value =
          one(
              List.of(
                  "\"x\"",
                  "\"\\\\\"",
                  "\"%_\\\\\"",
                  "null",
                  "1",
                  "-1",
                  "1e999",
                  "[]",
                  "[null]",
                  "\"" + BadDocuments.ID + "\"",
                  "\"no\"",
                  "{}",
                  "99999999999",
                  "true",
                  "NOVEL",
                  "$v"));
      return "{%s: {%s: %s}}"
          .formatted(
              one(
                  List.of(
                      "title",
                      "order",
                      "pages",
                      "price",
                      "weight",
                      "lent",
                      "bought",
                      "due",
                      "loan",
                      "kind",
                      "id",
                      "shelf_id",
                      "nothing")),
              one(
                  List.of(
                      "_eq",
                      "_le",
                      "_gt",
                      "_like",
                      "_ilike",
                      "_startswith",
                      "_in",
                      "_is_null",
                      "_no")),
              value);
    }
    String inner = filter(depth - 1);
    return switch (random.nextInt(5)) {
      case 0 -> "{_and: [" + inner + ", " + inner + "]}";
      case 1 -> "{_or: [" + (inner + ", ").repeat(upTo(5)) + "]}";
      case 2 -> "{_not: " + inner + "}";
      case 3 -> "{sequel: " + inner + "}";
      default -> "{shelf: {books: " + inner + "}}";
    };
  }

  /** Pages, orders and cursors that are none. */
  String windows() {
    String number =
        one(List.of("-1", "0", "1001", "2147483647", "2147483648", "1.5", "null", "\"1\""));
    String text =
        one(
            List.of(
                "\"\"",
                "\"nothing\"",
                "\"title desc desc\"",
                "\",\"",
                "\"title; drop table books\"",
                "\"" + "title,".repeat(upTo(400)) + "\"",
                "\"AAAA\"",
                "\"!!\"",
                "null",
                "1"));
    return switch (random.nextInt(3)) {
      case 0 -> "{ bookPage(skip: " + number + ", orderby: " + text + ") { id } }";
      case 1 -> "{ bookPage(limit: " + number + ") { id } }";
      default ->
          "{ bookConnection(first: " + number + ", after: " + text + ") { edges { cursor } } }";
    };
  }

  /** Writes of values that a column cannot take. */
  String writes() {
    List<String> values = new ArrayList<>();
    for (String column :
        List.of(
            "order", "pages", "price", "weight", "bought", "due", "loan", "extra", "cover", "kind",
            "shelfId", "id")) {
      if (random.nextInt(3) == 0) {
        values.add(
            column
                + ": "
                + one(
                    List.of(
                        "1e400",
                        "-1",
                        "99999999999999999999999",
                        "\"9999-99-99\"",
                        "\"-5000-01-01T00:00:00Z\"",
                        "\"P999999999999D\"",
                        "{a: [1, {b: null}]}",
                        "\"===\"",
                        "NOVEL",
                        "\"" + BadDocuments.ID + "\"",
                        "null",
                        "\"NaN\"",
                        "true")));
      }
    }
    return "mutation { bookInsert(book: {title: %s, %s}) { __typename ... on BookGQLModelInsertError"
            .formatted(
                one(List.of("\"T\"", "\"\"", "\"\\u0000\"", "\"\\uD800\"", "null", "1")),
                String.join(", ", values))
        + " { msg code location } } }";
  }
}
