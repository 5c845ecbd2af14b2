package cz.uois.cli.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import cz.uois.cli.diagnostic.Diagnostic;
import cz.uois.cli.spec.JsonSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JsonSchemaTest {
  private static final Path MODEL_SPECS = Path.of("..", "model-specs");

  /** What a schema can see: the shape of one file, not the sense of it. */
  private static final Set<String> VISIBLE =
      Set.of("unknown-key", "missing-key", "wrong-kind", "bad-name", "not-generated-yet");

  private final Schema member = schema(JsonSchema.member());
  private final Schema entity = schema(JsonSchema.entity());

  @Test
  void theCommittedSchemasAreTheOnesOfTheLanguage() throws IOException {
    assertCommitted("uois.schema.json", JsonSchema.member());
    assertCommitted("entity.schema.json", JsonSchema.entity());
  }

  private static void assertCommitted(String name, String actual) throws IOException {
    Path file = MODEL_SPECS.resolve("schema").resolve(name);
    if (System.getProperty("uois.accept") != null) {
      Files.writeString(file, actual);
    }
    assertEquals(Files.readString(file), actual, name);
  }

  @Test
  void acceptsWhatTheReaderAccepts() throws IOException {
    List<Path> folders = new ArrayList<>(SpecBook.cases("positive"));
    folders.add(MODEL_SPECS.resolve("lessons"));
    folders.add(MODEL_SPECS.resolve("events"));
    for (Path folder : folders) {
      for (Path file : yaml(folder)) {
        assertEquals(List.of(), validate(file), file.toString());
      }
    }
  }

  @Test
  void refusesWhatTheReaderRefusesForItsShape() throws IOException {
    int refused = 0;
    for (Path folder : SpecBook.cases("negative")) {
      for (Diagnostic diagnostic : Specs.read(folder).diagnostics()) {
        if (VISIBLE.contains(diagnostic.code())) {
          Path file = folder.resolve(diagnostic.location().file());
          assertNotEquals(List.of(), validate(file), diagnostic.toString());
          refused++;
        }
      }
    }
    // The counter keeps the loop from becoming empty unnoticed.
    assertNotEquals(0, refused / 50, "only " + refused + " refusals were compared");
  }

  private List<Error> validate(Path file) throws IOException {
    Schema schema = file.endsWith("uois.yaml") ? member : entity;
    return schema.validate(Files.readString(file), InputFormat.YAML);
  }

  private static List<Path> yaml(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static Schema schema(String text) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text);
  }
}
