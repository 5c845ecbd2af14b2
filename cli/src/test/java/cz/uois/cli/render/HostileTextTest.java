package cz.uois.cli.render;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.fixture.Javac;
import cz.uois.cli.fixture.Members;
import cz.uois.cli.model.Member;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.io.ByteArrayInputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Descriptions are written by strangers and stay text in every language that they reach. */
final class HostileTextTest {
  private static final String CANARY = "uois.canary";
  private static final String CODE =
      " static { System.setProperty(\"" + CANARY + "\", \"sang\"); } ";

  static List<String> payloads() {
    return List.of(
        "*/" + CODE + "/*",
        "\\u002a/" + CODE + "/\\u002a",
        "\\uuuu002a\\u002f" + CODE + "/*",
        "\\u000a" + CODE + "//",
        "C:\\users\\new",
        "ends with \\",
        "\"; " + CODE + " //",
        "\"\"\" } type Query { hacked: Int } \"\"\"",
        "# \" } extend type Query { hacked: Int }",
        "'; drop table things; --",
        "\\'; drop table things; --",
        "$$; drop table things; $$",
        "${user.home} $T $L $N {@link Object} @Deprecated",
        "[=it.folder] <#assign x = 1> <@oops/>",
        "]]></description><packaging>pom</packaging><!--",
        "<script>alert(1)</script> [x](javascript:alert(1)) ![y](z)",
        "``` ` | --- | # *x* _y_ ~~z~~",
        "a: b # c & *d !!e",
        "100 % Příliš žluťoučký kůň 😀");
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void compilesAndDoesNotRun(String payload, @TempDir Path classes) throws Exception {
    assertEquals("", Javac.compile(rendered(payload), classes));
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      Class.forName("cz.uois.things.ThingsSubgraph", true, loader);
      Class.forName("cz.uois.things.thing.ThingGQLModel", true, loader);
    }
    assertNull(System.getProperty(CANARY));
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void comesBackFromTheSchemaAsItWas(String payload) {
    GraphQLSchema schema = RenderedMemberTest.schema(rendered(payload));
    GraphQLObjectType type = schema.getObjectType("ThingGQLModel");
    assertEquals(payload, type.getDescription());
    assertEquals(payload, type.getFieldDefinition("name").getDescription());
    assertNull(schema.getQueryType().getFieldDefinition("hacked"));
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void staysInsideALiteralOfSql(String payload) {
    Rendering rendering = rendered(payload);
    String sql = rendering.text("src/main/resources/db/migration/R__comments.sql");
    String rest = sql.replaceAll("E'(?:[^'\\\\]|''|\\\\.)*'|'(?:[^'\\\\]|'')*'", "''");
    assertEquals(-1, rest.indexOf("drop"), rest);
    assertTrue(rest.contains("comment on table \"things\" is '';"), rest);
    // Flyway would look for a value of it.
    assertEquals(-1, sql.indexOf("${"), sql);
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void staysTextInXmlAndYaml(String payload) throws Exception {
    Rendering rendering = rendered(payload);
    byte[] pom = rendering.text("pom.xml").getBytes(StandardCharsets.UTF_8);
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(pom));
    assertEquals(1, document.getElementsByTagName("description").getLength());
    assertEquals(0, document.getElementsByTagName("packaging").getLength());
    assertDoesNotThrow(() ->
        new Load(LoadSettings.builder().build()).loadFromString(rendering.text("compose.yaml")));
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void isNoMarkupInTheReadme(String payload) {
    String readme = rendered(payload).text("README.md");
    assertEquals(-1, readme.indexOf("<script"), readme);
    assertEquals(-1, readme.indexOf("](javascript"), readme);
    long fences = Stream.of(readme.split("\n", -1)).filter(line -> line.startsWith("```")).count();
    assertEquals(4, fences, readme);
  }

  private static Rendering rendered(String payload) {
    // A string of JSON is one of YAML.
    String quoted = new JsonText().string(payload);
    Member member =
        Members.ofThings(
            quoted,
            "name: {type: string, description: " + quoted + "}",
            "other_id: {references: things, inverse: others, inverse_description: "
                + quoted
                + ", description: "
                + quoted
                + "}");
    return Members.rendered(member);
  }
}
