package cz.uois.cli.artifact;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import cz.uois.cli.model.ExternalType;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.ScalarType;
import cz.uois.cli.plan.Artifact;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** {@code external.UserGQLModel}: a type of another member, with what this one adds to it. */
final class ExternalFile implements ArtifactKind {
  private static final String ORIGIN = "uois.yaml";

  @Override
  public Stream<Artifact> of(Member member) {
    MemberTypes types = new MemberTypes(member);
    return member.externals().stream().map(external -> file(types, external));
  }

  private static List<Expression> key(ExternalType external) {
    Expression field = Expression.string(external.keyField());
    return external.keyType() == ScalarType.UUID
        ? List.of(field)
        : List.of(field, Expression.member(RuntimeApi.VALUE_TYPE, external.keyType().valueType()));
  }

  private static Artifact file(MemberTypes types, ExternalType external) {
    ClassName name = types.external(external);
    List<Expression> arguments = new ArrayList<>();
    arguments.add(Expression.string(external.type()));
    arguments.add(Expression.name("RESOLVE_REFERENCE"));
    external.vectors().forEach(vector -> arguments.add(GqlModelFile.vector(types, vector)));
    TypeSpec type =
        JavaSource.constants(name)
            .addJavadoc(
                "$L",
                "%s, which another member owns (%s)."
                    .formatted(external.type(), JavaEscapes.javadoc(external.key())))
            .addField(
                JavaSource.constant(
                    RuntimeApi.REFERENCE_RESOLVER,
                    "RESOLVE_REFERENCE",
                    "How representations of the gateway become objects.",
                    Expression.call(RuntimeApi.REFERENCE_RESOLVER, "stub", key(external))))
            .addField(
                JavaSource.constant(
                    RuntimeApi.FOREIGN_TYPE,
                    "TYPE",
                    external.pureReference() ? "Referenced only." : "With what is added to it.",
                    type(types, external, arguments)))
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .build();
    return JavaSource.generated(name, JavaFile.builder(name.packageName(), type), ORIGIN);
  }

  private static Expression type(
      MemberTypes types, ExternalType external, List<Expression> arguments) {
    Expression.Call plain = Expression.call(RuntimeApi.FOREIGN_TYPE, "of", arguments);
    return external.counterparts().isEmpty()
        ? plain
        : new Expression.Chain(
            plain,
            List.of(
                Expression.link(
                    "withCounterparts",
                    external.counterparts().stream()
                        .map(it -> GqlModelFile.counterpart(types, it))
                        .toList())));
  }
}
