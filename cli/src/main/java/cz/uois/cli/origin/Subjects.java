package cz.uois.cli.origin;

import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.model.Argument;
import cz.uois.cli.model.Code;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Computed;
import cz.uois.cli.model.Counterpart;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.EntityNames;
import cz.uois.cli.model.ExternalType;
import cz.uois.cli.model.InputObject;
import cz.uois.cli.model.JavaNames;
import cz.uois.cli.model.Link;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.Names;
import cz.uois.cli.model.OwnOperation;
import cz.uois.cli.model.ValueObject;
import cz.uois.cli.model.Vector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All that a member's spec names, with the words that generated files have for it. */
final class Subjects {
  private final List<Subject> all = new ArrayList<>();

  private Subjects() {}

  static List<Subject> of(Member member) {
    Subjects subjects = new Subjects();
    member.entities().forEach(subjects::entity);
    member.values().forEach(subjects::value);
    member.externals().forEach(subjects::external);
    member.inputs().forEach(subjects::input);
    member
        .interfaces()
        .forEach(it -> subjects.type("interface", it.name(), it.location(), List.of(it.name())));
    member
        .enums()
        .forEach(it ->
            subjects.type(
                "enum", it.type().graphqlName(), it.location(), List.of(it.type().graphqlName())));
    Subject whole =
        subjects.type("member", member.name(), member.location(), List.of(member.java()));
    code(whole, "", member.code());
    return subjects.all;
  }

  private void entity(Entity entity) {
    EntityNames names = entity.names();
    Set<String> words = new HashSet<>(names.derivedTypes());
    String java = names.java();
    words.addAll(
        List.of(
            entity.table(),
            JavaNames.tableClass(entity),
            JavaNames.tableConstant(entity.table()),
            JavaNames.packagePart(java),
            names.type(),
            names.filter(),
            names.page(),
            names.connection(),
            names.byId(),
            names.insert(),
            names.update(),
            names.delete()));
    for (String part :
        List.of(
            "Model", "GQLModel", "Resolvers", "Loaders", "Inputs", "Code", "Contract", "Rules")) {
      words.add(java + part);
    }
    entity.exposure().lookups().forEach(lookup -> words.add(lookup.name()));
    String table = entity.table();
    Subject subject = type("entity", table, entity.location(), words);
    for (Column column : entity.columns()) {
      // Nobody wrote the implied ones.
      if (!column.location().equals(entity.location())) {
        column(subject, table, column);
      }
    }
    entity.embeds().forEach(it -> field(subject, "field", table, it.graphqlName(), it.location()));
    vectors(subject, table, entity.vectors());
    counterparts(subject, table, entity.counterparts());
    for (Link link : entity.links()) {
      Origin list = origin("list", table, link.list(), link.location());
      link.types().forEach(word -> subject.addRoot(word, list));
      subject.addRoot(link.add(), list);
      subject.addRoot(link.remove(), list);
    }
    code(subject, table, entity.code());
  }

  private void value(ValueObject value) {
    Subject subject =
        type(
            "value",
            value.table(),
            value.location(),
            List.of(value.table(), value.type(), value.input()));
    value.columns().forEach(column -> column(subject, value.table(), column));
  }

  private void external(ExternalType external) {
    Subject subject =
        type(
            "type",
            external.key(),
            external.location(),
            List.of(external.type(), JavaNames.externalClass(external)));
    vectors(subject, external.key(), external.vectors());
    counterparts(subject, external.key(), external.counterparts());
    external.computed().forEach(it -> computed(subject, external.key(), it));
  }

  private void input(InputObject input) {
    Subject subject = type("input", input.name(), input.location(), List.of(input.name()));
    for (Argument field : input.fields()) {
      field(subject, "field", input.name(), field.name(), field.location());
    }
  }

  private Subject type(String kind, String name, Location location, Collection<String> words) {
    Subject subject =
        new Subject(
            new Origin(Origin.Precision.TYPE, kind + " " + name, name, location),
            new HashSet<>(words));
    all.add(subject);
    return subject;
  }

  private static void column(Subject subject, String table, Column column) {
    String name = column.name();
    Origin field = origin("field", table, name, column.location());
    String graphql = column.graphqlName();
    subject.add(name, field);
    subject.add(graphql.substring(graphql.lastIndexOf('.') + 1), field);
    subject.add(JavaNames.columnField(table, name), field);
    subject.add(Names.constant(name), field);
    subject.add(JavaNames.component(name), field);
    subject.add("BY_" + Names.constant(name), field);
    column.references().ifPresent(it -> subject.add(it.graphqlName(), field));
  }

  private static void vectors(Subject subject, String owner, List<Vector> vectors) {
    for (Vector vector : vectors) {
      Origin list = origin("list", owner, vector.graphqlName(), vector.location());
      subject.add(vector.graphqlName(), list);
      subject.add(vector.connection(), list);
      subject.add(Names.constant(Names.snake(vector.graphqlName())), list);
    }
  }

  private static void counterparts(Subject subject, String owner, List<Counterpart> fields) {
    fields.forEach(it -> field(subject, "field", owner, it.graphqlName(), it.location()));
  }

  private static void code(Subject subject, String owner, Code code) {
    code.computed().forEach(it -> computed(subject, owner, it));
    for (OwnOperation operation : code.operations()) {
      Origin origin =
          origin(
              operation.mutation() ? "mutation" : "query",
              owner,
              operation.name(),
              operation.location());
      subject.addRoot(operation.field(), origin);
      subject.add(Names.camel(operation.name()), origin);
    }
  }

  private static void computed(Subject subject, String owner, Computed computed) {
    Origin origin = origin("field", owner, computed.name(), computed.location());
    subject.add(computed.name(), origin);
    subject.add(computed.graphqlName(), origin);
    subject.add(Names.camel(computed.name()), origin);
    subject.add(Names.camel(computed.name()) + "Row", origin);
  }

  private static void field(
      Subject subject, String kind, String owner, String name, Location location) {
    Origin origin = origin(kind, owner, name, location);
    subject.add(name, origin);
    subject.add(Names.constant(Names.snake(name)), origin);
  }

  private static Origin origin(String kind, String owner, String name, Location location) {
    return new Origin(
        Origin.Precision.FIELD,
        kind + " " + name,
        owner.isEmpty() ? name : owner + "." + name,
        location);
  }
}
