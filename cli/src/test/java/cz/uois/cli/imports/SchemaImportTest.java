package cz.uois.cli.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.fixture.Members;
import cz.uois.cli.model.Member;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas of our own members, which give back what they tell, and of members of others. */
final class SchemaImportTest {
  private static final List<String> KINDS =
      List.of("type", "names", "filter", "field", "required", "computed", "list");

  static List<Path> university() {
    return Members.university();
  }

  @ParameterizedTest
  @MethodSource("university")
  void givesBackTypesFieldsAndNamesOfOwnMembers(Path folder) throws SourceException {
    Member original = Members.of(folder);
    SdlFigures figures = SdlFigures.of(original, imported(original));
    List<String> lost =
        figures.differences().stream()
            .filter(it -> it.matches("(type|names|filter|field|words) .*"))
            .toList();
    assertEquals(List.of(), lost);
  }

  @Test
  void tellsWhatSchemasOfOwnMembersDoNotTell() throws IOException, SourceException {
    StringBuilder all = new StringBuilder();
    for (Path folder : Members.university()) {
      Member original = Members.of(folder);
      all.append(report(original.name(), SdlFigures.of(original, imported(original))));
    }
    Accepted.assertAccepted("own-schemas.txt", all.toString());
  }

  @Test
  void findsMostOfRealSchemas() throws IOException, SourceException {
    StringBuilder all = new StringBuilder();
    for (String[] file :
        new String[][] {
          {"g2_ug", "ug"},
          {"g2_lessons", "lessons"},
          {"g2_events", "events"},
          {"g3_evolution", "events"}
        }) {
      ImportedSpec spec =
          SdlImport.read(Accepted.read(file[0] + ".graphql"), file[1], Neighbours.none());
      Member found = spec.read().member().orElseThrow();
      all.append(report(file[0], SdlFigures.of(Members.published(file[1]), found)));
    }
    Accepted.assertAccepted("real-schemas.txt", all.toString());
  }

  @Test
  void writesTheSpecOfAMemberOf2023() throws IOException, SourceException {
    ImportedSpec spec =
        SdlImport.read(
            Accepted.read("g2_lessons.graphql"), "timetables", Neighbours.of(Members.university()));
    assertTrue(spec.read().member().isPresent());
    Accepted.assertAccepted("g2_lessons.txt", Accepted.text(spec));
  }

  private static Member imported(Member original) throws SourceException {
    String sdl = Members.rendered(original).text("src/generated/resources/schema.graphqls");
    ImportedSpec spec = SdlImport.read(sdl, original.name(), Neighbours.none());
    return spec.read().member().orElseThrow(() -> new AssertionError(spec.read().print(false)));
  }

  private static String report(String name, SdlFigures figures) {
    StringBuilder out = new StringBuilder(name).append('\n');
    KINDS.forEach(kind -> out.append("  ").append(figures.line(kind)).append('\n'));
    figures.differences().stream()
        .filter(it -> !it.startsWith("words "))
        .forEach(it -> out.append("    ").append(it).append('\n'));
    return out.toString();
  }
}
