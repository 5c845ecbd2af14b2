package cz.uois.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.fixture.Members;
import cz.uois.cli.fixture.StartedMember;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trees of a generated member, asked and moved over HTTP. */
final class TreeTest {
  private static final Path SPEC = Path.of("..", "model-specs", "spec-book", "positive", "trees");
  private static int trees;

  private static StartedMember member;

  @BeforeAll
  static void start(@TempDir Path work) throws Exception {
    member = StartedMember.of(Members.of(SPEC), work);
  }

  @AfterAll
  static void stop() throws IOException {
    member.close();
  }

  @Test
  void answersWhatIsAboveFromTheRootDownAndWhatIsBelowInOneStatementEach() throws Exception {
    Tree tree = Tree.of("department", "parentId");
    assertEquals(
        "{'page':[{'name':'a','ancestors':[],'descendants':[{'name':'b'},{'name':'c'},{'name':'d'}]},"
            + "{'name':'b','ancestors':[{'name':'a'}],'descendants':[{'name':'c'},{'name':'d'}]},"
            + "{'name':'c','ancestors':[{'name':'a'},{'name':'b'}],'descendants':[{'name':'d'}]},"
            + "{'name':'d','ancestors':[{'name':'a'},{'name':'b'},{'name':'c'}],'descendants':[]}]}",
        member.data(tree.page("name ancestors {name} descendants {name}"), 3));
    assertEquals(
        "{'page':[{'descendants':[{'name':'c'},{'name':'b'}]},{'descendants':[{'name':'d'},"
            + "{'name':'c'}]},{'descendants':[{'name':'d'}]},{'descendants':[]}]}",
        member.data(
            tree.page("descendants(depth: 2, orderby: \"name desc\", limit: 2) {name}"), 2));
    assertEquals(
        "{'page':[{'descendants':[{'name':'d'}]},{'descendants':[]},{'descendants':[]},"
            + "{'descendants':[]}]}",
        member.data(
            tree.page("descendants(skip: 1, where: {name: {_in: [\"b\", \"d\"]}}) {name}"), 2));
  }

  @Test
  void takesTheArgumentsOfAPageAlsoUpwards() throws Exception {
    Tree tree = Tree.of("department", "parentId");
    assertEquals(
        "{'page':[{'ancestors':[]},{'ancestors':[]},{'ancestors':[{'name':'b'}]},"
            + "{'ancestors':[{'name':'b'}]}]}",
        member.data(tree.page("ancestors(skip: 1, limit: 1) {name}"), 2));
    assertEquals(
        "{'page':[{'ancestors':[]},{'ancestors':[]},{'ancestors':[{'name':'b'}]},"
            + "{'ancestors':[{'name':'c'},{'name':'b'}]}]}",
        member.data(
            tree.page("ancestors(orderby: \"name desc\", where: {name: {_gt: \"a\"}}) {name}"), 2));
  }

  @Test
  void walksConnectionsByLevel() throws Exception {
    Tree tree = Tree.of("department", "parentId");
    for (String list : List.of("ancestors", "descendants")) {
      String from = list.equals("ancestors") ? "d" : "a";
      String expected = list.equals("ancestors") ? "[a, b, c]" : "[b, c, d]";
      List<String> forward = new ArrayList<>();
      String cursor = "";
      for (int i = 0; i < 4 && forward.size() == i; i++) {
        String answer =
            member.data(
                tree.one(from, list + "Connection(first: 1" + cursor + ") {" + Tree.EDGE + "}"), 3);
        assertTrue(answer.contains("'totalCount':3"), answer);
        assertEquals(i < 2, answer.contains("'hasNextPage':true"), answer);
        forward.addAll(Tree.names(answer));
        cursor = ", after: \"" + answer.replaceAll(".*'endCursor':'?([^'}]*).*", "$1") + "\"";
        if (answer.contains("'hasNextPage':false")) {
          break;
        }
      }
      assertEquals(expected, forward.toString());
      assertEquals(
          expected.replaceFirst("\\w, ", ""),
          Tree.names(
                  member.data(tree.one(from, list + "Connection(last: 2) {" + Tree.EDGE + "}"), 3))
              .toString());
    }
    assertTrue(
        member
            .data(tree.one("a", "descendantsConnection(depth: 2, first: 1) {" + Tree.EDGE + "}"), 3)
            .contains("'totalCount':2"));
  }

  @Test
  void walksTreesThatHaveNoPaths() throws Exception {
    Tree tree = Tree.of("room", "houseId");
    assertEquals(
        "{'page':[{'ancestors':[],'descendants':[{'name':'b'}]},{'ancestors':[{'name':'a'}],"
            + "'descendants':[{'name':'c'}]},{'ancestors':[{'name':'a'},{'name':'b'}],"
            + "'descendants':[{'name':'d'}]},{'ancestors':[{'name':'a'},{'name':'b'},{'name':'c'}],"
            + "'descendants':[]}]}",
        member.data(tree.page("ancestors {name} descendants(depth: 1) {name}"), 3));
    assertEquals("houseId: " + CIRCLE, tree.move("a", "c"));
  }

  @Test
  void refusesDepthsThatAreNone() throws Exception {
    Tree tree = Tree.of("department", "parentId");
    String answer = member.data(tree.page("descendants(depth: 0) {name}"));
    assertTrue(answer.contains("depth: 0 is not between 1 and 1000"), answer);
  }

  @Test
  void movesTheWholeSubtreeWithItsRoot() throws Exception {
    Tree tree = Tree.of("department", "parentId");
    assertEquals(tree.paths("a", "a/b", "a/b/c", "a/b/c/d"), tree.paths());
    assertEquals("", tree.move("c", "a"));
    assertEquals(tree.paths("a", "a/b", "a/c", "a/c/d"), tree.paths());
    assertEquals("", tree.move("c", null));
    assertEquals(tree.paths("a", "a/b", "c", "c/d"), tree.paths());
    assertEquals("", tree.move("a", "d"));
    assertEquals(tree.paths("c/d/a", "c/d/a/b", "c", "c/d"), tree.paths());
  }

  @Test
  void refusesToPutARowBelowItself() throws Exception {
    Tree tree = Tree.of("department", "parentId");
    assertEquals("parentId: " + CIRCLE, tree.move("a", "d"));
    assertEquals("parentId: " + CIRCLE, tree.move("b", "b"));
    assertEquals(tree.paths("a", "a/b", "a/b/c", "a/b/c/d"), tree.paths());
    String id = Tree.id(trees, 'x');
    String answer =
        member.data(
            "mutation {write: departmentInsert(department: {id: \"%s\", parentId: \"%s\"}) {... on"
                    .formatted(id, id)
                + " DepartmentGQLModelInsertError {msg}}}");
    assertEquals("{'write':{'msg':'parentId: must not be the row itself'}}", answer);
  }

  @Test
  void neverMakesACircleOfMovesThatRunAtOnce() throws Exception {
    for (int round = 0; round < 10; round++) {
      Tree tree = Tree.of("department", "parentId");
      tree.move("c", null);
      // One puts a below d, the other c below b: each is right, and both together a circle.
      List<Callable<String>> moves = List.of(() -> tree.move("a", "d"), () -> tree.move("c", "b"));
      List<String> answers = new ArrayList<>();
      try (ExecutorService callers = Executors.newFixedThreadPool(2)) {
        for (Future<String> answer : callers.invokeAll(moves)) {
          answers.add(answer.get());
        }
      }
      assertEquals(List.of("", "parentId: " + CIRCLE), answers.stream().sorted().toList());
      String paths = tree.paths();
      assertTrue(
          paths.equals(tree.paths("c/d/a", "c/d/a/b", "c", "c/d"))
              || paths.equals(tree.paths("a", "a/b", "a/b/c", "a/b/c/d")),
          paths);
    }
  }

  @Test
  void givesPathsToRowsThatAreInsertedWhileTheirTreeMoves() throws Exception {
    Tree tree = Tree.of("department", "parentId");
    List<Callable<String>> writes = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String name = "n" + i;
      writes.add(() -> tree.insert(name, (char) ('k' + name.charAt(1) - '0'), "c"));
    }
    writes.add(() -> tree.move("c", null));
    writes.add(() -> tree.move("b", null));
    try (ExecutorService callers = Executors.newFixedThreadPool(6)) {
      for (Future<String> answer : callers.invokeAll(writes)) {
        answer.get();
      }
    }
    String expected = "{'page':[{'path':'" + Tree.id(tree.number(), 'c') + "/";
    String answer =
        member.data(
            ("{page: departmentPage(where: {name: {_startswith: \"n\"}, parent_id: {_eq: \"%s\"}},"
                    + " limit: 20) {path}}")
                .formatted(Tree.id(tree.number(), 'c')));
    assertTrue(answer.startsWith(expected), answer);
    assertEquals(10, answer.split(Tree.id(tree.number(), 'c') + "/", -1).length - 1, answer);
  }

  @Test
  void keepsWhatIsBelowADeletedRowOrDeletesItAsTheSpecSays() throws Exception {
    Tree kept = Tree.of("department", "parentId");
    kept.delete("b");
    assertEquals(kept.paths("a", "c", "c/d"), kept.paths());
    Tree gone = Tree.of("topic", "mastertopicId");
    gone.delete("b");
    assertEquals(gone.paths("a"), gone.paths());
    Tree held = Tree.of("room", "houseId");
    assertEquals("still referenced by RoomGQLModel.houseId", held.delete("b"));
  }

  @Test
  void givesNewPathsToWhatIsBelowRowsThatTheDatabaseDeletesAlong() throws Exception {
    Tree tree = Tree.of("department", "parentId");
    Tree other = Tree.of("department", "parentId");
    String town = Tree.id(tree.number(), 't');
    String campus = Tree.id(tree.number(), 's');
    member.data("mutation {townInsert(town: {id: \"%s\"}) {__typename}}".formatted(town));
    member.data(
        "mutation {campusInsert(campus: {id: \"%s\", townId: \"%s\"}) {__typename}}"
            .formatted(campus, town));
    assertEquals("", tree.set("b", "campusId: \"" + campus + "\""));
    Tree towns = new Tree("town", "", tree.number());
    assertEquals("", towns.delete("t"));
    assertEquals(tree.paths("a", "c", "c/d"), tree.paths());
    assertEquals(other.paths("a", "a/b", "a/b/c", "a/b/c/d"), other.paths());
  }

  @Test
  void writesPathsItselfAlone() throws Exception {
    for (String write : List.of("Insert(department: {", "Update(department: {" + Tree.NEVER)) {
      String answer =
          member.data("mutation {department%s path: \"x\"}) {__typename}}".formatted(write));
      assertTrue(answer.contains("contains a field not in") && answer.contains("path"), answer);
    }
  }

  @Test
  void insertsChildrenOfChildrenWithTheirPaths() throws Exception {
    int number = ++trees;
    String top = Tree.id(number, 'a');
    member.data(
        ("mutation {departmentInsert(department: {id: \"%s\", name: \"t%d\", parts: [{id: \"%s\","
                + " parts: [{id: \"%s\"}]}]}) {__typename}}")
            .formatted(top, number, Tree.id(number, 'b'), Tree.id(number, 'c')));
    assertEquals(
        "{'departmentById':{'path':'%s/%s/%s'}}"
            .formatted(top, Tree.id(number, 'b'), Tree.id(number, 'c')),
        member.data("{departmentById(id: \"%s\") {path}}".formatted(Tree.id(number, 'c'))));
  }

  private static final String CIRCLE = "must not be the row itself or one below it";

  /** A chain of four rows, a over b over c over d, told by its number. */
  private record Tree(String stem, String parent, int number) {
    static final String NEVER =
        "id: \"00000000-0000-0000-0000-000000000000\", lastchange:"
            + " \"2026-01-01T00:00:00.000000Z\",";

    static Tree of(String stem, String parent) throws Exception {
      Tree tree = new Tree(stem, parent, ++trees);
      String above = "";
      for (char name : "abcd".toCharArray()) {
        assertEquals("", tree.insert(String.valueOf(name), name, above));
        above = String.valueOf(name);
      }
      return tree;
    }

    static String id(int number, char name) {
      return "00000000-0000-0000-%04d-0000000000%02x".formatted(number, (int) name);
    }

    String page(String selection) {
      String ids =
          String.join("\", \"", "abcd".chars().mapToObj(name -> id(number, (char) name)).toList());
      return "{page: %sPage(orderby: \"name\", where: {id: {_in: [\"%s\"]}}) {%s}}"
          .formatted(stem, ids, selection);
    }

    static final String EDGE = "totalCount pageInfo {hasNextPage endCursor} edges {node {name}}";

    String one(String name, String selection) {
      return "{row: %sById(id: \"%s\") {%s}}"
          .formatted(stem, id(number, name.charAt(0)), selection);
    }

    static List<String> names(String answer) {
      return Pattern.compile("'name':'(\\w)'")
          .matcher(answer)
          .results()
          .map(match -> match.group(1))
          .toList();
    }

    String insert(String name, char id, String above) throws Exception {
      String parentId = above.isEmpty() ? "null" : "\"" + id(number, above.charAt(0)) + "\"";
      return write(
          "Insert",
          "{id: \"%s\", name: \"%s\", %s: %s}".formatted(id(number, id), name, parent, parentId));
    }

    /** Moves a row; the error, or nothing. */
    String move(String name, @Nullable String above) throws Exception {
      String parentId = above == null ? "null" : "\"" + id(number, above.charAt(0)) + "\"";
      return write("Update", "{%s, %s: %s}".formatted(token(name), parent, parentId));
    }

    String set(String name, String value) throws Exception {
      return write("Update", "{%s, %s}".formatted(token(name), value));
    }

    String delete(String name) throws Exception {
      return write("Delete", "{" + token(name) + "}");
    }

    private String token(String name) throws Exception {
      String id = id(number, name.charAt(0));
      String row = member.data("{row: %sById(id: \"%s\") {lastchange}}".formatted(stem, id));
      return "id: \"%s\", lastchange: \"%s\""
          .formatted(id, row.replaceAll(".*'lastchange':'([^']*)'.*", "$1"));
    }

    private String write(String operation, String input) throws Exception {
      String type = stem.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + stem.substring(1);
      String answer =
          member.data(
              "mutation {write: %s%s(%s: %s) {... on %sGQLModel%sError {msg}}}"
                  .formatted(stem, operation, stem, input, type, operation));
      return answer.equals("{'write':{}}") || answer.equals("{'write':null}")
          ? ""
          : answer.replaceAll(".*'msg':'([^']*)'.*", "$1");
    }

    String paths() throws Exception {
      return member.data(page("path"));
    }

    /** The same answer for rows with those paths. */
    String paths(String... expected) {
      return "{'page':["
          + String.join(
              ",",
              Stream.of(expected)
                  .map(path ->
                      "{'path':'"
                          + String.join(
                              "/",
                              Stream.of(path.split("/", -1))
                                  .map(name -> id(number, name.charAt(0)))
                                  .toList())
                          + "'}")
                  .toList())
          + "]}";
    }
  }
}
