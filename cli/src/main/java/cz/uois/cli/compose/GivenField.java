package cz.uois.cli.compose;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.model.Code;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Computed;
import cz.uois.cli.model.Counterpart;
import cz.uois.cli.model.Directive;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.ExternalType;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A field that a member gives to a type.
 *
 * @param name its name, as {@code lessons}
 * @param from the member that it takes it over from, if it does
 * @param shared whether others may give it too: {@code @shareable}
 * @param location where the spec says it
 */
record GivenField(String name, Optional<String> from, boolean shared, Location location) {
  GivenField {
    requireNonNull(name, "name is null");
    requireNonNull(from, "from is null");
    requireNonNull(location, "location is null");
  }

  /** The fields that a member adds to a type of another one. */
  static List<GivenField> of(ExternalType external) {
    List<GivenField> fields = new ArrayList<>();
    addComputed(fields, external.computed());
    addVectors(fields, external.vectors());
    addObjects(fields, external.counterparts());
    return fields;
  }

  /** The fields of an entity, without those that are external in it. */
  static List<GivenField> of(Entity entity) {
    List<GivenField> fields = new ArrayList<>();
    boolean all = isShared(entity.exposure().directives());
    for (Column column : entity.shownColumns()) {
      if (column.exposure().external() || column.isEmbedded()) {
        continue;
      }
      Optional<String> from = overridden(column.exposure().directives());
      boolean shared = isShared(column.exposure().directives());
      fields.add(new GivenField(column.graphqlName(), from, shared, column.location()));
      column
          .references()
          .ifPresent(
              it -> fields.add(new GivenField(it.graphqlName(), from, shared, column.location())));
    }
    entity
        .embeds()
        .forEach(it -> fields.add(given(it.graphqlName(), it.directives(), it.location())));
    addComputed(fields, entity.code().computed());
    addVectors(fields, entity.vectors());
    addObjects(fields, entity.counterparts());
    return all ? fields.stream().map(GivenField::ofShared).toList() : fields;
  }

  private static void addComputed(List<GivenField> fields, List<Computed> computed) {
    computed.forEach(it -> fields.add(given(it.graphqlName(), it.directives(), it.location())));
  }

  private static void addVectors(List<GivenField> fields, List<Vector> vectors) {
    for (Vector vector : vectors) {
      fields.add(given(vector.graphqlName(), vector.directives(), vector.location()));
      fields.add(given(vector.connection(), vector.directives(), vector.location()));
    }
  }

  private static void addObjects(List<GivenField> fields, List<Counterpart> counterparts) {
    counterparts.forEach(it -> fields.add(given(it.graphqlName(), it.directives(), it.location())));
  }

  private static GivenField given(String name, List<Directive> directives, Location location) {
    return new GivenField(name, overridden(directives), isShared(directives), location);
  }

  /** The same of a type whose fields others may all give too. */
  private GivenField ofShared() {
    return new GivenField(name, from, true, location);
  }

  /** Whether others may give it too. */
  static boolean isShared(List<Directive> directives) {
    return Directive.isAmong("shareable", directives);
  }

  /** The fields of {@code Query} that a member gives, or of {@code Mutation}. */
  static List<GivenField> operations(Member member, boolean mutations) {
    List<GivenField> fields = new ArrayList<>();
    for (Entity entity : member.entities()) {
      EntityTypes names = new EntityTypes(member, entity);
      (mutations ? names.mutations() : names.queries())
          .forEach(it -> fields.add(given(it, List.of(), entity.location())));
      if (!mutations) {
        entity
            .exposure()
            .lookups()
            .forEach(it -> fields.add(given(it.name(), it.directives(), entity.location())));
      }
      addOperations(fields, entity.code(), mutations);
    }
    addOperations(fields, member.code(), mutations);
    return fields;
  }

  private static void addOperations(List<GivenField> fields, Code code, boolean mutations) {
    code.operations().stream()
        .filter(it -> it.mutation() == mutations)
        .forEach(it -> fields.add(given(it.field(), it.directives(), it.location())));
  }

  /** The member that a field with such directives is taken over from. */
  static Optional<String> overridden(List<Directive> directives) {
    return directives.stream()
        .filter(directive -> directive.name().equals("override"))
        .flatMap(directive -> directive.arguments().stream())
        .filter(argument -> argument.name().equals("from"))
        .map(Directive.Argument::value)
        .findFirst();
  }
}
