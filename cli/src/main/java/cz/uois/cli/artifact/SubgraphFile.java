package cz.uois.cli.artifact;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import cz.uois.cli.model.Member;
import cz.uois.cli.plan.Artifact;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** {@code LessonsSubgraph}: the whole member in one constant. */
final class SubgraphFile implements ArtifactKind {
  @Override
  public Stream<Artifact> of(Member member) {
    MemberTypes types = new MemberTypes(member);
    ClassName name = types.subgraph();
    String description = JavaEscapes.javadoc(member.description());
    String loader = name.simpleName() + ".class.getClassLoader()";
    TypeSpec type =
        JavaSource.constants(name)
            .addJavadoc("$L", description.isEmpty() ? member.folder() : description)
            .addField(
                JavaSource.constant(
                    RuntimeApi.MEMBER_DESCRIPTOR,
                    "MEMBER",
                    "All that the runtime knows of this member.",
                    Expression.create(
                        RuntimeApi.MEMBER_DESCRIPTOR,
                        List.of(
                            Expression.string(member.name()),
                            Expression.member(types.feeder(), "ENTITIES"),
                            Expression.call(
                                ClassName.get(List.class),
                                "of",
                                member.externals().stream()
                                    .map(external ->
                                        Expression.member(types.external(external), "TYPE"))
                                    .toList()),
                            new Expression.Atom(loader, CodeBlock.of("$L", loader))))))
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .build();
    return Stream.of(
        JavaSource.generated(name, JavaFile.builder(name.packageName(), type), "uois.yaml"));
  }
}
