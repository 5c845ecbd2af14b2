package cz.uois.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import cz.uois.cli.fixture.Javac;
import cz.uois.cli.fixture.Members;
import cz.uois.cli.model.Exposure;
import cz.uois.cli.model.Member;
import cz.uois.runtime.federation.FederatedSchema;
import cz.uois.runtime.graphql.Scalars;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.validation.Validator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is made of every right spec of the repository. */
final class RenderedMemberTest {
  static List<Path> members() {
    return Members.all();
  }

  @ParameterizedTest
  @MethodSource("members")
  void compilesAgainstTheRuntime(Path folder, @TempDir Path classes) throws IOException {
    assertEquals("", Javac.compile(Members.rendered(Members.of(folder)), classes));
  }

  @ParameterizedTest
  @MethodSource("members")
  void isFormattedAsGoogleJavaFormatWould(Path folder) throws FormatterException {
    Formatter formatter = new Formatter();
    for (RenderedFile file : Members.rendered(Members.of(folder)).files().values()) {
      if (file.path().endsWith(".java") && !file.path().contains("/db/")) {
        String text = file.bytes().text();
        assertEquals(formatter.formatSource(text), text, file.path());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("members")
  void hasASchemaAndQueriesThatFitIt(Path folder) {
    Member member = Members.of(folder);
    Rendering rendering = Members.rendered(member);
    GraphQLSchema schema = schema(rendering);
    List<String> errors = new ArrayList<>();
    int queries = 0;
    for (RenderedFile file : rendering.files().values()) {
      if (file.path().endsWith(".gql")) {
        queries++;
        new Validator()
            .validateDocument(schema, Parser.parse(file.bytes().text()), Locale.ROOT)
            .forEach(error -> errors.add(file.path() + ": " + error.getMessage()));
      }
    }
    assertEquals(List.of(), errors);
    boolean asked =
        member.entities().stream().anyMatch(it -> it.exposure().has(Exposure.Operation.PAGE));
    assertEquals(asked, queries >= 2);
  }

  @Test
  void isTheSameUnderAnyLocaleAndTimeZone() {
    Map<String, String> expected = texts();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String tag : new String[] {"tr-TR", "cs-CZ", "ar-EG-u-nu-arab"}) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        Map<String, String> actual = texts();
        for (String path : expected.keySet()) {
          assertEquals(expected.get(path), actual.get(path), tag + " " + path);
        }
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static Map<String, String> texts() {
    return Members.rendered(Members.published("lessons")).files().values().stream()
        .collect(Collectors.toMap(RenderedFile::path, file -> file.bytes().text()));
  }

  static GraphQLSchema schema(Rendering rendering) {
    return FederatedSchema.of(
        rendering.text("src/generated/resources/schema.graphqls"), Scalars.ALL);
  }
}
