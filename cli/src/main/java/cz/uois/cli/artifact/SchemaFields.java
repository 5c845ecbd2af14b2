package cz.uois.cli.artifact;

import cz.uois.cli.model.Column;
import cz.uois.cli.model.Counterpart;
import cz.uois.cli.model.Directive;
import cz.uois.cli.model.Embed;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.EntityNames;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.ScalarType;
import cz.uois.cli.model.Target;
import cz.uois.cli.model.ValueObject;
import cz.uois.cli.model.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The fields of types and inputs of a schema, from the columns and relations of their entities. */
final class SchemaFields {
  private static final Set<String> OF_FILTERS = Set.of("inaccessible", "tag", "deprecated");

  private final Member member;

  SchemaFields(Member member) {
    this.member = member;
  }

  List<SchemaView.FieldView> fields(Entity entity) {
    List<SchemaView.FieldView> fields = new ArrayList<>();
    for (Column column : entity.shownColumns()) {
      if (column.isEmbedded()) {
        embedded(entity, column).ifPresent(fields::add);
        continue;
      }
      boolean nonNull = column.role() == Column.Role.KEY || column.exposure().nonNull();
      fields.add(shown(field(column, nonNull), column.exposure().directives()));
      column
          .references()
          .ifPresent(reference ->
              fields.add(
                  new SchemaView.FieldView(
                      reference.graphqlName(),
                      objectType(column) + (column.exposure().nonNull() ? "!" : ""),
                      "",
                      "",
                      column.exposure().objectDirectives(),
                      description(column))));
    }
    entity.counterparts().forEach(counterpart -> fields.add(counterpart(counterpart)));
    return fields;
  }

  /** The object that a column begins; the others are in it. */
  private Optional<SchemaView.FieldView> embedded(Entity entity, Column column) {
    Embed embed = entity.embedOf(column);
    return begins(embed, column)
        ? Optional.of(
            new SchemaView.FieldView(
                embed.graphqlName(),
                member.value(embed.value()).type(),
                "",
                "",
                embed.directives(),
                described(embed.description(), "Value " + embed.graphqlName())))
        : Optional.empty();
  }

  private static boolean begins(Embed embed, Column column) {
    return embed.parts().getFirst().column().equals(column.name());
  }

  /** The fields of an embedded type; directives are those of its columns. */
  List<SchemaView.FieldView> valueFields(ValueObject value) {
    return value.columns().stream()
        .map(column ->
            shown(field(column, column.exposure().nonNull()), column.exposure().directives()))
        .toList();
  }

  /** The fields of the input that sets an embedded value. */
  List<SchemaView.FieldView> valueInputFields(ValueObject value) {
    return value.columns().stream()
        .map(column -> field(column, column.required() && column.defaultValue().isEmpty()))
        .toList();
  }

  /** The fields of an input that sets columns. */
  List<SchemaView.FieldView> inputFields(
      Entity entity,
      List<Column> columns,
      boolean insert,
      Function<Column, SchemaView.FieldView> plain) {
    List<SchemaView.FieldView> fields = new ArrayList<>();
    for (Column column : columns) {
      if (!column.isEmbedded()) {
        fields.add(plain.apply(column));
      } else if (begins(entity.embedOf(column), column)) {
        Embed embed = entity.embedOf(column);
        boolean mustBeSent = insert && embed.required();
        fields.add(
            new SchemaView.FieldView(
                embed.graphqlName(),
                member.value(embed.value()).input() + (mustBeSent ? "!" : ""),
                "",
                "",
                inputDirectives(embed.inputDirectives(), mustBeSent),
                described(embed.description(), "Value " + embed.graphqlName())));
      }
    }
    return fields;
  }

  private static SchemaView.FieldView shown(
      SchemaView.FieldView field, List<Directive> directives) {
    return new SchemaView.FieldView(
        field.name(),
        field.type(),
        field.relation(),
        field.relationField(),
        directives,
        field.description());
  }

  SchemaView.FieldView counterpart(Counterpart counterpart) {
    return new SchemaView.FieldView(
        counterpart.graphqlName(),
        member.entity(counterpart.table()).names().type(),
        "",
        "",
        counterpart.directives(),
        counterpart.description());
  }

  String vectorDescription(Vector vector) {
    return described(
        vector.description(), "List of " + VectorLoaders.typeName(member, vector.kind()));
  }

  // Filters name columns, not fields: that is what existing clients send. Relations have one name.
  List<SchemaView.FieldView> filterFields(Entity entity) {
    List<SchemaView.FieldView> fields = new ArrayList<>();
    entity.shownColumns().stream()
        .filter(column -> !SchemaFilters.name(column.type()).isEmpty())
        .map(column ->
            new SchemaView.FieldView(
                column.name(),
                SchemaFilters.name(column.type()),
                "",
                "",
                column.exposure().inputDirectives(),
                description(column)))
        .forEach(fields::add);
    for (Column column : entity.columns()) {
      column
          .references()
          .filter(reference -> reference.target() instanceof Target.Own)
          .ifPresent(reference ->
              fields.add(
                  relationFilter(
                      reference.graphqlName(),
                      member.entity(((Target.Own) reference.target()).table()),
                      "Condition that the object satisfies: ",
                      description(column),
                      column.exposure().inputDirectives())));
    }
    for (Counterpart counterpart : entity.counterparts()) {
      fields.add(
          relationFilter(
              counterpart.graphqlName(),
              member.entity(counterpart.table()),
              "Condition that the object satisfies: ",
              counterpart.description(),
              ofFilter(counterpart.directives())));
    }
    for (Vector vector : entity.vectors()) {
      if (vector.isWalk()) {
        continue;
      }
      fields.add(
          relationFilter(
              vector.graphqlName(),
              member.entity(VectorLoaders.ownerTable(vector.kind())),
              "Condition that at least one element satisfies: ",
              vectorDescription(vector),
              ofFilter(vector.directives())));
    }
    return fields;
  }

  private static SchemaView.FieldView relationFilter(
      String name, Entity filtered, String start, String description, List<Directive> directives) {
    return new SchemaView.FieldView(
        name, filtered.names().filter(), "", "", directives, start + description);
  }

  // Who may not see a list may not ask for rows by it either.
  private static List<Directive> ofFilter(List<Directive> directives) {
    return directives.stream().filter(it -> OF_FILTERS.contains(it.name())).toList();
  }

  List<SchemaView.FieldView> insertFields(Entity entity) {
    List<SchemaView.FieldView> fields = new ArrayList<>();
    fields.addAll(
        inputFields(
            entity, InputsFile.insert(entity), true, column -> insertField(entity, column)));
    InputsFile.nested(member, entity)
        .forEach((name, children) -> {
          EntityNames child = member.entity(children.table()).names();
          fields.add(
              SchemaView.FieldView.plain(
                  name,
                  "[%s!]".formatted(child.insertInput()),
                  "New rows of %s that belong to it, inserted with it".formatted(child.type())));
        });
    return fields;
  }

  // What a row that brings this one fills need not be sent; the database still demands it.
  SchemaView.FieldView insertField(Entity entity, Column column) {
    // A missing UUID is made by the server; no other key can be.
    boolean uuid = column.type().equals(new FieldType.Scalar(ScalarType.UUID));
    boolean mustBeSent =
        (column.role() == Column.Role.DATA || (column.role() == Column.Role.KEY && !uuid))
            && column.required()
            && column.defaultValue().isEmpty()
            && !InputsFile.adopts(member, entity, column);
    return field(column, mustBeSent);
  }

  SchemaView.FieldView updateField(Column column) {
    return field(column, column.role() == Column.Role.KEY || column.role() == Column.Role.AUDIT);
  }

  SchemaView.FieldView field(Column column, boolean nonNull) {
    return new SchemaView.FieldView(
        column.graphqlName(),
        column.type().graphqlName() + (nonNull ? "!" : ""),
        column.references().isPresent() ? objectType(column) : "",
        column.references().map(it -> keyField(it.target())).orElse(""),
        inputDirectives(column.exposure().inputDirectives(), nonNull),
        description(column));
  }

  // GraphQL and composition refuse both of what must be sent.
  private static List<Directive> inputDirectives(List<Directive> directives, boolean mustBeSent) {
    return directives.stream()
        .filter(it ->
            !(mustBeSent && (it.name().equals("deprecated") || it.name().equals("inaccessible"))))
        .toList();
  }

  String objectType(Column column) {
    return GqlModelFile.typeName(member, column.references().orElseThrow().target());
  }

  private String keyField(Target target) {
    return switch (target) {
      case Target.Own own -> member.entity(own.table()).key().graphqlName();
      case Target.External external -> member.external(external.key()).keyField();
    };
  }

  static String description(Column column) {
    return described(column.description(), "Column " + column.name());
  }

  static String described(String description, String otherwise) {
    return Optional.of(description).filter(text -> !text.isBlank()).orElse(otherwise);
  }
}
