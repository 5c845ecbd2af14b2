package cz.uois.cli.artifact;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.EntityNames;
import cz.uois.cli.model.Exposure;
import cz.uois.cli.model.Link;
import cz.uois.cli.model.Member;
import cz.uois.cli.plan.Artifact;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** {@code PlanLessonResolvers}: the root fields of an entity. */
final class ResolversFile implements ArtifactKind {
  @Override
  public Stream<Artifact> of(Member member) {
    MemberTypes types = new MemberTypes(member);
    return member.entities().stream().map(entity -> file(types, entity));
  }

  private static Artifact file(MemberTypes types, Entity entity) {
    ClassName name = types.resolvers(entity);
    TypeSpec type =
        JavaSource.constants(name)
            .addJavadoc("Queries and mutations.")
            .addField(
                JavaSource.constant(
                    ParameterizedTypeName.get(ClassName.get(List.class), RuntimeApi.OPERATION),
                    "OPERATIONS",
                    "The fields of Query and Mutation.",
                    Expression.call(ClassName.get(List.class), "of", operations(types, entity))))
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .build();
    return JavaSource.generated(
        name, JavaFile.builder(name.packageName(), type), JavaSource.origin(entity));
  }

  private static List<Expression> operations(MemberTypes types, Entity entity) {
    EntityNames names = entity.names();
    ClassName inputs = types.inputs(entity);
    List<Expression> operations = new ArrayList<>();
    for (Exposure.Operation operation : Exposure.Operation.values()) {
      if (entity.exposure().has(operation)) {
        operations.add(
            switch (operation) {
              case BY_ID -> operation("byId", Expression.string(names.byId()));
              case PAGE -> operation("page", Expression.string(names.page()));
              case INSERT ->
                  write(names, "insert", names.insert(), Expression.member(inputs, "INSERT"));
              case UPDATE ->
                  write(names, "update", names.update(), Expression.member(inputs, "UPDATE"));
              case DELETE -> write(names, "delete", names.delete());
            });
      }
      if (operation == Exposure.Operation.PAGE && entity.exposure().has(operation)) {
        operations.add(operation("connection", Expression.string(names.connection())));
      }
    }
    entity.exposure().lookups().forEach(lookup -> operations.add(lookup(types, entity, lookup)));
    for (Link link : entity.links()) {
      Expression parent = GqlModelFile.key(types, link.table(), link.parentColumn());
      Expression target = GqlModelFile.key(types, link.table(), link.targetColumn());
      Expression input =
          Expression.member(types.inputs(types.member().entity(link.table())), "INSERT");
      operations.add(link(link, "link", link.add(), parent, target, input));
      operations.add(link(link, "unlink", link.remove(), parent, target));
    }
    return operations;
  }

  private static Expression write(
      EntityNames names, String kind, String field, Expression... input) {
    List<Expression> arguments = new ArrayList<>();
    arguments.add(Expression.string(field));
    arguments.add(Expression.string(names.argument()));
    arguments.addAll(List.of(input));
    if (names.g2()) {
      arguments.add(Expression.member(RuntimeApi.WRITE_ANSWER, "RESULT"));
    }
    return Expression.call(RuntimeApi.OPERATION, kind, arguments);
  }

  private static Expression link(Link link, String kind, String field, Expression... others) {
    List<Expression> arguments = new ArrayList<>();
    arguments.add(Expression.string(field));
    if (link.g2()) {
      arguments.add(Expression.string(link.argument()));
    }
    arguments.addAll(List.of(others));
    if (link.g2()) {
      arguments.add(Expression.member(RuntimeApi.WRITE_ANSWER, "RESULT"));
    }
    return Expression.call(RuntimeApi.OPERATION, kind, arguments);
  }

  private static Expression lookup(MemberTypes types, Entity entity, Exposure.Lookup lookup) {
    return operation(
        "lookup",
        Expression.string(lookup.name()),
        Expression.call(
            RuntimeApi.ENTITY_KEY,
            "of",
            lookup.columns().stream()
                .map(column -> GqlModelFile.attribute(types, entity, column))
                .toList()));
  }

  private static Expression operation(String kind, Expression... arguments) {
    return Expression.call(RuntimeApi.OPERATION, kind, arguments);
  }
}
