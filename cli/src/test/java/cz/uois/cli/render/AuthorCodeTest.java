package cz.uois.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.fixture.CompiledMember;
import cz.uois.cli.fixture.Members;
import cz.uois.runtime.code.Refusal;
import cz.uois.runtime.code.RowValues;
import cz.uois.runtime.entity.MemberDescriptor;
import cz.uois.runtime.testing.MemberUnderTest;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What generated members call of their authors' Java, and when. */
final class AuthorCodeTest {
  private static final Path BOOK = Path.of("..", "model-specs", "spec-book", "positive");

  @Test
  void answersThatNothingIsWrittenYetUntilItIs(@TempDir Path work) throws Exception {
    try (CompiledMember compiled = compiled("types-that-java-answers-and-takes", work);
        MemberUnderTest member =
            MemberUnderTest.start(compiled.descriptor(), work.resolve("database"))) {
      String room = "... on RoomGQLModel { id seats }";
      assertTrue(
          ask(
                  member,
                  "mutation { roomInsert(room: {id: \"A1\", seats: 4}) { %s } }".formatted(room))
              .at("/errors")
              .isMissingNode(),
          "hooks that nobody wrote do nothing");
      for (String query :
          List.of(
              "{ me { id } }",
              "{ units }",
              "{ roomFree { id } }",
              "{ roomById(id: \"A1\") { larger { id } } }",
              "{ roomById(id: \"A1\") { tags } }",
              "mutation { forget { id } }",
              "mutation { roomTake(id: \"A1\") { %s } }".formatted(room))) {
        JsonNode answer = ask(member, query);
        assertEquals(
            "NOT_IMPLEMENTED",
            answer.at("/errors/0/extensions/code").asString(),
            query + " " + answer);
      }
      assertEquals(
          4, ask(member, "{ roomById(id: \"A1\") { seats } }").at("/data/roomById/seats").asInt());
    }
  }

  @Test
  void callsHooksFieldsAndOperationsOfRowsWhoseKeysAreTexts(@TempDir Path work) throws Exception {
    List<String> calls = new ArrayList<>();
    InvocationHandler rules =
        (_, method, arguments) ->
            switch (method.getName()) {
              case "beforeInsert" -> {
                RowValues row = (RowValues) ((List<?>) arguments[1]).getFirst();
                calls.add("before " + row.key());
                row.set(DSL.field("seats", Integer.class), 7);
                yield null;
              }
              case "afterInsert" -> {
                calls.add("after " + keys(arguments[1]));
                yield null;
              }
              case "larger" -> {
                calls.add("larger " + keys(arguments[1]).stream().sorted().toList());
                yield Map.of("A1", "B2");
              }
              case "beside" -> {
                Map<String, List<String>> beside = new HashMap<>();
                keys(arguments[1]).forEach(key -> beside.put(String.valueOf(key), List.of("A1")));
                yield beside;
              }
              case "free" -> {
                calls.add("free but " + arguments[1]);
                yield List.of("B2", "A1");
              }
              case "take" -> arguments[1];
              default -> throw new IllegalStateException(method.getName());
            };
    try (CompiledMember compiled = compiled("types-that-java-answers-and-takes", work);
        MemberUnderTest member =
            MemberUnderTest.start(descriptor(compiled, rules), work.resolve("database"))) {
      for (String id : List.of("A1", "B2")) {
        ask(
            member,
            "mutation { roomInsert(room: {id: \"%s\"}) { ... on RoomGQLModel { id } } }"
                .formatted(id));
      }
      assertEquals("[before A1, after [A1], before B2, after [B2]]", calls.toString());
      calls.clear();
      assertEquals(
          "{\"roomFree\":[{\"id\":\"B2\",\"larger\":null,\"beside\":[{\"seats\":7}]},"
              + "{\"id\":\"A1\",\"larger\":{\"id\":\"B2\"},\"beside\":[{\"seats\":7}]}]}",
          ask(member, "{ roomFree(not: [\"C3\"]) { id larger { id } beside { seats } } }")
              .at("/data")
              .toString());
      assertEquals("[free but [C3], larger [A1, B2]]", calls.toString());
      assertEquals(
          "B2",
          ask(member, "mutation { roomTake(id: \"B2\") { ... on RoomGQLModel { id } } }")
              .at("/data/roomTake/id")
              .asString());
    }
  }

  @ParameterizedTest
  @CsvSource({"counter, 7, Integer", "ledger, 5000000000, Long", "word, '\"a/b\"', String"})
  void givesHooksTheKeysOfRowsAsTheirColumnsHaveThem(
      String stem, String id, String type, @TempDir Path work) throws Exception {
    List<String> calls = new ArrayList<>();
    Class<?> keyType = Class.forName("java.lang." + type);
    InvocationHandler rules =
        (_, method, arguments) -> {
          List<?> rows = (List<?>) arguments[1];
          if (rows.getFirst() instanceof RowValues row) {
            Object key = row.key(DSL.field("id", keyType));
            assertThrows(
                IllegalArgumentException.class, () -> row.key(DSL.field("id", UUID.class)));
            assertThrows(IllegalArgumentException.class, () -> row.key(DSL.field("note", keyType)));
            row.set(DSL.field("note", String.class), method.getName());
            calls.add(method.getName() + " " + key);
            return null;
          }
          calls.add(method.getName() + " " + keys(rows));
          return method.getName().equals("twice")
              ? Map.of(keys(rows).getFirst(), keys(rows).getFirst().getClass().getSimpleName())
              : null;
        };
    try (CompiledMember compiled = compiled("rules-over-rows-of-other-keys", work);
        MemberUnderTest member =
            MemberUnderTest.start(descriptor(compiled, rules), work.resolve("database"))) {
      String name = Character.toUpperCase(stem.charAt(0)) + stem.substring(1) + "GQLModel";
      String shown = "... on " + name + " { note twice }";
      JsonNode made =
          ask(
              member,
              "mutation { w: %1$sInsert(%1$s: {id: %2$s}) { %3$s } }".formatted(stem, id, shown));
      assertEquals("beforeInsert", made.at("/data/w/note").asString(), "" + made);
      assertEquals(type, made.at("/data/w/twice").asString());
      String key = id.replace("\"", "");
      assertEquals(
          List.of("beforeInsert " + key, "afterInsert [" + key + "]", "twice [" + key + "]"),
          calls);
    }
  }

  @Test
  void callsTheHooksOfALinkTableWhenLinksAreAddedAndRemoved(@TempDir Path work) throws Exception {
    List<String> calls = new ArrayList<>();
    InvocationHandler rules =
        (_, method, arguments) -> {
          List<?> rows = (List<?>) arguments[1];
          calls.add(method.getName() + " " + rows.size());
          if (rows.getFirst() instanceof RowValues row) {
            row.set(DSL.field("note", String.class), "seen");
          } else if (method.getName().equals("beforeDelete") && calls.size() == 1) {
            throw new Refusal("stays");
          }
          return null;
        };
    try (CompiledMember compiled = compiled("hooks-of-links", work);
        MemberUnderTest member =
            MemberUnderTest.start(descriptor(compiled, rules), work.resolve("database"))) {
      String team =
          ask(member, "mutation { teamInsert(team: {}) { ... on TeamGQLModel { id } } }")
              .at("/data/teamInsert/id")
              .asString();
      String person =
          ask(member, "mutation { personInsert(person: {}) { ... on PersonGQLModel { id } } }")
              .at("/data/personInsert/id")
              .asString();
      String ends = "(link: {teamId: \"%s\", personId: \"%s\"})".formatted(team, person);
      String shown = " { ... on TeamGQLModel { teamPeople { note } } ... on TeamGQLModelPeople";
      JsonNode added =
          ask(member, "mutation { teamPeopleAdd" + ends + shown + "AddError { msg } } }");
      assertEquals(
          "seen", added.at("/data/teamPeopleAdd/teamPeople/0/note").asString(), "" + added);
      assertEquals("[beforeInsert 1, afterInsert 1]", calls.toString());
      calls.clear();
      String remove = "mutation { teamPeopleRemove" + ends + shown + "RemoveError { msg } } }";
      assertEquals("stays", ask(member, remove).at("/data/teamPeopleRemove/msg").asString());
      assertEquals("[]", ask(member, remove).at("/data/teamPeopleRemove/teamPeople").toString());
      assertEquals("[beforeDelete 1, beforeDelete 1, afterDelete 1]", calls.toString());
      assertEquals(
          "there is no such link", ask(member, remove).at("/data/teamPeopleRemove/msg").asString());
      assertEquals(3, calls.size());
    }
  }

  @Test
  void refusesALinkWhoseEndAHookTakesAway(@TempDir Path work) throws Exception {
    InvocationHandler rules =
        (_, method, arguments) -> {
          if (method.getName().equals("beforeInsert")) {
            ((RowValues) ((List<?>) arguments[1]).getFirst())
                .set(DSL.field("person_id", UUID.class), null);
          }
          return null;
        };
    try (CompiledMember compiled = compiled("hooks-of-links", work);
        MemberUnderTest member =
            MemberUnderTest.start(descriptor(compiled, rules), work.resolve("database"))) {
      UUID team = UUID.randomUUID();
      ask(member, "mutation { teamInsert(team: {id: \"%s\"}) { __typename } }".formatted(team));
      JsonNode answer =
          ask(
              member,
              "mutation { teamPeopleAdd(link: {teamId: \"%s\", personId: \"%s\"}) { ... on TeamGQLModelPeopleAddError { msg } } }"
                  .formatted(team, UUID.randomUUID()));
      assertEquals(
          "personId: must not be null",
          answer.at("/data/teamPeopleAdd/msg").asString(),
          "" + answer);
    }
  }

  private static List<Object> keys(Object rows) throws ReflectiveOperationException {
    List<Object> keys = new ArrayList<>();
    for (Object row : (List<?>) rows) {
      keys.add(row.getClass().getMethod("id").invoke(row));
    }
    return keys;
  }

  private static CompiledMember compiled(String name, Path work) throws Exception {
    return CompiledMember.of(Members.of(BOOK.resolve(name)), work);
  }

  /** The member with one object behind all that its author writes. */
  private static MemberDescriptor descriptor(CompiledMember compiled, InvocationHandler rules)
      throws ReflectiveOperationException {
    Method member =
        Arrays.stream(
                Class.forName("cz.uois.cases.CasesSubgraph", true, compiled.loader()).getMethods())
            .filter(it -> it.getName().equals("member"))
            .findFirst()
            .orElseThrow();
    Object[] parts =
        Arrays.stream(member.getParameterTypes())
            .map(type -> Proxy.newProxyInstance(compiled.loader(), new Class<?>[] {type}, rules))
            .toArray();
    return (MemberDescriptor) member.invoke(null, parts);
  }

  private static JsonNode ask(MemberUnderTest member, String query) throws Exception {
    return member.ask(query, member.json("{}"));
  }
}
