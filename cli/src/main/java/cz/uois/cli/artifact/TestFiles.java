package cz.uois.cli.artifact;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.ExternalType;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.Vector;
import cz.uois.cli.plan.Artifact;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The tests of a member: every query file, and how many SQL statements a request costs. */
final class TestFiles implements ArtifactKind {
  private static final ClassName LIST = ClassName.get(List.class);
  private static final TypeName STRINGS =
      ParameterizedTypeName.get(LIST, ClassName.get(String.class));

  @Override
  public Stream<Artifact> of(Member member) {
    MemberTypes types = new MemberTypes(member);
    return Stream.of(MemberUnderTestClass.file(types), queryTest(types), performanceTest(types));
  }

  private static Artifact queryTest(MemberTypes types) {
    TypeSpec.Builder type =
        TestClasses.test(
                "GqlFilesTest",
                "Sends the files of {@code src/test/gql} to the member, in the order of a row's"
                    + " life. A new file is a new test.")
            .addField(
                strings(
                    "TABLES", FeedOrder.of(types.member()).stream().map(Entity::table).toList()));
    QueryTestMethods.addTo(type);
    return TestClasses.file(types, type);
  }

  private static Artifact performanceTest(MemberTypes types) {
    TypeSpec.Builder type =
        TestClasses.test(
                "PerformanceContractTest",
                "Counts SQL statements: one for each type and level, however many rows.")
            .addField(strings("TYPES", types(types.member())))
            .addField(strings("LISTS", lists(types.member())))
            .addField(strings("ADDITIONS", additions(types.member())));
    PerformanceTestMethods.addTo(type);
    return TestClasses.file(types, type);
  }

  private static List<String> types(Member member) {
    return member.entities().stream().map(entity -> entity.names().type()).toList();
  }

  /** {@code planPage { lessons { id } }}. */
  private static List<String> lists(Member member) {
    List<String> lists = new ArrayList<>();
    for (Entity entity : member.entities()) {
      for (Vector vector : entity.vectors()) {
        lists.add(
            "%s(limit: 100) { id %s { id } }"
                .formatted(entity.names().page(), vector.graphqlName()));
      }
    }
    return lists;
  }

  /** {@code UserGQLModel { plannedLessons { id } }}. */
  private static List<String> additions(Member member) {
    List<String> additions = new ArrayList<>();
    for (ExternalType external : member.externals()) {
      for (Vector vector : external.vectors()) {
        additions.add("%s { id %s { id } }".formatted(external.type(), vector.graphqlName()));
      }
    }
    return additions;
  }

  private static FieldSpec strings(String name, List<String> values) {
    return JavaSource.constant(
        STRINGS,
        name,
        "",
        Expression.call(LIST, "of", values.stream().map(Expression::string).toList()),
        Modifier.PRIVATE);
  }
}
