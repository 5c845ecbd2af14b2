package cz.uois.cli.edit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.spec.YamlFile;
import cz.uois.cli.spec.YamlNode;
import cz.uois.cli.spec.YamlNode.Mapping;
import cz.uois.cli.spec.YamlNode.Scalar;
import cz.uois.cli.spec.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Any layout, any change: what was asked for is read, and every other byte is as it was. */
final class SplicingTest {
  private static final int LAYOUTS = 2000;
  private static final String FILE = "entities/things.yaml";

  @Test
  void addsFieldsAndLeavesEveryOtherByte() throws RefusedEdit {
    for (int seed = 0; seed < LAYOUTS; seed++) {
      Random random = new Random(seed);
      String before = RandomLayout.of(random, RandomLayout.names(random));
      String after = edited(before, new AddFields("things", List.of("zeta:int!", "eta:A|no")));

      Map<String, Object> expected = read(before);
      Map<String, Object> fields = fields(expected);
      fields.put(
          "zeta",
          new LinkedHashMap<>(Map.of("type", "int", "required", "true", "description", "Zeta")));
      fields.put(
          "eta", new LinkedHashMap<>(Map.of("enum", List.of("A", "no"), "description", "Eta")));
      expected.put("fields", fields);
      assertEquals(expected, read(after), () -> before + "\n-----\n" + after);
      assertEquals(List.copyOf(fields.keySet()), List.copyOf(fields(read(after)).keySet()));
      assertTrue(isPutInto(after, before), () -> before + "\n-----\n" + after);
      assertEquals(before.endsWith("\n"), after.endsWith("\n"));
      assertEquals(before.contains("\r\n"), after.contains("\r\n"));
      assertEquals(feeds(before) == returns(before), feeds(after) == returns(after), after);
    }
  }

  @Test
  void removesAFieldAndLeavesEveryOtherByte() throws RefusedEdit {
    for (int seed = 0; seed < LAYOUTS; seed++) {
      Random random = new Random(seed);
      List<String> names = RandomLayout.names(random);
      String before = RandomLayout.of(random, names);
      if (names.isEmpty()) {
        continue;
      }
      String name = names.get(random.nextInt(names.size()));
      if (read(before).containsKey("unique") && names.indexOf(name) < 2) {
        continue;
      }
      String after = edited(before, new RemoveParts(List.of("things." + name)));

      Map<String, Object> expected = read(before);
      Map<String, Object> fields = fields(expected);
      fields.remove(name);
      expected.put("fields", fields);
      assertEquals(expected, read(after), () -> before + "\n-----\n" + after);
      String rest = names.size() == 1 ? after.replaceFirst("fields: \\{\\}", "fields:") : after;
      assertTrue(isPutInto(before, rest), () -> before + "\n-----\n" + after);
      assertTrue(!before.endsWith("\n") || after.endsWith("\n"), after);
    }
  }

  @Test
  void removesSeveralFieldsAtOnce() throws RefusedEdit {
    for (int seed = 0; seed < LAYOUTS; seed++) {
      Random random = new Random(seed);
      List<String> names = RandomLayout.names(random);
      String before = RandomLayout.of(random, names);
      List<String> gone = names.subList(Math.min(2, names.size()), names.size());
      if (gone.isEmpty()) {
        continue;
      }
      List<String> parts = gone.stream().map(name -> "things." + name).toList();
      String after = edited(before, new RemoveParts(parts));

      Map<String, Object> expected = read(before);
      Map<String, Object> fields = fields(expected);
      gone.forEach(fields::remove);
      expected.put("fields", fields);
      assertEquals(expected, read(after), () -> before + "\n-----\n" + after);
    }
  }

  @Test
  void renamesAFieldWhereverItIsNamedAndLeavesEveryOtherByte() throws RefusedEdit {
    for (int seed = 0; seed < LAYOUTS; seed++) {
      Random random = new Random(seed);
      List<String> names = RandomLayout.names(random);
      String before = RandomLayout.of(random, names);
      if (names.isEmpty()) {
        continue;
      }
      String name = names.get(random.nextInt(names.size()));
      String after = edited(before, new RenamePart("things." + name, "zeta"));

      assertEquals(before, after.replace("zeta", name));
      assertEquals(renamed(read(before), name), read(after), after);
    }
  }

  private static Map<String, Object> renamed(Map<String, Object> spec, String name) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields(spec).forEach((key, value) -> fields.put(key.equals(name) ? "zeta" : key, value));
    spec.put("fields", fields);
    if (spec.get("unique") instanceof List<?> lists) {
      List<Object> all = new ArrayList<>();
      for (Object list : lists) {
        all.add(((List<?>) list).stream().map(it -> it.equals(name) ? "zeta" : it).toList());
      }
      spec.put("unique", all);
    }
    return spec;
  }

  private static String edited(String text, SpecEdit edit) throws RefusedEdit {
    SortedMap<String, byte[]> files = new TreeMap<>(Map.of(FILE, text.getBytes(UTF_8)));
    Edition edition =
        edit.apply(new SpecEdit.Given(files, Optional.empty(), Set.of(), _ -> Optional.empty()));
    return new String(requireNonNull(edition.files().get(FILE)), UTF_8);
  }

  /** Whether a text is another one with something put in at one place. */
  private static boolean isPutInto(String longer, String shorter) {
    int from = 0;
    while (from < shorter.length() && longer.charAt(from) == shorter.charAt(from)) {
      from++;
    }
    return longer.endsWith(shorter.substring(from));
  }

  private static long feeds(String text) {
    return text.chars().filter(c -> c == '\n').count();
  }

  private static long returns(String text) {
    return text.chars().filter(c -> c == '\r').count();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> fields(Map<String, Object> spec) {
    return spec.get("fields") instanceof Map<?, ?> fields
        ? (Map<String, Object>) fields
        : new LinkedHashMap<>();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> read(String text) {
    YamlFile file =
        YamlFile.of(FILE, text.getBytes(UTF_8)).orElseThrow(() -> new AssertionError(text));
    return (Map<String, Object>) value(file.root());
  }

  private static Object value(YamlNode node) {
    return switch (node) {
      case Scalar scalar -> scalar.text();
      case Sequence sequence -> sequence.items().stream().map(SplicingTest::value).toList();
      case Mapping mapping -> {
        Map<String, Object> map = new LinkedHashMap<>();
        mapping.entries().forEach(it -> map.put(it.key().text(), value(it.value())));
        yield map;
      }
      case YamlNode.Broken broken -> throw new AssertionError(broken);
    };
  }
}
