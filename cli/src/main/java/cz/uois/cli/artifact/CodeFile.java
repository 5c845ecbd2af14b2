package cz.uois.cli.artifact;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import cz.uois.cli.model.Argument;
import cz.uois.cli.model.Computed;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.ExternalType;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.Hook;
import cz.uois.cli.model.JavaNames;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.Names;
import cz.uois.cli.model.OwnOperation;
import cz.uois.cli.plan.Artifact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** {@code PlanLessonCode}: binds what the author writes to the fields that it answers. */
final class CodeFile implements ArtifactKind {
  private static final ClassName ROW = ClassName.get("org.jooq", "Record");
  private static final ClassName LIST = ClassName.get(List.class);

  @Override
  public Stream<Artifact> of(Member member) {
    return CodeOwner.of(member).stream().map(CodeFile::file);
  }

  private static Artifact file(CodeOwner owner) {
    ClassName name = owner.binding();
    TypeSpec.Builder type =
        JavaSource.constants(name)
            .addJavadoc("$L", "Calls %s.".formatted(owner.contract().simpleName()))
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .addMethod(
                MethodSpec.methodBuilder("of")
                    .addJavadoc("What the runtime calls.")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .returns(RuntimeApi.TYPE_CODE)
                    .addParameter(owner.contract(), "rules")
                    .addCode(JavaSource.returned(code(owner)))
                    .build());
    for (Computed computed : owner.code().computed()) {
      if (!computed.requires().isEmpty()) {
        type.addMethod(row(owner, computed));
      }
    }
    JavaFile.Builder file = JavaFile.builder(name.packageName(), type.build());
    if (owner.code().computed().stream().anyMatch(it -> !it.requires().isEmpty())) {
      Entity entity = owner.ofEntity();
      file.addStaticImport(owner.types().table(entity), JavaNames.tableConstant(entity.table()));
    }
    return JavaSource.generated(name, file, owner.origin());
  }

  private static Expression code(CodeOwner owner) {
    CodeTypes codeTypes = new CodeTypes(owner.types().member());
    List<Expression.Call> links = new ArrayList<>();
    GqlModelFile.addUnlessEmpty(
        links,
        "computed",
        owner.code().computed().stream()
            .map(computed -> computed(owner, codeTypes, computed))
            .toList());
    GqlModelFile.addUnlessEmpty(
        links,
        "operations",
        owner.code().operations().stream()
            .map(operation -> operation(codeTypes, operation))
            .toList());
    if (!owner.code().hooks().isEmpty()) {
      links.add(Expression.link("hooks", List.of(hooks(owner.types(), owner.ofEntity()))));
    }
    links.add(Expression.link("build", List.of()));
    return new Expression.Chain(
        Expression.call(RuntimeApi.TYPE_CODE, "of", Expression.string(owner.typeName())), links);
  }

  private static Expression operation(CodeTypes codeTypes, OwnOperation operation) {
    List<Expression> arguments = new ArrayList<>();
    arguments.add(Expression.string(operation.field()));
    arguments.add(codeTypes.result(operation.result()));
    List<Expression> parameters = new ArrayList<>(List.of(Expression.name("context")));
    arguments.add(
        call(
            codeTypes,
            "(context, %s)",
            CodeMethods.name(operation),
            operation.arguments(),
            parameters));
    operation.arguments().forEach(argument -> arguments.add(codeTypes.code().declared(argument)));
    return new Expression.Chain(
        Expression.call(
            RuntimeApi.CODE_OPERATION, operation.mutation() ? "mutation" : "query", arguments),
        List.of(Expression.link("by", List.of(AccessCode.rule(operation.access())))));
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

  private static Expression computed(CodeOwner owner, CodeTypes codeTypes, Computed computed) {
    List<Expression> arguments = new ArrayList<>();
    arguments.add(Expression.string(computed.graphqlName()));
    arguments.add(codeTypes.result(computed.type()));
    boolean keys = owner.subject() instanceof CodeOwner.Subject.Keys;
    switch (owner.subject()) {
      case CodeOwner.Subject.Keys(ExternalType type) -> {
        arguments.add(classOf(new FieldType.Scalar(type.keyType())));
        arguments.add(Expression.member(RuntimeApi.VALUE_TYPE, type.keyType().valueType()));
      }
      case CodeOwner.Subject.Rows _, CodeOwner.Subject.Whole _ ->
          addRow(arguments, owner, computed);
    }
    String objects = new CodeMethods(owner).objects();
    List<Expression> parameters =
        new ArrayList<>(List.of(Expression.name("context"), Expression.name(objects)));
    arguments.add(
        call(
            codeTypes,
            "(context, " + objects + ", %s)",
            CodeMethods.name(computed),
            computed.arguments(),
            parameters));
    computed.arguments().forEach(argument -> arguments.add(codeTypes.code().declared(argument)));
    return AccessCode.restricted(
        Expression.call(RuntimeApi.COMPUTED_FIELD, keys ? "ofKeys" : "of", arguments),
        computed.read(),
        Optional.empty());
  }

  private static void addRow(List<Expression> arguments, CodeOwner owner, Computed computed) {
    MemberTypes types = owner.types();
    Entity entity = owner.ofEntity();
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
      arguments.add(Expression.name(owner.binding().simpleName() + "::" + rowMethod(computed)));
    }
  }

  private static Expression call(
      CodeTypes types,
      String head,
      String name,
      List<Argument> arguments,
      List<Expression> parameters) {
    arguments.forEach(argument -> parameters.add(types.code().read(argument)));
    String method = "rules." + name;
    return new Expression.Lambda(
        head.formatted(arguments.isEmpty() ? "_" : "arguments"),
        new Expression.Call(method, CodeBlock.of("$L", method), parameters));
  }

  private static Expression classOf(FieldType type) {
    return new Expression.Atom(
        JavaTypes.simpleName(type) + ".class", CodeBlock.of("$T.class", JavaTypes.of(type)));
  }

  private static String rowMethod(Computed computed) {
    String pascal = Names.pascal(computed.name());
    return pascal.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + pascal.substring(1) + "Row";
  }

  private static MethodSpec row(CodeOwner owner, Computed computed) {
    ClassName row = new CodeMethods(owner).rowClass(computed);
    Expression.Call create =
        new Expression.Call(
            "new " + String.join(".", row.simpleNames()),
            CodeBlock.of("new $T", row),
            CodeMethods.columns(computed).stream()
                .<Expression>map(column ->
                    new Expression.Call(
                        "row.get",
                        CodeBlock.of("row.get"),
                        List.of(
                            LoadersFile.column(owner.types(), owner.ofEntity().table(), column))))
                .toList());
    return MethodSpec.methodBuilder(rowMethod(computed))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(row)
        .addParameter(ROW, "row")
        .addCode(JavaSource.returned(create))
        .build();
  }
}
