package cz.uois.templates;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every template parses, and none does more than print. */
final class TemplatesTest {
  private static final Path FOLDER = Path.of("src/main/resources/cz/uois/templates");

  static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void areThere() throws IOException {
    assertFalse(templates().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("templates")
  void parse(Path file) {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setInterpolationSyntax(Configuration.SQUARE_BRACKET_INTERPOLATION_SYNTAX);
    assertDoesNotThrow(() -> new Template(file.toString(), Files.readString(file), configuration));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void onlyPrint(Path file) throws IOException {
    String text = Files.readString(file);
    for (String power : new String[] {"<#function", "?new", "?api", "?eval", "?interpret"}) {
      assertEquals(-1, text.indexOf(power), file + " has " + power);
    }
  }
}
