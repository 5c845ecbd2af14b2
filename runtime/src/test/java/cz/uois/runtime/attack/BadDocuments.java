package cz.uois.runtime.attack;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** GraphQL documents that nobody sends in good faith, and good ones spoilt. */
final class BadDocuments {
  static final String ID = "00000000-0000-0000-0000-0000000000b1";

  private static final List<String> GOOD =
      List.of(
          "{ bookPage(limit: 3) { id title shelf { name } readers(limit: 2) { id } } }",
          "query q($id: UUID!) { bookById(id: $id) { title prequels { id } } }",
          "{ shelfPage(where: {books: {title: {_like: \"%a%\"}}}, orderby: \"name desc\")"
              + " { name books(skip: 1, limit: 2, orderby: \"title\") { title price } } }",
          "{ bookConnection(first: 2) { totalCount pageInfo { endCursor } edges { cursor node"
              + " { id } } } }",
          "mutation { shelfInsert(shelf: {name: \"A\"}) { __typename ... on ShelfGQLModel { id } }"
              + " }",
          "query q($r: [_Any!]!) { _entities(representations: $r) { ... on BookGQLModel"
              + " { title } } }",
          "{ __schema { types { name fields { name } } } _service { sdl } }",
          "fragment F on BookGQLModel { id } { bookPage { ...F ... on BookGQLModel @include(if:"
              + " true) { title } } }");

  private static final List<String> WORDS =
      List.of(
          "{",
          "}",
          "(",
          ")",
          "[",
          "]",
          ":",
          "!",
          "$",
          "@",
          "...",
          "|",
          "=",
          "&",
          "query",
          "mutation",
          "subscription",
          "fragment",
          "on",
          "bookPage",
          "bookById",
          "id",
          "title",
          "shelf",
          "where",
          "limit",
          "_and",
          "_or",
          "_not",
          "_eq",
          "_like",
          "__typename",
          "__schema",
          "_entities",
          "null",
          "true",
          "1",
          "-1",
          "1e400",
          "\"x\"",
          "\"\"\"b\"\"\"",
          "\"",
          "#",
          "\\",
          "$id",
          "@include",
          "@skip(if: true)",
          "UUID!",
          "type",
          "extend",
          "99999999999999999999",
          "\u0000",
          "\ufeff",
          "é",
          "😀");

  private final Random random;

  BadDocuments(Random random) {
    this.random = random;
  }

  private int upTo(int most) {
    return 1 + random.nextInt(most);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  String good() {
    return one(GOOD);
  }

  /** A good one with some of its characters or words changed. */
  String spoilt() {
    StringBuilder text = new StringBuilder(good());
    for (int i = upTo(4); i > 0 && !text.isEmpty(); i--) {
      int at = random.nextInt(text.length());
      int to = Math.min(text.length(), at + upTo(8));
      switch (random.nextInt(5)) {
        case 0 -> text.delete(at, to);
        case 1 -> text.insert(at, one(WORDS));
        case 2 -> text.replace(at, to, one(WORDS));
        case 3 -> text.insert(at, text.substring(at, to));
        default -> text.setCharAt(at, (char) random.nextInt(0x250));
      }
    }
    return text.toString();
  }

  String words() {
    return IntStream.range(0, upTo(60)).mapToObj(_ -> one(WORDS)).collect(Collectors.joining(" "));
  }

  String deep() {
    int depth = upTo(random.nextInt(20) == 0 ? 20_000 : 400);
    return "{ bookPage { " + "sequel { ".repeat(depth) + "id" + " }".repeat(depth) + " } }";
  }

  String deepValue() {
    int depth = upTo(random.nextInt(20) == 0 ? 20_000 : 600);
    return switch (random.nextInt(3)) {
      case 0 ->
          "mutation { bookInsert(book: {title: \"T\", extra: "
              + "[".repeat(depth)
              + "]".repeat(depth)
              + "}) { __typename } }";
      case 1 ->
          "{ bookPage(where: "
              + "{_not: ".repeat(depth)
              + "{title: {_eq: \"x\"}}"
              + "}".repeat(depth)
              + ") { id } }";
      default ->
          "query q($v: " + "[".repeat(depth) + "Int" + "]".repeat(depth) + ") { __typename }";
    };
  }

  String aliases() {
    int count = upTo(random.nextInt(40) == 0 ? 12_000 : 300);
    String field =
        one(
            List.of(
                "__typename",
                "bookById(id: \"" + ID + "\") { id }",
                "bookById(id: \"no\") { id }",
                "_service { sdl }",
                "__type(name: \"Query\") { name }"));
    return IntStream.range(0, count)
        .mapToObj(i -> "a%d: %s".formatted(i, field))
        .collect(Collectors.joining(" ", "{ ", " }"));
  }

  String sameField() {
    String field = one(List.of("id", "title", "shelf { id }", "readers { id }", "...{id}"));
    return "{ bookPage { "
        + (field + " ").repeat(upTo(random.nextInt(20) == 0 ? 30_000 : 1000))
        + "} }";
  }

  /** Fragments that spread each other: in circles, in chains, twice each. */
  String fragments() {
    int count = upTo(random.nextInt(10) == 0 ? 1500 : 45);
    int way = random.nextInt(3);
    String all =
        IntStream.range(0, count)
            .mapToObj(i -> {
              String next = "...F" + (way == 0 ? (i + 1) % count : i + 1);
              String body = way == 2 ? "a: sequel {%s} b: sequel {%s}".formatted(next, next) : next;
              return "fragment F%d on BookGQLModel { %s } ".formatted(i, body);
            })
            .collect(Collectors.joining());
    return "{ bookPage { ...F0 } } " + all + "fragment F" + count + " on BookGQLModel { id }";
  }

  String directives() {
    String directive =
        one(List.of("@include(if: true) ", "@skip(if: false) ", "@no ", "@deprecated "));
    int count = upTo(random.nextInt(20) == 0 ? 20_000 : 300);
    return switch (random.nextInt(3)) {
      case 0 -> "{ bookPage { id " + directive.repeat(count) + "} }";
      case 1 -> "query q " + directive.repeat(count) + "{ __typename }";
      default -> "{ bookPage { ... " + directive.repeat(count) + "{ id } } }";
    };
  }

  String introspection() {
    int depth = upTo(30);
    return switch (random.nextInt(3)) {
      case 0 ->
          "{ __schema { types { fields { type { "
              + "ofType { ".repeat(depth)
              + "name"
              + " }".repeat(depth)
              + " } } } } }";
      case 1 ->
          "{ __type(name: \"BookGQLModel\") { "
              + "fields { type { ".repeat(depth)
              + "name"
              + " } }".repeat(depth)
              + " } }";
      default -> "{ " + "__schema { types { name } } ".repeat(depth) + "}";
    };
  }
}
