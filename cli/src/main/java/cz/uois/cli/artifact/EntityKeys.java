package cz.uois.cli.artifact;

import com.palantir.javapoet.ClassName;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.Exposure;
import cz.uois.cli.model.JavaNames;
import cz.uois.cli.model.Target;
import java.util.ArrayList;
import java.util.List;

/** The keys of an entity as Java, by which the gateway asks for its rows. */
final class EntityKeys {
  private EntityKeys() {}

  /** {@code ReferenceResolver.rows(ID)}: how rows are found for the gateway. */
  static Expression resolver(MemberTypes types, Entity entity) {
    List<Exposure.Key> keys = entity.exposure().keys();
    if (keys.isEmpty()) {
      return Expression.call(RuntimeApi.REFERENCE_RESOLVER, "none");
    }
    if (!entity.exposure().extended()
        && keys.size() == 1
        && keys.getFirst().columns().equals(List.of(entity.key().name()))) {
      return Expression.call(
          RuntimeApi.REFERENCE_RESOLVER,
          "rows",
          Expression.name(GqlModelFile.constantName(entity, entity.key())));
    }
    List<Expression> arguments = new ArrayList<>();
    if (entity.exposure().extended()) {
      arguments.add(external(entity));
    }
    keys.forEach(key -> arguments.add(key(types, entity, key)));
    return Expression.call(
        RuntimeApi.REFERENCE_RESOLVER,
        entity.exposure().extended() ? "extended" : "rows",
        arguments);
  }

  private static Expression external(Entity entity) {
    return Expression.call(
        ClassName.get(List.class),
        "of",
        entity.columns().stream()
            .filter(column -> column.exposure().external())
            .<Expression>map(column -> Expression.name(GqlModelFile.constantName(entity, column)))
            .toList());
  }

  private static Expression key(MemberTypes types, Entity entity, Exposure.Key key) {
    if (key.parts().stream().anyMatch(Exposure.Part::isFar)) {
      return Expression.call(
          RuntimeApi.ENTITY_KEY,
          "ofParts",
          key.parts().stream().map(part -> part(types, entity, part)).toList());
    }
    if (key.parts().stream().allMatch(part -> part.path().size() == 1)) {
      return key(entity, key.columns());
    }
    Exposure.Part first = key.parts().getFirst();
    Expression.Call start =
        first.path().size() == 1
            ? key(entity, List.of(first.column()))
            : Expression.call(RuntimeApi.ENTITY_KEY, "nested", path(entity, first));
    List<Expression.Call> links =
        key.parts().stream()
            .skip(1)
            .map(part -> Expression.link("and", path(entity, part)))
            .toList();
    return links.isEmpty() ? start : new Expression.Chain(start, links);
  }

  /** {@code EntityKey.Part.of(ID, "id")}, with the tables between the row and the value. */
  private static Expression part(MemberTypes types, Entity entity, Exposure.Part part) {
    List<Expression.Call> steps = new ArrayList<>();
    Entity holder = entity;
    for (String foreignKey : part.columns().subList(0, part.columns().size() - 1)) {
      Target target = holder.column(foreignKey).references().orElseThrow().target();
      Entity next = types.member().entity(((Target.Own) target).table());
      steps.add(
          Expression.link(
              "through",
              List.of(
                  // The table of the class itself is imported.
                  holder.equals(entity)
                      ? LoadersFile.column(types, holder.table(), foreignKey)
                      : GqlModelFile.key(types, holder.table(), foreignKey),
                  Expression.member(types.table(next), JavaNames.tableConstant(next.table())),
                  GqlModelFile.key(types, next.table(), next.key().name()))));
      holder = next;
    }
    List<Expression> arguments = new ArrayList<>();
    arguments.add(
        !part.isFar()
            ? Expression.name(GqlModelFile.constantName(entity, entity.column(part.column())))
            : GqlModelFile.attribute(types, holder, part.columns().getLast()));
    part.path().forEach(name -> arguments.add(Expression.string(name)));
    Expression.Call start =
        Expression.call(RuntimeApi.ENTITY_KEY.nestedClass("Part"), "of", arguments);
    return steps.isEmpty() ? start : new Expression.Chain(start, steps);
  }

  /** {@code EntityKey.of(SKU, PACKAGE)}. */
  private static Expression.Call key(Entity entity, List<String> columns) {
    return Expression.call(
        RuntimeApi.ENTITY_KEY,
        "of",
        columns.stream()
            .<Expression>map(
                column -> Expression.name(GqlModelFile.constantName(entity, entity.column(column))))
            .toList());
  }

  private static List<Expression> path(Entity entity, Exposure.Part part) {
    List<Expression> arguments = new ArrayList<>();
    arguments.add(Expression.name(GqlModelFile.constantName(entity, entity.column(part.column()))));
    part.path().forEach(name -> arguments.add(Expression.string(name)));
    return arguments;
  }
}
