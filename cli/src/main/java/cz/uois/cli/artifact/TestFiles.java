package cz.uois.cli.artifact;

import com.palantir.javapoet.TypeSpec;
import cz.uois.cli.model.Member;
import cz.uois.cli.plan.Artifact;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The tests of a member: every query file, and how many SQL statements a request costs. */
final class TestFiles implements ArtifactKind {
  private static final String QUERIES = "src/test/gql";

  @Override
  public Stream<Artifact> of(Member member) {
    MemberTypes types = new MemberTypes(member);
    return Stream.of(queryTest(types), performanceTest(types));
  }

  private static Artifact queryTest(MemberTypes types) {
    TypeSpec.Builder type =
        TestClasses.test(
                "GqlFilesTest",
                "Sends the files of {@code src/test/gql} to the member, in the order of a row's"
                    + " life. A new file is a new test.")
            .addMethod(TestClasses.start(types).build())
            .addMethod(TestClasses.stop())
            .addMethod(
                TestClasses.factory("answersEveryFile")
                    .addException(IOException.class)
                    .addCode(
                        """
                        $T files = new $T(member, $T.of($S));
                        return files.inOrder().stream()
                            .map(file -> $T.dynamicTest(file.toString(), () -> files.check(file)));
                        """,
                        RuntimeApi.QUERY_FILES,
                        RuntimeApi.QUERY_FILES,
                        Path.class,
                        QUERIES,
                        TestClasses.DYNAMIC_TEST)
                    .build());
    return TestClasses.file(types, type);
  }

  private static Artifact performanceTest(MemberTypes types) {
    TypeSpec.Builder type =
        TestClasses.test(
                "PerformanceContractTest",
                "Counts SQL statements: one for each type and level, however many rows.")
            .addMethod(
                TestClasses.start(types)
                    .addStatement(
                        "new $T(member, $T.of($S)).createRows()",
                        RuntimeApi.QUERY_FILES,
                        Path.class,
                        QUERIES)
                    .build())
            .addMethod(TestClasses.stop())
            .addMethod(
                TestClasses.factory("readsRepresentationsInOneStatement")
                    .addCode(
                        """
                        $T counts = new $T(member);
                        return counts.fragments().stream()
                            .map(type -> $T.dynamicTest(type, () -> counts.ofRepresentations(type)));
                        """,
                        RuntimeApi.STATEMENT_COUNTS,
                        RuntimeApi.STATEMENT_COUNTS,
                        TestClasses.DYNAMIC_TEST)
                    .build())
            .addMethod(
                TestClasses.factory("readsListsInOneStatement")
                    .addCode(
                        """
                        $T counts = new $T(member);
                        return counts.pages().stream()
                            .map(page -> $T.dynamicTest(page, () -> counts.ofListsIn(page)));
                        """,
                        RuntimeApi.STATEMENT_COUNTS,
                        RuntimeApi.STATEMENT_COUNTS,
                        TestClasses.DYNAMIC_TEST)
                    .build())
            .addMethod(
                TestClasses.factory("readsConnectionsInTwoStatements")
                    .addCode(
                        """
                        $T counts = new $T(member);
                        return counts.connections().stream()
                            .map(page -> $T.dynamicTest(page, () -> counts.ofConnectionsIn(page)));
                        """,
                        RuntimeApi.STATEMENT_COUNTS,
                        RuntimeApi.STATEMENT_COUNTS,
                        TestClasses.DYNAMIC_TEST)
                    .build());
    return TestClasses.file(types, type);
  }
}
