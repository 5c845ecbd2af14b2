package cz.uois.cli.artifact;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.Exposure;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.Vector;
import cz.uois.cli.plan.Artifact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** {@code PlanLessonInputs}: what callers may send with a write. */
final class InputsFile implements ArtifactKind {
  @Override
  public Stream<Artifact> of(Member member) {
    MemberTypes types = new MemberTypes(member);
    return member.entities().stream()
        .filter(entity ->
            isInserted(member, entity) || entity.exposure().has(Exposure.Operation.UPDATE))
        .map(entity -> file(types, entity));
  }

  private static Artifact file(MemberTypes types, Entity entity) {
    ClassName name = types.inputs(entity);
    TypeSpec.Builder type =
        JavaSource.constants(name).addJavadoc("What callers may send with a write.");
    if (isInserted(types.member(), entity)) {
      type.addField(
          input(
              types,
              entity,
              "INSERT",
              entity.names().insertInput(),
              "A new row.",
              insert(entity),
              nested(types, entity)));
    }
    if (entity.exposure().has(Exposure.Operation.UPDATE)) {
      type.addField(
          input(
              types,
              entity,
              "UPDATE",
              entity.names().updateInput(),
              "A change: what is absent stays as it is.",
              update(entity),
              List.of()));
    }
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    return JavaSource.generated(
        name, JavaFile.builder(name.packageName(), type.build()), JavaSource.origin(entity));
  }

  private static com.palantir.javapoet.FieldSpec input(
      MemberTypes types,
      Entity entity,
      String constant,
      String inputName,
      String javadoc,
      List<Column> columns,
      List<Expression> nested) {
    List<Expression> arguments = new ArrayList<>();
    arguments.add(Expression.string(inputName));
    for (Column column : columns) {
      arguments.add(GqlModelFile.attribute(types, entity, column.name()));
    }
    Expression.Call input = Expression.call(RuntimeApi.INPUT_TYPE, "of", arguments);
    return JavaSource.constant(
        RuntimeApi.INPUT_TYPE,
        constant,
        javadoc,
        nested.isEmpty()
            ? input
            : new Expression.Chain(input, List.of(Expression.link("nested", nested))));
  }

  private static List<Expression> nested(MemberTypes types, Entity entity) {
    Member member = types.member();
    List<Expression> lists = new ArrayList<>();
    nested(member, entity)
        .forEach((name, children) -> {
          Entity child = member.entity(children.table());
          lists.add(
              Expression.call(
                  RuntimeApi.NESTED_INPUT,
                  "of",
                  Expression.string(name),
                  Expression.string(child.names().type()),
                  GqlModelFile.attribute(types, child, children.column())));
        });
    return lists;
  }

  /** Whether callers send new rows of it: by its own insert, or as links of a list. */
  private static boolean isInserted(Member member, Entity entity) {
    return entity.exposure().has(Exposure.Operation.INSERT)
        || member.entities().stream()
            .flatMap(other -> other.links().stream())
            .anyMatch(link -> link.table().equals(entity.table()));
  }

  /** The lists of children that an insert can bring along, by the names of their fields. */
  static SequencedMap<String, Vector.Kind.Children> nested(Member member, Entity entity) {
    SequencedMap<String, Vector.Kind.Children> lists = new LinkedHashMap<>();
    for (Vector vector : entity.vectors()) {
      if (vector.kind() instanceof Vector.Kind.Children children
          && member.entity(children.table()).exposure().has(Exposure.Operation.INSERT)) {
        lists.put(vector.graphqlName(), children);
      }
    }
    return lists;
  }

  /** Whether the server can fill a foreign key: with the key of a row that brings this one. */
  static boolean adopts(Member member, Entity entity, Column column) {
    return member.entities().stream()
        .filter(parent -> parent.exposure().has(Exposure.Operation.INSERT))
        .flatMap(parent -> nested(member, parent).values().stream())
        .anyMatch(new Vector.Kind.Children(entity.table(), column.name())::equals);
  }

  /** The columns a caller may give to a new row. */
  static List<Column> insert(Entity entity) {
    List<Column> columns = new ArrayList<>();
    if (!entity.exposure().hiddenKey()) {
      columns.add(entity.key());
    }
    columns.addAll(byRole(entity, Column.Role.DATA));
    columns.addAll(byRole(entity, Column.Role.OWNER));
    return columns;
  }

  /** The key, the guard and the columns a caller may change. */
  static List<Column> update(Entity entity) {
    List<Column> columns = new ArrayList<>(byRole(entity, Column.Role.KEY));
    columns.add(entity.column("lastchange"));
    columns.addAll(byRole(entity, Column.Role.DATA));
    columns.addAll(byRole(entity, Column.Role.OWNER));
    return columns;
  }

  private static List<Column> byRole(Entity entity, Column.Role role) {
    return entity.columns().stream().filter(column -> column.role() == role).toList();
  }
}
