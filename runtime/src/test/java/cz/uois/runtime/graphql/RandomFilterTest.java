package cz.uois.runtime.graphql;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.fixture.Library;
import cz.uois.runtime.fixture.RandomLibrary;
import cz.uois.runtime.fixture.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Filters made by chance, answered by the member and by an evaluation in memory that is as simple
 * as can be: SQL's three-valued logic for comparisons, two-valued EXISTS for relations.
 */
final class RandomFilterTest {
  private static final int FILTERS = 2000;
  private static final JsonMapper JSON = new JsonMapper();

  private static final Map<String, List<String>> OPERATORS =
      Map.ofEntries(
          Map.entry("id", List.of("_eq", "_in")),
          Map.entry("title", text()),
          Map.entry("order", numbers()),
          Map.entry("pages", numbers()),
          Map.entry("price", numbers()),
          Map.entry("weight", numbers()),
          Map.entry("lent", List.of("_eq", "_is_null")),
          Map.entry("bought", numbers()),
          Map.entry("due", comparisons()),
          Map.entry("loan", comparisons()),
          Map.entry("kind", List.of("_eq", "_in", "_is_null")),
          Map.entry("shelf_id", List.of("_eq", "_in", "_is_null")),
          Map.entry("sequel_id", List.of("_eq", "_in", "_is_null")));

  private static final Map<String, Map<String, String>> RELATIONS =
      Map.of(
          "Book",
          Map.of(
              "shelf", "Shelf",
              "sequel", "Book",
              "prequels", "Book",
              "displays", "Shelf",
              "readers", "BookReader"),
          "Shelf",
          Map.of("books", "Book", "displayed", "Book"),
          "BookReader",
          Map.of("book", "Book"));

  private final Random random = new Random(20260301);
  private final RandomLibrary library = new RandomLibrary(random, 60);
  private final TestDatabase postgres = TestDatabase.with(Library.ddl(), library.sql());
  private final MemberExecutor executor =
      MemberExecutor.create(
          Library.MEMBER, Library.sdl(), postgres.database(), Bounds.within(Duration.ofMinutes(1)));

  @Test
  void findsExactlyTheRowsThatSatisfyAFilterAndCountsThem() {
    int some = 0;
    for (int i = 0; i < FILTERS; i++) {
      String type = random.nextBoolean() ? "Book" : "Shelf";
      Map<String, @Nullable Object> where = filter(type, 3);
      List<String> expected = matching(type, where);
      assertEquals(expected, answered(type, where), where::toString);
      some += expected.isEmpty() || expected.size() == rows(type).size() ? 0 : 1;
    }
    // All or nothing would be found by a member that does not filter.
    assertTrue(some > FILTERS / 4, "only " + some + " filters tell rows apart");
  }

  private List<String> matching(String type, Map<String, @Nullable Object> where) {
    List<String> out = new ArrayList<>();
    for (Map<String, @Nullable Object> row : rows(type)) {
      if (Boolean.TRUE.equals(holds(type, row, where))) {
        out.add(String.valueOf(row.get("id")));
      }
    }
    return out;
  }

  private List<String> answered(String type, Map<String, @Nullable Object> where) {
    String field = type.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + type.substring(1);
    String query =
        """
        query($where: %1$sInputFilter) {
          %2$sPage(limit: 1000, orderby: "id", where: $where) { id }
          %2$sConnection(where: $where) { totalCount }
        }
        """
            .formatted(type, field);
    GraphQlResponse response =
        executor.execute(
            new GraphQlRequest(
                query, Optional.empty(), Map.of("where", sent(where)), new Caller.Anonymous()));
    JsonNode answer = JSON.readTree(response.json());
    assertTrue(answer.path("errors").isMissingNode(), () -> where + ": " + answer);
    List<String> ids = answer.path("data").path(field + "Page").findValuesAsString("id");
    assertEquals(
        ids.size(),
        answer.path("data").path(field + "Connection").path("totalCount").intValue(),
        where::toString);
    return ids;
  }

  // --- what is asked

  private Map<String, @Nullable Object> filter(String type, int depth) {
    Map<String, @Nullable Object> out = new LinkedHashMap<>();
    int parts = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(2);
    for (int i = 0; i < parts; i++) {
      switch (depth == 0 ? 0 : random.nextInt(6)) {
        case 1 -> out.put("_and", filters(type, depth - 1));
        case 2 -> out.put("_or", filters(type, depth - 1));
        case 3 -> out.put("_not", filter(type, depth - 1));
        case 4, 5 -> {
          String relation = any(List.copyOf(requireNonNull(RELATIONS.get(type)).keySet()));
          out.put(
              relation, random.nextInt(20) == 0 ? null : filter(target(type, relation), depth - 1));
        }
        default -> {
          String column = any(columns(type));
          out.put(column, comparison(column));
        }
      }
    }
    return out;
  }

  private List<Map<String, @Nullable Object>> filters(String type, int depth) {
    List<Map<String, @Nullable Object>> out = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      out.add(filter(type, depth));
    }
    return out;
  }

  private Map<String, Object> comparison(String column) {
    Map<String, Object> out = new LinkedHashMap<>();
    for (int i = 1 + random.nextInt(5) / 4; i > 0; i--) {
      String operator = any(operators(column));
      out.put(
          operator,
          switch (operator) {
            case "_is_null" -> random.nextBoolean();
            case "_in" -> List.of(value(column), value(column), value(column));
            case "_like", "_ilike" ->
                any(List.of("a%", "%b", "a\\%", "a\\_b", "A_b%", "a\\\\%", "_", "%ž%", ""));
            default -> value(column);
          });
    }
    return out;
  }

  private Object value(String column) {
    return switch (column) {
      case "name" -> library.value("title");
      case "floor" -> library.value("order");
      case "id" -> RandomLibrary.id(1 + random.nextInt(3), random.nextInt(6));
      case "book_id" -> RandomLibrary.id(2, random.nextInt(60));
      case "reader_id" -> RandomLibrary.id(4, random.nextInt(8));
      default -> library.value(column);
    };
  }

  private static List<String> columns(String type) {
    return switch (type) {
      case "Book" -> List.copyOf(OPERATORS.keySet());
      case "Shelf" -> List.of("id", "name", "floor");
      default -> List.of("id", "book_id", "reader_id");
    };
  }

  private static List<String> operators(String column) {
    return switch (column) {
      case "name" -> text();
      case "floor" -> List.of("_eq", "_le", "_lt", "_ge", "_gt", "_in");
      case "book_id", "reader_id" -> List.of("_eq", "_in", "_is_null");
      default -> requireNonNull(OPERATORS.get(column), column);
    };
  }

  private static List<String> comparisons() {
    return List.of("_eq", "_le", "_lt", "_ge", "_gt", "_is_null");
  }

  private static List<String> numbers() {
    return List.of("_eq", "_le", "_lt", "_ge", "_gt", "_in", "_is_null");
  }

  // Not by size: that is up to the collation of the database.
  private static List<String> text() {
    return List.of("_eq", "_like", "_ilike", "_startswith", "_endswith", "_in", "_is_null");
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** As JSON has it. */
  private static Object sent(@Nullable Object filter) {
    return requireNonNull(JSON.readValue(JSON.writeValueAsString(texts(filter)), Object.class));
  }

  private static @Nullable Object texts(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        map.forEach((key, part) -> out.put((String) key, texts(part)));
        yield out;
      }
      case List<?> list -> list.stream().map(RandomFilterTest::texts).toList();
      case Integer number -> number;
      case Double number -> number;
      case Boolean truth -> truth;
      case null -> null;
      default -> value.toString();
    };
  }

  // --- what holds

  private List<Map<String, @Nullable Object>> rows(String type) {
    return switch (type) {
      case "Book" -> library.books();
      case "Shelf" -> library.shelves();
      default -> library.readers();
    };
  }

  private static String target(String type, String relation) {
    return requireNonNull(requireNonNull(RELATIONS.get(type)).get(relation));
  }

  private @Nullable Boolean holds(
      String type, Map<String, @Nullable Object> row, Map<String, @Nullable Object> where) {
    Boolean all = true;
    for (Map.Entry<String, @Nullable Object> part : where.entrySet()) {
      if (part.getValue() != null) {
        all = and(all, holds(type, row, part.getKey(), part.getValue()));
      }
    }
    return all;
  }

  @SuppressWarnings("unchecked")
  private @Nullable Boolean holds(
      String type, Map<String, @Nullable Object> row, String key, Object value) {
    if (key.equals("_not")) {
      return not(holds(type, row, (Map<String, @Nullable Object>) value));
    }
    if (key.equals("_and") || key.equals("_or")) {
      UnaryOperator<@Nullable Boolean> flip =
          key.equals("_or") ? RandomFilterTest::not : UnaryOperator.identity();
      Boolean all = true;
      for (Map<String, @Nullable Object> part : (List<Map<String, @Nullable Object>>) value) {
        all = and(all, flip.apply(holds(type, row, part)));
      }
      return flip.apply(all);
    }
    if (requireNonNull(RELATIONS.get(type)).containsKey(key)) {
      for (Map<String, @Nullable Object> element : related(row, key)) {
        if (Boolean.TRUE.equals(
            holds(target(type, key), element, (Map<String, @Nullable Object>) value))) {
          return true;
        }
      }
      return false;
    }
    Boolean all = true;
    for (Map.Entry<String, Object> each : ((Map<String, Object>) value).entrySet()) {
      all = and(all, compare(row.get(key), each.getKey(), each.getValue()));
    }
    return all;
  }

  private List<Map<String, @Nullable Object>> related(
      Map<String, @Nullable Object> row, String relation) {
    return switch (relation) {
      case "shelf" -> join(library.shelves(), "id", row.get("shelf_id"));
      case "sequel" -> join(library.books(), "id", row.get("sequel_id"));
      case "prequels" -> join(library.books(), "sequel_id", row.get("id"));
      case "books" -> join(library.books(), "shelf_id", row.get("id"));
      case "book" -> join(library.books(), "id", row.get("book_id"));
      case "readers" ->
          join(library.readers(), "book_id", row.get("id")).stream()
              .filter(reader -> reader.get("reader_id") != null)
              .toList();
      case "displays" ->
          join(library.displays(), "book_id", row.get("id")).stream()
              .flatMap(link -> join(library.shelves(), "id", link.get("shelf_id")).stream())
              .toList();
      case "displayed" ->
          join(library.displays(), "shelf_id", row.get("id")).stream()
              .flatMap(link -> join(library.books(), "id", link.get("book_id")).stream())
              .toList();
      default -> throw new IllegalArgumentException(relation);
    };
  }

  private static List<Map<String, @Nullable Object>> join(
      List<Map<String, @Nullable Object>> rows, String column, @Nullable Object key) {
    return rows.stream().filter(row -> key != null && key.equals(row.get(column))).toList();
  }

  private static @Nullable Boolean not(@Nullable Boolean truth) {
    return truth == null ? null : Boolean.valueOf(!truth);
  }

  private static @Nullable Boolean and(@Nullable Boolean one, @Nullable Boolean other) {
    if (Boolean.FALSE.equals(one) || Boolean.FALSE.equals(other)) {
      return false;
    }
    return (one == null || other == null) ? null : true;
  }

  @SuppressWarnings("unchecked")
  private static @Nullable Boolean compare(@Nullable Object left, String operator, Object right) {
    if (operator.equals("_is_null")) {
      return (left == null) == (boolean) right;
    }
    if (left == null) {
      return null;
    }
    return switch (operator) {
      case "_eq" -> order(left, right) == 0;
      case "_le" -> order(left, right) <= 0;
      case "_lt" -> order(left, right) < 0;
      case "_ge" -> order(left, right) >= 0;
      case "_gt" -> order(left, right) > 0;
      case "_in" -> ((List<Object>) right).stream().anyMatch(each -> order(left, each) == 0);
      case "_startswith" -> left.toString().startsWith(right.toString());
      case "_endswith" -> left.toString().endsWith(right.toString());
      case "_like" -> like(left, right, 0);
      case "_ilike" -> like(left, right, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
      default -> throw new IllegalArgumentException(operator);
    };
  }

  @SuppressWarnings("unchecked")
  private static int order(Object left, Object right) {
    return ((Comparable<Object>) left).compareTo(right);
  }

  private static boolean like(Object text, Object pattern, int flags) {
    StringBuilder regex = new StringBuilder();
    String like = pattern.toString();
    for (int i = 0; i < like.length(); i++) {
      char each = like.charAt(i);
      switch (each) {
        case '%' -> regex.append(".*");
        case '_' -> regex.append('.');
        case '\\' -> regex.append(Pattern.quote(String.valueOf(like.charAt(++i))));
        default -> regex.append(Pattern.quote(String.valueOf(each)));
      }
    }
    return Pattern.compile(regex.toString(), flags | Pattern.DOTALL)
        .matcher(text.toString())
        .matches();
  }
}
