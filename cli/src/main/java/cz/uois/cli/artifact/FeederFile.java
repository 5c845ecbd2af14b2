package cz.uois.cli.artifact;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import cz.uois.cli.database.TableOrder;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.Member;
import cz.uois.cli.plan.Artifact;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** {@code Feeder}: which tables are filled from seed data, when, and in which order. */
final class FeederFile implements ArtifactKind {
  @Override
  public Stream<Artifact> of(Member member) {
    MemberTypes types = new MemberTypes(member);
    ClassName name = types.feeder();
    TypeSpec type =
        JavaSource.constants(name)
            .addJavadoc("What is filled from {@code systemdata.json}.")
            .addField(
                JavaSource.constant(
                    ParameterizedTypeName.get(
                        ClassName.get(List.class), RuntimeApi.ENTITY_DESCRIPTOR),
                    "ENTITIES",
                    "Every table after those that it references.",
                    Expression.call(
                        ClassName.get(List.class),
                        "of",
                        TableOrder.of(member).stream()
                            .map(entity -> descriptor(types, entity))
                            .toList())))
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .build();
    return Stream.of(
        JavaSource.generated(name, JavaFile.builder(name.packageName(), type), "uois.yaml"));
  }

  private static Expression descriptor(MemberTypes types, Entity entity) {
    List<Expression> arguments = new ArrayList<>();
    arguments.add(Expression.member(types.gqlModel(entity), "TYPE"));
    arguments.add(Expression.member(types.gqlModel(entity), "RESOLVE_REFERENCE"));
    arguments.add(Expression.member(types.resolvers(entity), "OPERATIONS"));
    arguments.add(Expression.member(RuntimeApi.SEED, entity.seed().name()));
    entity.formerly().forEach(name -> arguments.add(Expression.string(name)));
    return Expression.call(RuntimeApi.ENTITY_DESCRIPTOR, "of", arguments);
  }
}
