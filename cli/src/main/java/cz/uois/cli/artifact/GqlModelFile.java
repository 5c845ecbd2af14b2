package cz.uois.cli.artifact;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import cz.uois.cli.database.Rule;
import cz.uois.cli.database.Rules;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Counterpart;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.JavaNames;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.Names;
import cz.uois.cli.model.OnDelete;
import cz.uois.cli.model.Target;
import cz.uois.cli.model.Tree;
import cz.uois.cli.plan.Artifact;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** {@code PlanLessonGQLModel}: the GraphQL type of an entity. */
final class GqlModelFile implements ArtifactKind {
  private static final String ACCESS = "ACCESS";

  @Override
  public Stream<Artifact> of(Member member) {
    MemberTypes types = new MemberTypes(member);
    Rules rules = Rules.of(member);
    return member.entities().stream().map(entity -> file(types, entity, rules.of(entity)));
  }

  private static Artifact file(MemberTypes types, Entity entity, List<Rule> rules) {
    ClassName name = types.gqlModel(entity);
    TypeSpec.Builder type = JavaSource.constants(name);
    String description = JavaEscapes.javadoc(entity.description());
    type.addJavadoc("$L", description.isEmpty() ? entity.names().type() : description);
    for (Column column : entity.columns()) {
      type.addField(
          JavaSource.constant(
              RuntimeApi.ATTRIBUTE,
              constantName(entity, column),
              column.description(),
              attribute(types, entity, column)));
    }
    type.addField(
        JavaSource.constant(
            RuntimeApi.ACCESS,
            ACCESS,
            "Who may read, insert, update and delete its rows.",
            AccessCode.access(entity)));
    type.addField(
        JavaSource.constant(
            RuntimeApi.REFERENCE_RESOLVER,
            "RESOLVE_REFERENCE",
            "How representations of the gateway become rows.",
            EntityKeys.resolver(types, entity)));
    type.addField(
        JavaSource.constant(
            RuntimeApi.ENTITY_TYPE,
            "TYPE",
            "The GraphQL type " + entity.names().type() + ".",
            type(types, entity, rules)));
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    JavaFile.Builder file =
        JavaFile.builder(name.packageName(), type.build())
            .addStaticImport(types.table(entity), JavaNames.tableConstant(entity.table()));
    return JavaSource.generated(name, file, JavaSource.origin(entity));
  }

  /** {@code PLAN_ID}, unless something else in the class has that name. */
  static String constantName(Entity entity, Column column) {
    String name = Names.constant(column.name());
    boolean taken =
        name.equals("TYPE")
            || name.equals(ACCESS)
            || name.equals("RESOLVE_REFERENCE")
            || name.equals(JavaNames.tableConstant(entity.table()));
    return taken ? name + "_" : name;
  }

  /** {@code PlanLessonGQLModel.PLAN_ID}. */
  static Expression attribute(MemberTypes types, Entity entity, String column) {
    return Expression.member(types.gqlModel(entity), constantName(entity, entity.column(column)));
  }

  private static Expression attribute(MemberTypes types, Entity entity, Column column) {
    List<Expression> arguments = new ArrayList<>();
    boolean hidden = entity.exposure().hiddenKey() && column.equals(entity.key());
    if (!hidden) {
      arguments.add(Expression.string(column.graphqlName()));
    }
    arguments.add(LoadersFile.column(types, entity.table(), column.name()));
    arguments.add(Expression.member(RuntimeApi.VALUE_TYPE, valueType(column.type())));
    column.formerly().forEach(name -> arguments.add(Expression.string(name)));
    return AccessCode.restricted(
        Expression.call(RuntimeApi.ATTRIBUTE, hidden ? "hidden" : "of", arguments),
        column.access().read(),
        column.access().write());
  }

  static String valueType(FieldType type) {
    return switch (type) {
      case FieldType.Scalar scalar -> scalar.type().valueType();
      case FieldType.Decimal _ -> "DECIMAL";
      case FieldType.Enumeration _ -> "ENUM";
    };
  }

  private static Expression type(MemberTypes types, Entity entity, List<Rule> rules) {
    List<Expression.Call> links = new ArrayList<>();
    links.add(
        Expression.link(
            "attributes",
            entity.columns().stream()
                .map(column -> Expression.name(constantName(entity, column)))
                .toList()));
    links.add(Expression.link("access", List.of(Expression.name(ACCESS))));
    addUnlessEmpty(links, "toOnes", toOnes(types, entity));
    addUnlessEmpty(
        links,
        "embedded",
        entity.embeds().stream()
            .<Expression>map(embed ->
                Expression.call(
                    RuntimeApi.EMBEDDED,
                    "of",
                    Expression.string(embed.graphqlName()),
                    Expression.string(types.member().value(embed.value()).type())))
            .toList());
    addUnlessEmpty(
        links,
        "counterparts",
        entity.counterparts().stream().map(it -> counterpart(types, it)).toList());
    addUnlessEmpty(
        links,
        "vectors",
        entity.vectors().stream().<Expression>map(vector -> vector(types, vector)).toList());
    entity
        .tree()
        .ifPresent(tree -> links.add(Expression.link("tree", List.of(tree(entity, tree)))));
    addUnlessEmpty(
        links,
        "uproots",
        Cascades.uprooted(types.member(), entity).stream()
            .<Expression>map(tree -> Expression.string(tree.names().type()))
            .toList());
    addUnlessEmpty(
        links,
        "rules",
        rules.stream()
            .<Expression>map(rule ->
                Expression.call(
                    RuntimeApi.RULE,
                    "of",
                    Expression.string(rule.constraint().name()),
                    Expression.string(rule.field()),
                    Expression.string(rule.words())))
            .toList());
    links.add(Expression.link("build", List.of()));
    return new Expression.Chain(
        Expression.call(
            RuntimeApi.ENTITY_TYPE,
            "of",
            Expression.string(entity.names().type()),
            Expression.imported(types.table(entity), JavaNames.tableConstant(entity.table()))),
        links);
  }

  private static Expression tree(Entity entity, Tree tree) {
    List<Expression> columns = new ArrayList<>();
    columns.add(Expression.name(constantName(entity, entity.column(tree.parent()))));
    tree.path()
        .map(path -> Expression.name(constantName(entity, entity.column(path))))
        .ifPresent(columns::add);
    OnDelete onDelete = entity.column(tree.parent()).references().orElseThrow().onDelete();
    String method =
        tree.path().isEmpty()
            ? "of"
            : onDelete == OnDelete.SET_NULL ? "withPathOfOrphans" : "withPath";
    return Expression.call(RuntimeApi.TREE, method, columns);
  }

  static void addUnlessEmpty(
      List<Expression.Call> links, String method, List<Expression> arguments) {
    if (!arguments.isEmpty()) {
      links.add(Expression.link(method, arguments));
    }
  }

  private static List<Expression> toOnes(MemberTypes types, Entity entity) {
    List<Expression> toOnes = new ArrayList<>();
    for (Column column : entity.columns()) {
      column
          .references()
          .ifPresent(reference ->
              toOnes.add(
                  Expression.call(
                      RuntimeApi.TO_ONE,
                      reference.target() instanceof Target.Own ? "own" : "foreign",
                      Expression.string(reference.graphqlName()),
                      Expression.name(constantName(entity, column)),
                      Expression.string(typeName(types.member(), reference.target())))));
    }
    return toOnes;
  }

  /** GraphQL type of what a reference points to. */
  static String typeName(Member member, Target target) {
    return switch (target) {
      case Target.Own own -> member.entity(own.table()).names().type();
      case Target.External external -> member.external(external.key()).type();
    };
  }

  // With the class of the table: a column may have the name of its constant here.
  /** {@code Contracts.CONTRACTS.PLAN_ID}. */
  static Expression key(MemberTypes types, String table, String column) {
    return Expression.member(
        types.table(types.member().entity(table)),
        JavaNames.tableConstant(table) + "." + JavaNames.columnField(table, column));
  }

  /** {@code Counterpart.of("contract", Contracts.CONTRACTS.PLAN_ID, "ContractGQLModel")}. */
  static Expression counterpart(MemberTypes types, Counterpart counterpart) {
    return Expression.call(
        RuntimeApi.COUNTERPART,
        "of",
        Expression.string(counterpart.graphqlName()),
        key(types, counterpart.table(), counterpart.column()),
        Expression.string(types.member().entity(counterpart.table()).names().type()));
  }

  /** {@code Vector.of("lessons", PlanLessonLoaders.BY_PLAN_ID)}. */
  static Expression vector(MemberTypes types, cz.uois.cli.model.Vector vector) {
    return Expression.call(
        RuntimeApi.VECTOR,
        "of",
        Expression.string(vector.graphqlName()),
        VectorLoaders.constant(types, vector.kind()));
  }
}
