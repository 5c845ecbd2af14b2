package cz.uois.cli.hostile;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.model.Column;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.Member;
import cz.uois.cli.render.RenderedFile;
import cz.uois.cli.render.Rendering;
import cz.uois.runtime.federation.FederatedSchema;
import cz.uois.runtime.graphql.Scalars;
import graphql.parser.Parser;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.w3c.dom.Document;
import tools.jackson.databind.json.JsonMapper;

/** Reads what was made of a hostile spec as the languages' own readers do. */
final class HostileOutputs {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern PATH = Pattern.compile("[\\w.-]+(/[\\w.-]+)*");
  private static final Set<String> DEVICES =
      Set.of("con", "prn", "aux", "nul", "conin$", "conout$", "clock$");

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)[^}]*}|\\$\\W?");
  private static final Set<String> VARIABLES =
      Set.of("POSTGRES_PASSWORD", "DEMODATA", "UOIS_INTROSPECTION");

  private static final Pattern DOCKER =
      Pattern.compile(
          "(#.*|(FROM|RUN|USER|WORKDIR|COPY|ENV|EXPOSE|HEALTHCHECK|ENTRYPOINT) [\\w=:./"
              + " \",+%<>&@\\[\\]{}*-]+(\\\\)?|  CMD \\[.*]|)");

  private HostileOutputs() {}

  /** No path leaves the folder, is a device of Windows, or differs from another by case alone. */
  static int paths(Rendering rendering) {
    Set<String> folded = new HashSet<>();
    for (String path : rendering.files().keySet()) {
      assertTrue(PATH.matcher(path).matches(), path);
      assertTrue(folded.add(path.toLowerCase(Locale.ROOT)), path);
      for (String part : path.split("/", -1)) {
        String stem = part.replaceFirst("^(\\.?[^.]*)\\..*", "$1").toLowerCase(Locale.ROOT);
        assertFalse(DEVICES.contains(stem) || stem.matches("(com|lpt)[0-9]"), path);
        assertFalse(part.endsWith(".") || part.equals(".."), path);
      }
    }
    return folded.size();
  }

  /** graphql-java builds the schema, and every description comes back as the spec has it. */
  static int schema(Member member, Rendering rendering) {
    GraphQLSchema schema =
        FederatedSchema.of(rendering.text("src/generated/resources/schema.graphqls"), Scalars.ALL);
    int compared = 0;
    assertNull(schema.getQueryType().getFieldDefinition(HostileText.CANARY));
    for (Entity entity : member.entities()) {
      GraphQLObjectType type = schema.getObjectType(entity.names().type());
      assertEquals(entity.description(), type.getDescription());
      for (Column column : entity.columns()) {
        if (column.isEmbedded() || column.role() != Column.Role.DATA) {
          continue;
        }
        var field = type.getFieldDefinition(column.graphqlName());
        assertNotNull(field, column.graphqlName());
        assertTrue(Normalizer.isNormalized(column.description(), Normalizer.Form.NFC));
        assertTrue(column.description().codePointCount(0, column.description().length()) <= 500);
        if (!column.description().isEmpty()) {
          assertEquals(column.description(), field.getDescription());
        }
        compared++;
      }
    }
    return compared;
  }

  /** graphql-java reads the documents; the lines for the tests are JSON. */
  static int documents(Rendering rendering) {
    int read = 0;
    for (RenderedFile file : ending(rendering, ".gql")) {
      String text = file.bytes().text();
      assertFalse(Parser.parse(text).getDefinitions().isEmpty(), file.path());
      read++;
      for (String line : text.split("\n", -1)) {
        if (line.startsWith("# variables: ") || line.startsWith("# expect: ")) {
          assertTrue(JSON.readTree(line.substring(line.indexOf('{'))).isObject(), line);
        }
      }
    }
    return read;
  }

  /** A YAML reader finds what it finds in any member, and Compose nothing to fill in but ours. */
  static int yaml(Rendering rendering) {
    int read = 0;
    for (String path : List.of("compose.yaml", ".github/workflows/ci.yml")) {
      String text = rendering.text(path);
      Object tree = new Load(LoadSettings.builder().build()).loadFromString(text);
      assertTrue(tree instanceof Map, path);
      read++;
    }
    for (MatchResult found : VARIABLE.matcher(rendering.text("compose.yaml")).results().toList()) {
      assertTrue(VARIABLES.contains(String.valueOf(found.group(1))), found::group);
    }
    // A workflow has expressions and a shell's variables, and only those of its template.
    List<String> known = template(".github/workflows/ci.yml.ftl").lines().toList();
    rendering
        .text(".github/workflows/ci.yml")
        .lines()
        .filter(line -> line.contains("$"))
        .forEach(line -> assertTrue(known.contains(line), line));
    assertEquals(-1, rendering.text("compose.yaml").indexOf(HostileText.CANARY));
    return read;
  }

  private static String template(String path) {
    try (InputStream in = HostileOutputs.class.getResourceAsStream("/cz/uois/templates/" + path)) {
      return new String(requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Only instructions that every member has. */
  static int dockerfile(Rendering rendering) {
    String text = rendering.text("Dockerfile");
    text.lines().forEach(line -> assertTrue(DOCKER.matcher(line).matches(), line));
    assertEquals(-1, text.indexOf(HostileText.CANARY), text);
    return 1;
  }

  /** A reader of XML finds the description as text, and no element that it brought. */
  static int xml(Member member, Rendering rendering) throws Exception {
    Document pom = document(rendering.text("pom.xml"));
    assertEquals(0, pom.getElementsByTagName("packaging").getLength());
    assertEquals(1, pom.getElementsByTagName("description").getLength());
    // What XML cannot hold is left out, and Maven fills nothing in.
    String text = pom.getElementsByTagName("description").item(0).getTextContent();
    assertEquals(member.description().replace("$", "$\u200b"), text);
    return 1;
  }

  /** Elements and attributes are those of every picture; text is text. */
  static int svg(String svg) throws Exception {
    Document document = document(svg);
    Set<String> names = new TreeSet<>();
    var all = document.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      names.add(all.item(i).getNodeName());
    }
    assertEquals("[circle, desc, g, path, rect, style, svg, text, title]", names.toString());
    return 1;
  }

  /** Outside of quotes and tables, a graph has nothing but the words of the language. */
  static int dot(String dot) throws Exception {
    for (MatchResult label :
        Pattern.compile("label=<(<table.*?</table>)>").matcher(dot).results().toList()) {
      document(label.group(1));
    }
    String bare =
        dot.replaceAll("label=<<table.*?</table>>", "label=x")
            .replaceAll("\"(?:[^\"\\\\\\n]|\\\\.)*\"", "s");
    assertTrue(bare.matches("[\\w\\s=\\[\\]{};:,.>-]*"), bare);
    assertEquals(-1, bare.indexOf("evil"), bare);
    return 1;
  }

  private static Document document(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<RenderedFile> ending(Rendering rendering, String suffix) {
    return rendering.files().values().stream().filter(it -> it.path().endsWith(suffix)).toList();
  }
}
