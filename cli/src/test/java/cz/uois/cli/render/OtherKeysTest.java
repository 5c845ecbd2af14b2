package cz.uois.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.cli.fixture.Members;
import cz.uois.cli.fixture.StartedMember;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trees, links, one-to-one relations, nested inserts and connections of keys that are no UUIDs. */
final class OtherKeysTest {
  private static final Path SPEC =
      Path.of("..", "model-specs", "spec-book", "positive", "trees-and-links-of-other-keys");

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
  void keepsTreesOfTextsAndOfNumbers() throws Exception {
    String town = "00000000-0000-0000-0000-0000000000a1";
    insert("town", "id: \"" + town + "\"");
    insert("topic", "id: \"a\", name: \"x\", townId: \"" + town + "\"");
    insert(
        "topic", "id: \"a b'\", name: \"x\", parentId: \"a\", parts: [{id: \"č\", name: \"x\"}]");
    assertEquals("'a','a/a b'','a/a b'/č'", paths("topic", "x"));
    assertEquals(
        "{'topicById':{'ancestors':[],'descendants':[{'id':'a b''},{'id':'č'}]}}",
        member.data("{topicById(id: \"a\") {ancestors {id} descendants {id}}}", 3));
    assertEquals("", delete("town", "\"" + town + "\""));
    assertEquals("'a b'','a b'/č'", paths("topic", "x"));

    insert("shelf", "id: 10, name: \"y\"");
    insert("shelf", "id: 9, name: \"y\", houseId: 10, shelves: [{id: 8, name: \"y\"}]");
    assertEquals("'10/9/8','10/9','10'", paths("shelf", "y"));
    assertEquals(
        "{'shelfById':{'ancestors':[{'id':10},{'id':9}],'descendants':[]}}",
        member.data("{shelfById(id: 8) {ancestors {id} descendants {id}}}", 3));
  }

  @Test
  void tellsSlashesInKeysFromThoseBetweenThem() throws Exception {
    for (String key : List.of("p", "p/q", "p%", "p_", "p~", "p\\\\")) {
      insert("topic", "id: \"%s\", name: \"z\"".formatted(key));
    }
    insert("topic", "id: \"q\", name: \"z\", parentId: \"p\"");
    insert("topic", "id: \"r\", name: \"z\", parentId: \"p/q\"");
    insert("topic", "id: \"p%/q\", name: \"z\", parentId: \"p%\"");
    insert("topic", "id: \"~1\", name: \"z\", parentId: \"p~\"");
    assertEquals("'p/q'", topics("p"));
    assertEquals("'p~1q/r'", topics("p~1q"));
    assertEquals("'p%/p%~1q'", topics("p%"));
    assertEquals("", topics("p_"));
    assertEquals("'p~0/~01'", topics("p~0"));
    assertEquals("", topics("p\\\\"));
    assertEquals(
        "{'topicById':{'descendants':[{'id':'q'}]}}",
        member.data("{topicById(id: \"p\") {descendants {id}}}", 2));
    assertEquals(
        "{'topicById':{'path':'p~1q/r','ancestors':[{'id':'p/q'}]}}",
        member.data("{topicById(id: \"r\") {path ancestors {id}}}", 2));
  }

  /** The paths of what is below a path. */
  private static String topics(String path) throws Exception {
    return member
        .data(
            "{page: topicPage(orderby: \"id\", where: {path: {_startswith: \"%s/\"}}) {path}}"
                .formatted(path))
        .replaceAll("\\{'page':\\[|\\]\\}$|\\{'path':|\\}", "");
  }

  @Test
  void addsAndRemovesLinksOfATextWithANumber() throws Exception {
    insert("topic", "id: \"logic\", name: \"Logic\"");
    insert("shelf", "id: 100, name: \"first\"");
    insert("shelf", "id: 20, name: \"second\"");
    assertEquals("{'topicShelvesAdd':{'shelves':[{'id':20}]}}", link("Add", "logic", 20));
    assertEquals(
        "{'topicShelvesAdd':{'shelves':[{'id':20},{'id':100}]}}", link("Add", "logic", 100));
    assertEquals(
        "{'topicShelvesAdd':{'msg':'shelfId: is linked already'}}", link("Add", "logic", 100));
    assertEquals(
        "{'topicShelvesAdd':{'msg':'shelfId: must be the id of an existing ShelfGQLModel'}}",
        link("Add", "logic", 7));
    assertEquals(
        "{'topicShelvesAdd':{'msg':'topicId: must be the id of an existing TopicGQLModel'}}",
        link("Add", "nothing", 20));
    assertEquals(
        "{'shelfPage':[{'id':20,'topics':[{'id':'logic'}]},{'id':100,'topics':[{'id':'logic'}]}]}",
        member.data("{shelfPage(where: {topics: {id: {_eq: \"logic\"}}}) {id topics {id}}}", 2));
    assertEquals("{'topicShelvesRemove':{'shelves':[{'id':100}]}}", link("Remove", "logic", 20));
    assertEquals(
        "{'topicShelvesRemove':{'msg':'there is no such link'}}", link("Remove", "logic", 20));
  }

  @Test
  void joinsOneToOneRowsWithLongNumbers() throws Exception {
    insert("shelf", "id: 50, name: \"z\"");
    insert("label", "id: 5000000000, name: \"L\", shelfId: 50");
    assertEquals(
        "{'shelfById':{'label':{'name':'L','shelf':{'id':50}}}}",
        member.data("{shelfById(id: 50) {label {name shelf {id}}}}", 1));
    assertEquals(
        "shelfId: must be unique",
        message(
            member.data(
                "mutation {write: labelInsert(label: {id: 5000000001, shelfId: 50}) {... on"
                    + " LabelGQLModelInsertError {msg}}}")));
  }

  @Test
  void walksConnectionsByKeysOfAllSorts() throws Exception {
    for (int i = 0; i < 4; i++) {
      insert("topic", "id: \"w%d\", name: \"w\"".formatted(i * 7));
      insert("shelf", "id: %d, name: \"w\"".formatted(200 + i * 90));
    }
    assertEquals("'w0''w14''w21''w7'", walk("topic"));
    assertEquals("200290380470", walk("shelf"));
  }

  private static String walk(String stem) throws Exception {
    StringBuilder seen = new StringBuilder();
    String after = "";
    while (true) {
      String answer =
          member.data(
              ("{c: %sConnection(first: 1%s, where: {name: {_eq: \"w\"}}) {edges {node {id}}"
                      + " pageInfo {hasNextPage endCursor}}}")
                  .formatted(stem, after));
      seen.append(answer.replaceAll(".*'node':\\{'id':([^}]*)\\}.*", "$1"));
      if (answer.contains("'hasNextPage':false")) {
        return seen.toString();
      }
      after = ", after: \"%s\"".formatted(answer.replaceAll(".*'endCursor':'([^']*)'.*", "$1"));
    }
  }

  private static void insert(String stem, String values) throws Exception {
    assertEquals(
        "{'write':{}}",
        member.data(
            "mutation {write: %1$sInsert(%1$s: {%2$s}) {... on %3$sGQLModelInsertError {msg}}}"
                .formatted(stem, values, type(stem))));
  }

  private static String delete(String stem, String id) throws Exception {
    String row = member.data("{row: %sById(id: %s) {lastchange}}".formatted(stem, id));
    return message(
        member.data(
            ("mutation {write: %1$sDelete(%1$s: {id: %2$s, lastchange: \"%3$s\"}) {... on"
                    + " %4$sGQLModelDeleteError {msg}}}")
                .formatted(
                    stem, id, row.replaceAll(".*'lastchange':'([^']*)'.*", "$1"), type(stem))));
  }

  private static String link(String operation, String topic, int shelf) throws Exception {
    return member.data(
        ("mutation {topicShelves%1$s(link: {topicId: \"%2$s\", shelfId: %3$d}) {... on"
                + " TopicGQLModel {shelves {id}} ... on TopicGQLModelShelves%1$sError {msg}}}")
            .formatted(operation, topic, shelf));
  }

  private static String message(String answer) {
    return answer.equals("{'write':{}}") || answer.equals("{'write':null}")
        ? ""
        : answer.replaceAll("\\{'write':\\{'msg':'(.*)'\\}\\}", "$1");
  }

  private static String paths(String stem, String name) throws Exception {
    return member
        .data(
            "{page: %sPage(orderby: \"id\", where: {name: {_eq: \"%s\"}}) {path}}"
                .formatted(stem, name))
        .replaceAll("\\{'page':\\[|\\]\\}$|\\{'path':|\\}", "");
  }

  private static String type(String stem) {
    return stem.substring(0, 1).toUpperCase(Locale.ROOT) + stem.substring(1);
  }
}
