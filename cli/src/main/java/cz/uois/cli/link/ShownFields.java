package cz.uois.cli.link;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import cz.uois.cli.model.Column;
import cz.uois.cli.model.Directive;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.ExternalType;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.Reference;
import cz.uois.cli.model.Target;
import cz.uois.cli.model.ValueObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of entities that take no arguments, as the schema shows them. */
final class ShownFields {
  private final List<Entity> entities;
  private final Map<String, String> types;
  private final Map<String, String> values;
  private final Map<String, String> externals;

  ShownFields(List<Entity> entities, List<ValueObject> values, List<ExternalType> externals) {
    this.entities = List.copyOf(entities);
    this.types = entities.stream().collect(toMap(Entity::table, it -> it.names().type()));
    this.values = values.stream().collect(toMap(ValueObject::table, ValueObject::type));
    this.externals = externals.stream().collect(toMap(ExternalType::key, ExternalType::type));
  }

  /**
   * A field.
   *
   * @param type its GraphQL type, as {@code String!}
   * @param accessible whether clients of the supergraph see it
   */
  record Shown(String type, boolean accessible) {
    Shown {
      requireNonNull(type, "type is null");
    }

    private static Shown of(String type, boolean nonNull, List<Directive> directives) {
      return new Shown(type + (nonNull ? "!" : ""), !Directive.isAmong("inaccessible", directives));
    }
  }

  List<Entity> entities() {
    return entities;
  }

  /** Its fields by their GraphQL names, in the order of the schema. */
  Map<String, Shown> of(Entity entity) {
    Map<String, Shown> fields = new LinkedHashMap<>();
    for (Column column : entity.shownColumns()) {
      if (!column.isEmbedded()) {
        column(column, fields);
      }
    }
    entity
        .embeds()
        .forEach(it ->
            fields.put(
                it.graphqlName(),
                Shown.of(values.getOrDefault(it.value(), it.value()), false, it.directives())));
    entity
        .counterparts()
        .forEach(it ->
            fields.put(
                it.graphqlName(),
                Shown.of(types.getOrDefault(it.table(), it.table()), false, it.directives())));
    return fields;
  }

  private void column(Column column, Map<String, Shown> fields) {
    boolean nonNull = column.role() == Column.Role.KEY || column.exposure().nonNull();
    fields.put(
        column.graphqlName(),
        Shown.of(typeName(column.type()), nonNull, column.exposure().directives()));
    column
        .references()
        .map(Reference::target)
        .ifPresent(target ->
            fields.put(
                column.references().orElseThrow().graphqlName(),
                Shown.of(
                    typeName(target),
                    column.exposure().nonNull(),
                    column.exposure().objectDirectives())));
  }

  private String typeName(Target target) {
    return switch (target) {
      case Target.Own own -> types.getOrDefault(own.table(), own.table());
      case Target.External external -> externals.getOrDefault(external.key(), external.key());
    };
  }

  private static String typeName(FieldType type) {
    return switch (type) {
      case FieldType.Scalar scalar -> scalar.type().graphqlName();
      case FieldType.Decimal _ -> "Decimal";
      case FieldType.Enumeration enumeration -> enumeration.graphqlName();
    };
  }
}
