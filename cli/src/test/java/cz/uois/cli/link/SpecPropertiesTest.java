package cz.uois.cli.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpecPropertiesTest {
  private static final Path LESSONS = Path.of("..", "model-specs", "lessons");

  @Test
  void damagedSpecsGiveFindingsAndNeverAFailure() throws IOException {
    Map<String, byte[]> files = files();
    for (int seed = 0; seed < 300; seed++) {
      Map<String, byte[]> damaged = damage(files, new Random(seed));
      ReadResult result = Specs.of(damaged);
      boolean errors =
          result.diagnostics().stream().anyMatch(it -> it.severity().word().equals("error"));
      assertEquals(errors, result.member().isEmpty(), "seed " + seed);
      // Printing must find a line for each finding, wherever the damage is.
      assertEquals(result.diagnostics().isEmpty(), result.print(false).isEmpty(), "seed " + seed);
    }
  }

  @Test
  void theOrderOfFilesAndTheLocaleDoNotMatter() throws IOException {
    Map<String, byte[]> files = files();
    Map<String, byte[]> reversed = new TreeMap<>((a, b) -> b.compareTo(a));
    reversed.putAll(files);
    String text = ModelText.of(Specs.of(files).member().orElseThrow());
    Locale locale = Locale.getDefault();
    try {
      // Turkish has other capitals of i, which is in most of our names.
      Locale.setDefault(Locale.of("tr", "TR"));
      assertEquals(text, ModelText.of(Specs.of(reversed).member().orElseThrow()));
    } finally {
      Locale.setDefault(locale);
    }
  }

  private static Map<String, byte[]> damage(Map<String, byte[]> files, Random random) {
    Map<String, byte[]> damaged = new HashMap<>(files);
    String path = files.keySet().stream().sorted().toList().get(random.nextInt(files.size()));
    StringBuilder text = new StringBuilder(new String(files.get(path), StandardCharsets.UTF_8));
    for (int change = random.nextInt(3); change >= 0; change--) {
      damage(text, random);
    }
    damaged.put(path, text.toString().getBytes(StandardCharsets.UTF_8));
    return damaged;
  }

  private static final List<String> SCRAPS =
      List.of(
          "{", "}", "[", "]", ":", ": ", ",", "'", "\"", "\n", "  ", "- ", "? ", "&a ", "*a",
          "!!int ", "|\n", "#", "~", "%", "@", "`", "\u0000", "\r", "\t", "\ufeff", "🎓", "_id",
          "null", "0x1");

  private static void damage(StringBuilder text, Random random) {
    if (text.isEmpty()) {
      return;
    }
    int at = random.nextInt(text.length());
    int to = Math.min(text.length(), at + random.nextInt(12));
    switch (random.nextInt(4)) {
      case 0 -> text.delete(at, to);
      case 1 -> text.insert(at, SCRAPS.get(random.nextInt(SCRAPS.size())));
      case 2 -> text.insert(random.nextInt(text.length()), text.substring(at, to));
      default -> text.setLength(at + 1);
    }
  }

  private static Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (Stream<Path> paths = Files.walk(LESSONS)) {
      for (Path path : paths.filter(it -> it.toString().endsWith(".yaml")).toList()) {
        String name = LESSONS.relativize(path).toString().replace('\\', '/');
        files.put(name, Files.readAllBytes(path));
      }
    }
    return files;
  }
}
