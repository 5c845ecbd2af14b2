package cz.uois.cli.edit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.spec.YamlFile;
import cz.uois.cli.spec.YamlNode.Mapping;
import cz.uois.cli.spec.YamlNode.Scalar;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is written reads back as what was meant. */
final class YamlWordTest {
  private static final List<String> PARTS =
      List.of(
          "a", "Ž", "7", "0", "-", ".", "_", " ", ":", ": ", " #", "#", "'", "\"", "\\", "{", "}",
          "[", "]", ",", "&", "*", "!", "|", ">", "%", "@", "`", "?", "~", "null", "true", "yes",
          "no", "🐎", "(", ")", "/", "<", "---", "1e3", "0x1F");

  @Test
  void readsBackAsItWasMeantBetweenBracesAndOutside() {
    for (int seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(5); i >= 0; i--) {
        text.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      // A merge key is none of a spec, however it is quoted.
      String word = text.toString().replace("<<", "<");
      assertMeans(word, YamlWord.of(word));
      assertMeans(word, YamlWord.like("'x'", word));
      assertMeans(word, YamlWord.like("\"x\"", word));
      assertMeans(word, YamlWord.like("x", word));
    }
  }

  @Test
  void quotesOnlyWhatNeedsIt() {
    assertEquals("First room", YamlWord.of("First room"));
    assertEquals("ug.users", YamlWord.of("ug.users"));
    assertEquals("'decimal(10,2)'", YamlWord.of("decimal(10,2)"));
    assertEquals("'no'", YamlWord.of("no"));
    assertEquals("'12'", YamlWord.of("12"));
    assertEquals("'it''s'", YamlWord.of("it's"));
  }

  private static void assertMeans(String word, String written) {
    String text =
        "a: " + written + "\nb: {c: " + written + ", " + written + ": [" + written + "]}\n";
    YamlFile file =
        YamlFile.of("uois.yaml", text.getBytes(UTF_8)).orElseThrow(() -> new AssertionError(text));
    Scalar outside = (Scalar) file.root().value("a").orElseThrow();
    Mapping braces = (Mapping) file.root().value("b").orElseThrow();
    assertEquals(word, outside.text(), text);
    assertEquals(word, ((Scalar) braces.value("c").orElseThrow()).text(), text);
    assertEquals(2, braces.entries().size(), text);
    assertEquals(word, braces.entries().getLast().key().text(), text);
    assertTrue(YamlFile.isText(written), text);
  }
}
