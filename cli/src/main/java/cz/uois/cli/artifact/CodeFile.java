package cz.uois.cli.artifact;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import cz.uois.cli.model.Argument;
import cz.uois.cli.model.Computed;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.Hook;
import cz.uois.cli.model.JavaNames;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.Names;
import cz.uois.cli.model.OwnOperation;
import cz.uois.cli.plan.Artifact;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** {@code PlanLessonCode}: binds what the author writes to the fields that it answers. */
final class CodeFile implements ArtifactKind {
  private static final ClassName ROW = ClassName.get("org.jooq", "Record");
  private static final ClassName LIST = ClassName.get(List.class);

  @Override
  public Stream<Artifact> of(Member member) {
    MemberTypes types = new MemberTypes(member);
    return member.entities().stream()
        .filter(entity -> !entity.code().isEmpty())
        .map(entity -> file(types, entity));
  }

  private static Artifact file(MemberTypes types, Entity entity) {
    ClassName name = types.code(entity);
    TypeSpec.Builder type =
        JavaSource.constants(name)
            .addJavadoc("$L", "Calls %s.".formatted(types.contract(entity).simpleName()))
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .addMethod(
                MethodSpec.methodBuilder("of")
                    .addJavadoc("What the runtime calls.")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .returns(RuntimeApi.TYPE_CODE)
                    .addParameter(types.contract(entity), "rules")
                    .addCode(JavaSource.returned(code(types, entity)))
                    .build());
    for (Computed computed : entity.code().computed()) {
      if (!computed.requires().isEmpty()) {
        type.addMethod(row(types, entity, computed));
      }
    }
    JavaFile.Builder file = JavaFile.builder(name.packageName(), type.build());
    if (entity.code().computed().stream().anyMatch(it -> !it.requires().isEmpty())) {
      file.addStaticImport(types.table(entity), JavaNames.tableConstant(entity.table()));
    }
    return JavaSource.generated(name, file, JavaSource.origin(entity));
  }

  private static Expression code(MemberTypes types, Entity entity) {
    List<Expression.Call> links = new ArrayList<>();
    GqlModelFile.addUnlessEmpty(
        links,
        "computed",
        entity.code().computed().stream()
            .map(computed -> computed(types, entity, computed))
            .toList());
    GqlModelFile.addUnlessEmpty(
        links,
        "operations",
        entity.code().operations().stream()
            .map(operation -> operation(types.member(), operation))
            .toList());
    if (!entity.code().hooks().isEmpty()) {
      links.add(Expression.link("hooks", List.of(hooks(types, entity))));
    }
    links.add(Expression.link("build", List.of()));
    return new Expression.Chain(
        Expression.call(RuntimeApi.TYPE_CODE, "of", Expression.string(entity.names().type())),
        links);
  }

  private static Expression operation(Member member, OwnOperation operation) {
    List<Expression> arguments = new ArrayList<>();
    arguments.add(Expression.string(operation.field()));
    arguments.add(
        switch (operation.result()) {
          case OwnOperation.Result.Rows rows -> result("rows", type(member, rows.table()));
          case OwnOperation.Result.Row row -> result("row", type(member, row.table()));
          case OwnOperation.Result.Value value ->
              result(
                  "value",
                  Expression.member(RuntimeApi.VALUE_TYPE, GqlModelFile.valueType(value.type())));
        });
    List<Expression> parameters = new ArrayList<>(List.of(Expression.name("context")));
    arguments.add(
        call("(context, %s)", CodeMethods.name(operation), operation.arguments(), parameters));
    operation.arguments().forEach(argument -> arguments.add(argument(argument)));
    return Expression.call(
        RuntimeApi.CODE_OPERATION, operation.mutation() ? "mutation" : "query", arguments);
  }

  private static Expression type(Member member, String table) {
    return Expression.string(member.entity(table).names().type());
  }

  private static Expression result(String method, Expression argument) {
    return new Expression.Call(
        "CodeOperation.Result." + method,
        CodeBlock.of("$T.Result." + method, RuntimeApi.CODE_OPERATION),
        List.of(argument));
  }

  private static Expression hooks(MemberTypes types, Entity entity) {
    List<Expression.Call> links = new ArrayList<>();
    for (Hook hook : entity.code().hooks()) {
      links.add(
          Expression.link(
              hook.seesValues() ? "before" : "with",
              List.of(
                  Expression.member(RuntimeApi.HOOKS, "Moment." + hook.name()),
                  Expression.name("rules::" + hook.method()))));
    }
    return new Expression.Chain(
        Expression.call(RuntimeApi.HOOKS, "of", Expression.member(types.loaders(entity), "BY_ID")),
        links);
  }

  private static Expression computed(MemberTypes types, Entity entity, Computed computed) {
    List<Expression> arguments = new ArrayList<>();
    arguments.add(Expression.string(computed.graphqlName()));
    arguments.add(
        Expression.member(RuntimeApi.VALUE_TYPE, GqlModelFile.valueType(computed.type())));
    if (computed.requires().isEmpty()) {
      arguments.add(Expression.name(types.gqlModel(entity).simpleName() + ".TYPE.attributes()"));
      arguments.add(Expression.name(types.loaders(entity).simpleName() + ".BY_ID.model()"));
    } else {
      arguments.add(
          Expression.call(
              LIST,
              "of",
              CodeMethods.columns(computed).stream()
                  .map(column -> GqlModelFile.attribute(types, entity, column))
                  .toList()));
      arguments.add(Expression.name(types.code(entity).simpleName() + "::" + rowMethod(computed)));
    }
    List<Expression> parameters =
        new ArrayList<>(List.of(Expression.name("context"), Expression.name("rows")));
    arguments.add(
        call("(context, rows, %s)", CodeMethods.name(computed), computed.arguments(), parameters));
    computed.arguments().forEach(argument -> arguments.add(argument(argument)));
    return Expression.call(RuntimeApi.COMPUTED_FIELD, "of", arguments);
  }

  private static Expression call(
      String head, String name, List<Argument> arguments, List<Expression> parameters) {
    arguments.forEach(argument -> parameters.add(get(argument)));
    String method = "rules." + name;
    return new Expression.Lambda(
        head.formatted(arguments.isEmpty() ? "_" : "arguments"),
        new Expression.Call(method, CodeBlock.of("$L", method), parameters));
  }

  private static Expression get(Argument argument) {
    return new Expression.Call(
        "arguments.get",
        CodeBlock.of("arguments.get"),
        List.of(
            Expression.string(argument.name()),
            new Expression.Atom(
                JavaTypes.simpleName(argument.type()) + ".class",
                CodeBlock.of("$T.class", JavaTypes.of(argument.type())))));
  }

  private static Expression argument(Argument argument) {
    return Expression.call(
        RuntimeApi.ARGUMENT,
        "of",
        Expression.string(argument.name()),
        Expression.member(RuntimeApi.VALUE_TYPE, GqlModelFile.valueType(argument.type())));
  }

  private static String rowMethod(Computed computed) {
    String pascal = Names.pascal(computed.name());
    return pascal.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + pascal.substring(1) + "Row";
  }

  private static MethodSpec row(MemberTypes types, Entity entity, Computed computed) {
    ClassName row = new CodeMethods(types, entity).row(computed);
    Expression.Call create =
        new Expression.Call(
            "new " + String.join(".", row.simpleNames()),
            CodeBlock.of("new $T", row),
            CodeMethods.columns(computed).stream()
                .<Expression>map(column ->
                    new Expression.Call(
                        "row.get",
                        CodeBlock.of("row.get"),
                        List.of(LoadersFile.column(types, entity.table(), column))))
                .toList());
    return MethodSpec.methodBuilder(rowMethod(computed))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(row)
        .addParameter(ROW, "row")
        .addCode(JavaSource.returned(create))
        .build();
  }
}
