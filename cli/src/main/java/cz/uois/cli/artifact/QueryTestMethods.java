package cz.uois.cli.artifact;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The methods of {@code GqlFilesTest}. */
final class QueryTestMethods {
  private QueryTestMethods() {}

  static void addTo(TypeSpec.Builder type) {
    type.addMethod(factory())
        .addMethod(files())
        .addMethod(answers())
        .addMethod(lastchange())
        .addMethod(header())
        .addMethod(contains());
  }

  private static MethodSpec factory() {
    return MethodSpec.methodBuilder("answersEveryFile")
        .addAnnotation(TestClasses.TEST_FACTORY)
        .returns(ParameterizedTypeName.get(ClassName.get(Stream.class), TestClasses.DYNAMIC_TEST))
        .addException(IOException.class)
        .addCode(
            """
            $T<$T> files = new $T<>();
            for (String table : TABLES) {
              files.addAll(files(table, "create"));
            }
            for (String table : TABLES) {
              files.addAll(files(table, "(?!create|delete).*"));
            }
            for (String table : TABLES.reversed()) {
              files.addAll(files(table, "delete"));
            }
            return files.stream()
                .map(file -> $T.dynamicTest(file.toString(), () -> answers(file)));
            """,
            List.class,
            Path.class,
            ArrayList.class,
            TestClasses.DYNAMIC_TEST)
        .build();
  }

  private static MethodSpec files() {
    return MethodSpec.methodBuilder("files")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(ParameterizedTypeName.get(List.class, Path.class))
        .addParameter(String.class, "table")
        .addParameter(String.class, "name")
        .addException(IOException.class)
        .addCode(
            """
            try ($T<$T> files = $T.list($T.of("src/test/gql", table))) {
              return files
                  .filter(file -> file.getFileName().toString().matches(name + "\\\\.gql"))
                  .sorted()
                  .toList();
            }
            """,
            Stream.class,
            Path.class,
            Files.class,
            Path.class)
        .build();
  }

  private static MethodSpec answers() {
    return MethodSpec.methodBuilder("answers")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(Path.class, "file")
        .addException(Exception.class)
        .addCode(
            """
            String query = $T.readString(file);
            String variables = header(query, "# variables: ").orElse("{}");
            if (variables.contains("$$lastchange")) {
              variables = variables.replace("$$lastchange", lastchange(file));
            }
            $T answer = member.ask(query, member.json(variables));
            $T.assertFalse(answer.has("errors"), answer::toString);
            $T.assertNull(answer.findValue("failed"), answer::toString);
            header(query, "# expect: ")
                .ifPresent(expected -> contains(member.json(expected), answer.path("data"), "data"));
            """,
            Files.class,
            TestClasses.JSON_NODE,
            TestClasses.ASSERTIONS,
            TestClasses.ASSERTIONS)
        .build();
  }

  private static MethodSpec lastchange() {
    return MethodSpec.methodBuilder("lastchange")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(String.class)
        .addParameter(Path.class, "file")
        .addException(Exception.class)
        .addCode(
            """
            String query = $T.readString(file.resolveSibling("read.gql"));
            String variables = header(query, "# variables: ").orElse("{}");
            return member.ask(query, member.json(variables)).findValue("lastchange").asString();
            """,
            Files.class)
        .build();
  }

  private static MethodSpec header() {
    return MethodSpec.methodBuilder("header")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(ParameterizedTypeName.get(Optional.class, String.class))
        .addParameter(String.class, "query")
        .addParameter(String.class, "start")
        .addCode(
            """
            return query
                .lines()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .map(line -> line.substring(start.length()));
            """)
        .build();
  }

  private static MethodSpec contains() {
    return MethodSpec.methodBuilder("contains")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(TestClasses.JSON_NODE, "expected")
        .addParameter(TestClasses.JSON_NODE, "actual")
        .addParameter(String.class, "path")
        .addCode(
            """
            if (expected.isObject()) {
              expected.forEachEntry((key, value) -> contains(value, actual.path(key), path + "." + key));
            } else if (expected.isArray()) {
              $T.assertEquals(expected.size(), actual.size(), path);
              for (int i = 0; i < expected.size(); i++) {
                contains(expected.get(i), actual.path(i), path + "." + i);
              }
            } else {
              $T.assertEquals(expected, actual, path);
            }
            """,
            TestClasses.ASSERTIONS,
            TestClasses.ASSERTIONS)
        .build();
  }
}
