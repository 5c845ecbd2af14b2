package cz.uois.cli.starter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.link.ReadResult;
import cz.uois.cli.link.Specs;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

final class StarterTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "library",
        "courses",
        "news",
        "staff",
        "data",
        "study_plans",
        "box",
        "classes",
        "x"
      })
  void makesARightSpecForAnyName(String name) {
    SpecDraft draft = new SpecDraft();
    new StarterSpec(name).addTo(draft);

    ReadResult read = Specs.of(specs(draft));

    assertEquals("", read.print(false));
    assertEquals(
        List.of(name, "2"),
        read.member()
            .map(member -> List.of(member.name(), Integer.toString(member.entities().size())))
            .orElse(List.of()));
  }

  @Test
  void bringsRowsForItsTables() {
    SpecDraft draft = new SpecDraft();
    new StarterSpec("library").addTo(draft);

    assertEquals(
        List.of("library_types", "libraries"),
        new JsonMapper()
            .readTree(draft.files().get("systemdata.json")).propertyNames().stream().toList());
  }

  @Test
  void bringsTheSpecsOfTheUniversity() throws IOException {
    try (BundledSpecs bundled = BundledSpecs.open()) {
      assertEquals(List.of("events", "lessons"), bundled.members());
      for (String name : bundled.members()) {
        SpecDraft draft = new SpecDraft();
        draft.copy(bundled.find(name).orElseThrow());

        assertEquals("", Specs.of(specs(draft)).print(false));
      }
      assertTrue(bundled.find("nobody").isEmpty());
    }
  }

  @Test
  void setsAKeyAndKeepsTheComments() {
    SpecDraft draft = new SpecDraft();
    draft.put("uois.yaml", "uois: 1\nport: 33008   # in compose\nmember: a\n".getBytes(UTF_8));

    draft.set("port", "4000");
    draft.set("package", "org.school.a");

    assertEquals(
        "uois: 1\nport: 4000   # in compose\nmember: a\npackage: org.school.a\n",
        new String(draft.files().get("uois.yaml"), UTF_8));
  }

  private static SortedMap<String, byte[]> specs(SpecDraft draft) {
    return draft.files().entrySet().stream()
        .filter(file -> file.getKey().endsWith(".yaml"))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first, TreeMap::new));
  }
}
