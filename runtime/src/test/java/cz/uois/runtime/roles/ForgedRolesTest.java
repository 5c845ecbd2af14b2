package cz.uois.runtime.roles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.rbac.Principal;
import cz.uois.runtime.rbac.RoleSource;
import cz.uois.runtime.rbac.RolesUnavailableException;
import cz.uois.runtime.roles.FakeUg.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Answers that are no answers: each would give a role if it were believed. */
class ForgedRolesTest {
  private static final UUID USER = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final UUID GROUP = UUID.fromString("00000000-0000-4000-8000-0000000000a1");
  private static final Set<String> DEANS = Set.of("dean");
  private static final String ME = "{\"id\":\"" + USER + "\"}";
  private static final String SCOPE = "{\"owners\":[\"" + GROUP + "\"],\"until\":null}";
  private static final String GOOD = "{\"data\":{\"me\":" + ME + ",\"n0\":" + SCOPE + "}}";

  private static Map<String, Answer> scopes() {
    Map<String, Answer> forged = new LinkedHashMap<>();
    forged.put("another user", json(GOOD.replace(ME, "{\"id\":\"" + GROUP + "\"}")));
    forged.put("a user without an id", json(GOOD.replace(ME, "{}")));
    forged.put("a user without a UUID", json(GOOD.replace(ME, "{\"id\":\"1\"}")));
    forged.put("a user in Java's spelling", json(GOOD.replace(ME, "{\"id\":\"0-0-4000-8000-1\"}")));
    forged.put("a number for a user", json(GOOD.replace(ME, "{\"id\":1}")));
    forged.put("more of the user than was asked", json(GOOD.replace("1\"}", "1\",\"x\":1}")));
    forged.put("users", json(GOOD.replace(ME, "[" + ME + "]")));
    forged.put("no user at all", json("{\"data\":{\"n0\":" + SCOPE + "}}"));
    forged.put("no user, with an error", json(withErrors(GOOD.replace(ME, "null"))));
    forged.put("everything, with an error", json(withErrors(GOOD)));
    forged.put(
        "errors that are no list", json(GOOD.replace("{\"data\"", "{\"errors\":{},\"data\"")));
    forged.put("errors that are true", json(GOOD.replace("{\"data\"", "{\"errors\":1,\"data\"")));
    forged.put("no data", json("{}"));
    forged.put("null for data", json("{\"data\":null}"));
    forged.put("a list of answers", json("[" + GOOD + "]"));
    forged.put("null", json("null"));
    forged.put("a string", json("\"" + USER + "\""));
    forged.put("nothing", json(""));
    forged.put("half of it", json(GOOD.substring(0, GOOD.length() - 1)));
    forged.put("two of it", json(GOOD + GOOD));
    forged.put("data twice", json(GOOD.replace("{\"data\"", "{\"data\":{},\"data\"")));
    forged.put("the user twice", json(GOOD.replace("{\"me\"", "{\"me\":null,\"me\"")));
    forged.put("no scope", json("{\"data\":{\"me\":" + ME + "}}"));
    forged.put("null for the scope", json(GOOD.replace(SCOPE, "null")));
    forged.put("a scope by another name", json(GOOD.replace("n0", "n1")));
    forged.put(
        "a scope more than was asked", json(GOOD.replace("}}}", "},\"n1\":" + SCOPE + "}}")));
    forged.put("a list for the scope", json(GOOD.replace(SCOPE, "[\"" + GROUP + "\"]")));
    forged.put("no owners", json(GOOD.replace(SCOPE, "{\"until\":null}")));
    forged.put("null for owners", json(GOOD.replace("[\"" + GROUP + "\"]", "null")));
    forged.put(
        "one owner for owners", json(GOOD.replace("[\"" + GROUP + "\"]", "\"" + GROUP + "\"")));
    forged.put("null among owners", json(GOOD.replace("[\"", "[null,\"")));
    forged.put("a number among owners", json(GOOD.replace("[\"", "[1,\"")));
    forged.put("a name among owners", json(GOOD.replace("[\"", "[\"dean\",\"")));
    forged.put("no end", json(GOOD.replace(",\"until\":null", "")));
    forged.put("an end that is no moment", json(GOOD.replace(":null", ":\"soon\"")));
    forged.put("a number for the end", json(GOOD.replace(":null", ":4102444800")));
    forged.put("a comment", json("/**/" + GOOD));
    forged.put("NaN", json(GOOD.replace(":null", ":NaN")));
    forged.put("a page", new Answer(200, "text/html", "<html>" + GOOD + "</html>"));
    forged.put("it under the name of a page", new Answer(200, "text/html", GOOD));
    forged.put("it under no name", new Answer(200, "", GOOD));
    forged.put("it under a similar name", new Answer(200, "application/jsonp", GOOD));
    for (int status : new int[] {201, 206, 400, 401, 403, 404, 500, 502, 503}) {
      forged.put("it as " + status, new Answer(status, FakeUg.JSON, GOOD));
    }
    forged.put(
        "more than it takes",
        json(GOOD.replace("}}}", "}}" + " ".repeat(UgClient.MOST_BYTES) + "}")));
    forged.put("brackets without end", json("[".repeat(1_000_000)));
    return forged;
  }

  private static Answer json(String body) {
    return new Answer(200, FakeUg.JSON, body);
  }

  private static String withErrors(String good) {
    return good.replace("{\"data\"", "{\"errors\":[{\"message\":\"x\"}],\"data\"");
  }

  @TestFactory
  List<DynamicTest> believesNoScopes() {
    List<DynamicTest> tests = new ArrayList<>();
    scopes()
        .forEach((name, answer) -> tests.add(DynamicTest.dynamicTest(name, () -> refused(answer))));
    assertTrue(tests.size() >= 50, "only " + tests.size());
    return tests;
  }

  private static void refused(Answer answer) throws Exception {
    Clocks clocks = new Clocks();
    try (FakeUg ug = new FakeUg();
        UgRoles roles = roles(ug, clocks)) {
      ug.answers(asked -> answer);
      assertThrows(RolesUnavailableException.class, () -> ask(roles));
      assertThrows(RolesUnavailableException.class, () -> ask(roles), "asked again");
      assertEquals(1, ug.asked().size());
      clocks.pass(Duration.ofSeconds(2));
      ug.answers(GOOD);
      assertEquals(Set.of(GROUP), ask(roles), "it is not forgotten when ug is itself again");
    }
  }

  private static UgRoles roles(FakeUg ug, Clocks clocks) {
    return UgRoles.of(ug.address(), 2000, RoleListener.NOBODY, clocks, clocks::nanos);
  }

  private static Set<UUID> ask(UgRoles roles) {
    return roles.roles(new Principal(USER, Optional.of("t")), Set.of(DEANS), Set::of).over(DEANS);
  }

  @Test
  void followsNoRedirect() throws Exception {
    Clocks clocks = new Clocks();
    try (FakeUg ug = new FakeUg();
        FakeUg elsewhere = new FakeUg();
        UgRoles roles = roles(ug, clocks)) {
      elsewhere.answers(GOOD);
      for (int status : new int[] {301, 302, 303, 307, 308}) {
        ug.answers(asked -> new Answer(status, FakeUg.JSON, elsewhere.address().toString()));
        assertThrows(RolesUnavailableException.class, () -> ask(roles));
        clocks.pass(Duration.ofSeconds(2));
      }
      assertEquals(0, elsewhere.asked().size(), "a token went elsewhere");
    }
  }

  @Test
  void believesNoStates() throws Exception {
    String state = "{\"id\":\"" + GROUP + "\",\"readers\":[\"dean\"],\"writers\":[\"dean\"]}";
    String good = "{\"data\":{\"me\":" + ME + ",\"rbacStates\":[" + state + "]}}";
    List<String> forged =
        List.of(
            good.replace(ME, "{\"id\":\"" + GROUP + "\"}"),
            good.replace("[" + state + "]", state),
            good.replace("[" + state + "]", "null"),
            good.replace(state, state + "," + state),
            good.replace(state, "null"),
            good.replace("\"" + GROUP + "\"", "\"draft\""),
            good.replace("[\"dean\"]", "\"dean\""),
            good.replace("[\"dean\"]", "null"),
            good.replace("[\"dean\"]", "[null]"),
            good.replace(",\"writers\":[\"dean\"]", ""),
            withErrors(good));
    Clocks clocks = new Clocks();
    Principal principal = new Principal(USER, Optional.of("t"));
    try (FakeUg ug = new FakeUg();
        UgRoles roles = roles(ug, clocks)) {
      for (String body : forged) {
        ug.answers(body);
        assertThrows(RolesUnavailableException.class, () -> roles.states(principal), body);
        clocks.pass(Duration.ofSeconds(2));
      }
      ug.answers(good.replace(ME, "null"));
      assertEquals(Map.of(), roles.states(principal), "nobody is told what states there are");
      clocks.pass(Duration.ofSeconds(31));
      ug.answers(good);
      assertEquals(Map.of(GROUP, new RoleSource.StateRoles(DEANS, DEANS)), roles.states(principal));
    }
  }
}
