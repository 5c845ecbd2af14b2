package cz.uois.cli.artifact;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.JavaNames;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.Target;
import cz.uois.cli.model.Vector;
import cz.uois.cli.plan.Artifact;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** {@code PlanLessonLoaders}: how rows are found, and the record of a row. */
final class LoadersFile implements ArtifactKind {
  private static final ClassName ROW = ClassName.get("org.jooq", "Record");

  @Override
  public Stream<Artifact> of(Member member) {
    MemberTypes types = new MemberTypes(member);
    return member.entities().stream().map(entity -> file(types, entity));
  }

  private static Artifact file(MemberTypes types, Entity entity) {
    ClassName name = types.loaders(entity);
    TypeSpec.Builder type =
        JavaSource.constants(name)
            .addJavadoc(
                "$L", "Ways to load {@link %s}.".formatted(types.model(entity).simpleName()));
    type.addField(
        JavaSource.constant(
            ParameterizedTypeName.get(RuntimeApi.ROW_LOADER, types.model(entity)),
            "BY_ID",
            "By their keys.",
            Expression.call(
                RuntimeApi.ROW_LOADER,
                "byKey",
                column(types, entity.table(), "id"),
                Expression.name(name.simpleName() + "::model"))));
    Set<String> tables = new LinkedHashSet<>(List.of(entity.table()));
    for (Vector.Kind kind : VectorLoaders.of(types.member(), entity)) {
      if (kind instanceof Vector.Kind.Linked linked) {
        tables.add(linked.linkTable());
      }
      type.addField(
          JavaSource.constant(
              RuntimeApi.VECTOR_LOADER,
              VectorLoaders.name(types.member(), kind),
              description(kind),
              loader(types, kind)));
    }
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    type.addMethod(model(types, entity));
    JavaFile.Builder file = JavaFile.builder(name.packageName(), type.build());
    for (String table : tables) {
      file.addStaticImport(
          types.table(types.member().entity(table)), JavaNames.tableConstant(table));
    }
    return JavaSource.generated(name, file, JavaSource.origin(entity));
  }

  private static String description(Vector.Kind kind) {
    return switch (kind) {
      case Vector.Kind.Children children -> "By %s.".formatted(children.column());
      case Vector.Kind.Ancestors above -> "Above, by %s.".formatted(above.column());
      case Vector.Kind.Descendants below -> "Below, by %s.".formatted(below.column());
      case Vector.Kind.Linked linked ->
          "By %s of %s.".formatted(linked.parentColumn(), linked.linkTable());
    };
  }

  private static Expression loader(MemberTypes types, Vector.Kind kind) {
    Expression typeName = Expression.string(VectorLoaders.typeName(types.member(), kind));
    Expression rows = Expression.name("BY_ID");
    return switch (kind) {
      case Vector.Kind.Children children ->
          Expression.call(
              RuntimeApi.VECTOR_LOADER,
              "children",
              typeName,
              column(types, children.table(), children.column()),
              rows);
      case Vector.Kind.Ancestors above ->
          Expression.call(
              RuntimeApi.VECTOR_LOADER,
              "ancestors",
              typeName,
              column(types, above.table(), above.column()),
              rows);
      case Vector.Kind.Descendants below ->
          Expression.call(
              RuntimeApi.VECTOR_LOADER,
              "descendants",
              typeName,
              column(types, below.table(), below.column()),
              rows);
      case Vector.Kind.Linked linked -> {
        Expression parent = column(types, linked.linkTable(), linked.parentColumn());
        Expression target = column(types, linked.linkTable(), linked.targetColumn());
        yield switch (linked.target()) {
          case Target.Own _ ->
              Expression.call(RuntimeApi.VECTOR_LOADER, "linked", typeName, parent, target, rows);
          case Target.External _ ->
              Expression.call(RuntimeApi.VECTOR_LOADER, "foreignLinked", typeName, parent, target);
        };
      }
    };
  }

  /** {@code PLAN_LESSONS.ID}, with the table imported statically. */
  static Expression column(MemberTypes types, String table, String column) {
    return Expression.imported(
        types.table(types.member().entity(table)),
        JavaNames.tableConstant(table) + "." + JavaNames.columnField(table, column));
  }

  private static MethodSpec model(MemberTypes types, Entity entity) {
    Expression.Call create =
        Expression.create(
            types.model(entity),
            entity.columns().stream()
                .<Expression>map(column ->
                    new Expression.Call(
                        "row.get",
                        CodeBlock.of("row.get"),
                        List.of(column(types, entity.table(), column.name()))))
                .toList());
    return MethodSpec.methodBuilder("model")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(types.model(entity))
        .addParameter(ROW, "row")
        .addCode(JavaSource.returned(create))
        .build();
  }
}
