package cz.uois.examples.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.launch.ApolloComposer;
import cz.uois.cli.run.GenerationRun;
import cz.uois.cli.run.Outcome;
import cz.uois.cli.spec.SpecFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Members of the spec book that have directives wherever a schema has a place for them, and by
 * every kind of name, composed by Apollo's own composer.
 */
final class DirectiveCompositionTest {
  private static final Path MODULE = Path.of("").toAbsolutePath();
  private static final Path BOOK = MODULE.resolve("../../model-specs/spec-book/positive");

  /** Who owns what the members of the book refer to. */
  private static final String NEIGHBOURS =
      """
      schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"]) {
        query: Query
      }
      type Query { things: [Thing!]! }
      interface Thing @key(fields: "id") { id: UUID! name: String }
      type Tool implements Thing @key(fields: "id") { id: UUID! name: String }
      scalar UUID
      """;

  private static final String OLD_SHOP =
      """
      schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"]) {
        query: Query
      }
      type Query { oldest: ItemGQLModel @shareable }
      type ItemGQLModel @key(fields: "id") @shareable { id: UUID! name: String }
      scalar UUID
      """;

  @TempDir private Path folder;

  @Test
  void composesSpecificationsByOtherNamesThanTheirOwn() throws Exception {
    String supergraph =
        composed(Map.of("shop", schema("linked-names"), "stock", NEIGHBOURS, "oldshop", OLD_SHOP));
    for (String expected :
        List.of(
            "@join__type(graph: SHOP, key: \"id\")",
            "@join__type(graph: SHOP, key: \"sku name\", resolvable: false)",
            "@join__type(graph: SHOP, key: \"id\", isInterfaceObject: true)",
            "override: \"oldshop\", overrideLabel: \"percent(10)\"",
            "@link(url: \"https://specs.example.org/weight/v0.2\", import: [{name: \"@weight\", as:"
                + " \"@shopWeight\"}])",
            "  @shopWeight(of: 1)\n  @shopWeight(of: 2, why: \"Packed\")\n",
            "@shopWeight(of: 3) @shopWeight(of: 4)",
            "@tools__owner(team: \"shop\")",
            "@tools__owner(team: \"till\")",
            "{name: \"@maintainer\", as: \"@steward\"}, {name: \"@owner\", as: \"@tools__owner\"}",
            "@steward(level: 1)",
            "@steward(level: 2)",
            "@steward(level: 3)",
            "cost: Int @fed__inaccessible @join__field(graph: SHOP)",
            "@mark(name: \"public\")",
            "@mark(name: \"cold\")")) {
      assertTrue(supergraph.contains(expected), () -> expected + " is not in\n" + supergraph);
    }
  }

  @Test
  void composesDirectivesOfEveryPlace() throws Exception {
    String supergraph = composed(Map.of("shop", schema("directives-everywhere")));
    for (String expected :
        List.of(
            "@mark(by: \"type\")",
            "@mark(by: \"value\")",
            "@mark(by: \"argument\")",
            "@ui(row: 1)")) {
      assertTrue(supergraph.contains(expected), () -> expected + " is not in\n" + supergraph);
    }
    assertFalse(supergraph.contains("@form"), "a directive that its definition does not compose");
  }

  @Test
  void composesAnInterfaceWithKeysAndWhatAnotherMemberAddsToIt() throws Exception {
    String supergraph =
        composed(
            Map.of(
                "media",
                schema("an-interface-with-keys"),
                "reviews",
                schema("fields-added-to-an-interface")));
    for (String expected :
        List.of(
            """
            interface MediaGQLModel
              @join__type(graph: MEDIA, key: "id")
              @join__type(graph: REVIEWS, key: "id", isInterfaceObject: true)
              @shelf(row: 1)
            """,
            "interface NumberedGQLModel\n  @join__type(graph: MEDIA, key: \"number\")\n",
            "@join__implements(graph: MEDIA, interface: \"MediaGQLModel\")",
            "type SongGQLModel implements BaseGQLModel & MediaGQLModel & NumberedGQLModel\n")) {
      assertTrue(supergraph.contains(expected), () -> expected + " is not in\n" + supergraph);
    }
  }

  @Test
  void isRefusedWhereAnEntityLacksTheKeyOfItsInterface() throws Exception {
    String lacking =
        schema("an-interface-with-keys")
            .replace(
                "@key(fields: \"number\") @key(fields: \"id\") {", "@key(fields: \"number\") {");
    ApolloComposer.Answer.Refused refused =
        assertInstanceOf(ApolloComposer.Answer.Refused.class, compose(Map.of("media", lacking)));
    assertEquals("INTERFACE_KEY_NOT_ON_IMPLEMENTATION", refused.reasons().getFirst().code());
  }

  @Test
  void isRefusedWhereANameIsMixedWithItsPrefix() throws Exception {
    String mixed = schema("linked-names").replace("@identity(", "@fed__key(");
    ApolloComposer.Answer.Refused refused =
        assertInstanceOf(ApolloComposer.Answer.Refused.class, compose(Map.of("shop", mixed)));
    assertEquals("INVALID_GRAPHQL", refused.reasons().getFirst().code());
    assertTrue(refused.reasons().getFirst().message().contains("@fed__key"), refused::toString);
  }

  private static String composed(Map<String, String> schemas) throws Exception {
    return assertInstanceOf(ApolloComposer.Answer.Composed.class, compose(schemas)).supergraph();
  }

  private static ApolloComposer.Answer compose(Map<String, String> schemas) throws Exception {
    NodeProject node = NodeProject.install(MODULE.resolve("target/node"));
    return new ApolloComposer(node.folder(), System.getenv()).compose(new TreeMap<>(schemas));
  }

  private String schema(String spec) throws IOException {
    Path member = folder.resolve(spec);
    Diagnostics found = new Diagnostics();
    Outcome outcome =
        GenerationRun.newMember(SpecFolder.read(BOOK.resolve(spec), found), found, member, false);
    assertTrue(outcome.changes().isPresent(), () -> spec + " is not generated: " + outcome.read());
    return Files.readString(member.resolve("src/generated/resources/schema.graphqls"), UTF_8);
  }
}
