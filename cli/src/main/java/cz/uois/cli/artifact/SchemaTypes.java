package cz.uois.cli.artifact;

import cz.uois.cli.model.Code;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.EntityInterface;
import cz.uois.cli.model.EntityNames;
import cz.uois.cli.model.Exposure;
import cz.uois.cli.model.ExternalType;
import cz.uois.cli.model.Link;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.OwnOperation;
import cz.uois.cli.model.ValueObject;
import cz.uois.cli.model.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types of a schema, each with what a client can ask of it. */
final class SchemaTypes {
  private static final int USUAL = 10;
  private static final int MOST = 1000;

  private final Member member;
  private final SchemaFields fields;

  SchemaTypes(Member member, SchemaFields fields) {
    this.member = member;
    this.fields = fields;
  }

  TypeView type(Entity entity) {
    return new TypeView(
        entity.names(),
        entity.exposure(),
        interfaces(entity),
        fields.field(entity.key(), true),
        entity.exposure().lookups().stream().map(it -> lookup(entity, it)).toList(),
        SchemaFields.described(entity.description(), "A row of " + entity.table()),
        fields.fields(entity),
        entity.code().computed().stream().map(it -> CodeView.of(member, entity, it)).toList(),
        operations(entity.code(), false),
        operations(entity.code(), true),
        ownErrors(entity.code()),
        vectors(entity.names().stem(), entity.vectors()),
        fields.filterFields(entity),
        entity.exposure().has(Exposure.Operation.INSERT) ? fields.insertFields(entity) : List.of(),
        entity.exposure().has(Exposure.Operation.UPDATE)
            ? fields.inputFields(entity, InputsFile.update(entity), false, fields::updateField)
            : List.of(),
        entity.links().stream().map(link -> link(entity, link)).toList());
  }

  private List<String> interfaces(Entity entity) {
    return Stream.concat(
            entity.exposure().base() ? Stream.of("BaseGQLModel") : Stream.empty(),
            member.interfacesOf(entity).stream())
        .toList();
  }

  /** An interface: its fields are the same in all its entities. */
  SchemaView.InterfaceView shared(EntityInterface type) {
    Map<String, SchemaView.FieldView> first =
        fields.fields(member.entity(type.entities().getFirst())).stream()
            .collect(Collectors.toMap(SchemaView.FieldView::name, Function.identity()));
    return new SchemaView.InterfaceView(
        type.name(),
        type.keys(),
        type.fields().stream().map(first::get).map(SchemaTypes::bare).toList(),
        type.directives(),
        SchemaFields.described(type.description(), "What objects of several types have in common"));
  }

  // Directives are about the field of one type.
  private static SchemaView.FieldView bare(SchemaView.FieldView field) {
    return new SchemaView.FieldView(
        field.name(),
        field.type(),
        field.relation(),
        field.relationField(),
        List.of(),
        field.description());
  }

  private TypeView.LinkView link(Entity entity, Link link) {
    Entity table = member.entity(link.table());
    List<SchemaView.FieldView> ends =
        Stream.of(link.parentColumn(), link.targetColumn())
            .map(column -> fields.field(table.column(column), true))
            .toList();
    List<SchemaView.FieldView> added = new ArrayList<>(ends);
    List<Column> others =
        InputsFile.insert(table).stream()
            .filter(column -> link.g2() || column.role() == Column.Role.DATA)
            .filter(column -> !column.name().equals(link.parentColumn()))
            .filter(column -> !column.name().equals(link.targetColumn()))
            .toList();
    added.addAll(
        fields.inputFields(table, others, true, column -> fields.insertField(table, column)));
    String description =
        entity.vectors().stream()
            .filter(vector -> vector.graphqlName().equals(link.list()))
            .map(fields::vectorDescription)
            .findFirst()
            .orElse(link.list());
    return new TypeView.LinkView(link, description, added, ends);
  }

  private TypeView.LookupView lookup(Entity entity, Exposure.Lookup lookup) {
    return new TypeView.LookupView(
        lookup.name(),
        lookup.columns().stream().map(column -> fields.field(entity.column(column), true)).toList(),
        SchemaFields.described(
            lookup.description(), "The " + entity.names().type() + " of this key, or null"),
        lookup.directives());
  }

  private List<SchemaView.VectorView> vectors(String owner, List<Vector> vectors) {
    return vectors.stream()
        .map(vector ->
            new SchemaView.VectorView(
                vector.graphqlName(),
                VectorLoaders.typeName(member, vector.kind()),
                member.entity(VectorLoaders.ownerTable(vector.kind())).names().filter(),
                vector.connection(),
                SchemaConnections.connection(member, owner, vector).type(),
                limit(vector),
                vector.kind() instanceof Vector.Kind.Descendants,
                vector.directives(),
                fields.vectorDescription(vector)))
        .toList();
  }

  /** The lists of the generation before had no limit. Few rows are above one, and all matter. */
  private int limit(Vector vector) {
    boolean g2 = member.entities().getFirst().names().g2();
    return g2 || vector.kind() instanceof Vector.Kind.Ancestors ? MOST : USUAL;
  }

  SchemaView.ValueObjectView value(ValueObject value) {
    return new SchemaView.ValueObjectView(
        value.type(),
        value.input(),
        SchemaFields.described(value.description(), "A value of " + value.table()),
        value.directives(),
        value.inputDirectives(),
        value.stored(),
        fields.valueFields(value),
        fields.valueInputFields(value));
  }

  SchemaView.ForeignView foreign(ExternalType external) {
    return new SchemaView.ForeignView(
        external.type(),
        external.keyField(),
        external.keyType().graphqlName(),
        external.interfaceObject(),
        external.pureReference(),
        external.counterparts().stream().map(fields::counterpart).toList(),
        external.computed().stream().map(it -> CodeView.of(member, it)).toList(),
        vectors(external.java(), external.vectors()));
  }

  List<CodeView> operations(Code code, boolean mutations) {
    return code.operations().stream()
        .filter(operation -> operation.mutation() == mutations)
        .map(operation -> CodeView.of(member, operation))
        .toList();
  }

  List<SchemaView.OwnErrorView> ownErrors(Code code) {
    List<SchemaView.OwnErrorView> errors = new ArrayList<>();
    for (OwnOperation operation : code.operations()) {
      if (operation.written().isPresent()) {
        EntityNames names = member.entity(operation.written().get()).names();
        errors.add(
            new SchemaView.OwnErrorView(
                names,
                operation.errorType(names.type()),
                operation.resultType(names.type()),
                operation.field()));
      }
    }
    return errors;
  }
}
