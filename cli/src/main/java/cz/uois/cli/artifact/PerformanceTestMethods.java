package cz.uois.cli.artifact;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The methods of {@code PerformanceContractTest}. */
final class PerformanceTestMethods {
  private PerformanceTestMethods() {}

  static void addTo(TypeSpec.Builder type) {
    type.addMethod(
            factory(
                "readsRepresentationsInOneStatement",
                """
                return TYPES.stream()
                    .map(item ->
                        $T.dynamicTest(
                            item, () -> costs(1, entities(item, "{ lastchange }"), representations(item))));
                """))
        .addMethod(
            factory(
                "readsEachListInOneStatement",
                """
                return LISTS.stream()
                    .map(item -> $T.dynamicTest(item, () -> costs(2, "{ " + item + " }", "{}")));
                """))
        .addMethod(
            factory(
                "readsEachAdditionInOneStatement",
                """
                return ADDITIONS.stream().map(item -> $T.dynamicTest(item, () -> addition(item)));
                """))
        .addMethod(addition())
        .addMethod(costs())
        .addMethod(entities())
        .addMethod(representations());
  }

  private static MethodSpec factory(String name, String code) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(TestClasses.TEST_FACTORY)
        .returns(ParameterizedTypeName.get(ClassName.get(Stream.class), TestClasses.DYNAMIC_TEST))
        .addCode(code, TestClasses.DYNAMIC_TEST)
        .build();
  }

  private static MethodSpec addition() {
    return MethodSpec.methodBuilder("addition")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(String.class, "item")
        .addException(Exception.class)
        .addCode(
            """
            int blank = item.indexOf(' ');
            String type = item.substring(0, blank);
            costs(1, entities(type, item.substring(blank)), representations(type));
            """)
        .build();
  }

  private static MethodSpec costs() {
    return MethodSpec.methodBuilder("costs")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(long.class, "most")
        .addParameter(String.class, "query")
        .addParameter(String.class, "variables")
        .addException(Exception.class)
        .addCode(
            """
            long before = member.statements();
            $T answer = member.ask(query, member.json(variables));
            long statements = member.statements() - before;
            $T.assertFalse(answer.has("errors"), answer::toString);
            $T.assertTrue(
                statements >= 1 && statements <= most, () -> statements + " statements: " + query);
            """,
            TestClasses.JSON_NODE,
            TestClasses.ASSERTIONS,
            TestClasses.ASSERTIONS)
        .build();
  }

  private static MethodSpec entities() {
    return MethodSpec.methodBuilder("entities")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(String.class)
        .addParameter(String.class, "type")
        .addParameter(String.class, "selection")
        .addCode(
            """
            return "query($$keys: [_Any!]!) { _entities(representations: $$keys) { ... on %s %s } }"
                .formatted(type, selection);
            """)
        .build();
  }

  private static MethodSpec representations() {
    return MethodSpec.methodBuilder("representations")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(String.class)
        .addParameter(String.class, "type")
        .addCode(
            """
            String format = "{\\"__typename\\": \\"%s\\", \\"id\\": \\"%s\\"}";
            return $T.range(0, 100)
                .mapToObj(i -> format.formatted(type, new $T(7, i)))
                .collect($T.joining(", ", "{\\"keys\\": [", "]}"));
            """,
            IntStream.class, UUID.class, Collectors.class)
        .build();
  }
}
