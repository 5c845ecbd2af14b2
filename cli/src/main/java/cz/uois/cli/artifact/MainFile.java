package cz.uois.cli.artifact;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import cz.uois.cli.model.Member;
import cz.uois.cli.plan.Artifact;
import cz.uois.cli.plan.Ownership;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** {@code Main}: starts the member; the author's after the first writing. */
final class MainFile implements ArtifactKind {
  @Override
  public Stream<Artifact> of(Member member) {
    MemberTypes types = new MemberTypes(member);
    ClassName name = types.main();
    TypeSpec type =
        JavaSource.constants(name)
            .addJavadoc("Starts the member; the environment says how (see README.md).")
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .addMethod(
                MethodSpec.methodBuilder("main")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .addParameter(String[].class, "args")
                    .addStatement("$T.main($T.MEMBER)", RuntimeApi.SUBGRAPH, types.subgraph())
                    .build())
            .build();
    return Stream.of(
        JavaSource.artifact(
            JavaSource.MAIN_JAVA,
            name,
            JavaFile.builder(name.packageName(), type),
            Ownership.SEEDED,
            "uois.yaml"));
  }
}
