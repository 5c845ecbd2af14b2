package cz.uois.cli.spec;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.spec.YamlNode.Entry;
import cz.uois.cli.spec.YamlNode.Mapping;
import cz.uois.cli.spec.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads how entities, fields and external types show themselves. */
final class ExposureReader {
  private final String subject;
  private final Diagnostics diagnostics;

  /**
   * A reader of one thing.
   *
   * @param subject what is shown, as {@code field 'name' of 'plans'}
   */
  ExposureReader(String subject, Diagnostics diagnostics) {
    this.subject = subject;
    this.diagnostics = diagnostics;
  }

  /** What the keys of an entity say. */
  ExposureSpec entity(Cursor cursor) {
    return new ExposureSpec(
        cursor.choice("base"),
        cursor.choice("kind"),
        cursor.has("operations") ? Optional.of(cursor.choices("operations")) : Optional.empty(),
        federation(cursor, FederationKeys.ENTITY_FEDERATION),
        directives(cursor),
        lookups(cursor));
  }

  /** What the keys of a field say. */
  FieldExposureSpec field(Cursor cursor) {
    return new FieldExposureSpec(
        cursor.flag("nullable"),
        cursor.text("deprecated"),
        federation(cursor, FederationKeys.FIELD_FEDERATION),
        directives(cursor));
  }

  /** What {@code federation} says. */
  FederationSpec federation(Cursor cursor, KeySet keys) {
    return cursor
        .mapping("federation")
        .map(mapping ->
            new Cursor(
                mapping,
                keys,
                "'federation' of " + subject,
                cursor.keyLocation("federation"),
                diagnostics))
        .map(inner -> federation(inner))
        .orElse(FederationSpec.NONE);
  }

  private static FederationSpec federation(Cursor cursor) {
    return new FederationSpec(
        cursor.knows("keys") ? cursor.codes("keys") : List.of(),
        flag(cursor, "extends"),
        flag(cursor, "interface_object"),
        flag(cursor, "external"),
        flag(cursor, "shareable"),
        flag(cursor, "inaccessible"),
        cursor.knows("tag") ? cursor.names("tag") : List.of(),
        cursor.knows("override") ? cursor.name("override") : Optional.empty(),
        cursor.knows("requires") ? cursor.code("requires") : Optional.empty(),
        cursor.knows("provides") ? cursor.code("provides") : Optional.empty());
  }

  private static Optional<Located<Boolean>> flag(Cursor cursor, String name) {
    return cursor.knows(name) ? cursor.flag(name) : Optional.empty();
  }

  private List<DirectiveSpec> directives(Cursor cursor) {
    List<DirectiveSpec> directives = new ArrayList<>();
    Values values = new Values(subject, diagnostics);
    for (Entry entry : cursor.mapping("directives").map(Mapping::entries).orElse(List.of())) {
      Optional<Located<String>> name = values.name(entry.key(), NameRule.GRAPHQL_FIELD);
      if (entry.value() instanceof Mapping mapping) {
        name.ifPresent(it -> directives.add(new DirectiveSpec(it, arguments(mapping))));
      } else {
        values.refuseKind(
            entry.key().text(), entry.value(), "a mapping of arguments, as {level: 3}, or {}");
      }
    }
    return directives;
  }

  private Map<Located<String>, Located<Literal>> arguments(Mapping mapping) {
    Map<Located<String>, Located<Literal>> arguments = new LinkedHashMap<>();
    Values values = new Values(subject, diagnostics);
    for (Entry entry : mapping.entries()) {
      Optional<Located<String>> name = values.name(entry.key(), NameRule.GRAPHQL_FIELD);
      if (entry.value() instanceof Scalar scalar) {
        Optional<Located<Literal>> value = values.value(entry.key().text(), scalar);
        if (name.isPresent() && value.isPresent()) {
          arguments.put(name.get(), value.get());
        }
      } else {
        values.refuseKind(entry.key().text(), entry.value(), "a single value");
      }
    }
    return arguments;
  }

  private List<LookupSpec> lookups(Cursor cursor) {
    List<LookupSpec> lookups = new ArrayList<>();
    Values values = new Values(subject, diagnostics);
    for (Entry entry : cursor.mapping("lookups").map(Mapping::entries).orElse(List.of())) {
      Optional<Located<String>> name = values.name(entry.key(), NameRule.GRAPHQL_FIELD);
      if (entry.value() instanceof Mapping mapping) {
        Cursor inner =
            new Cursor(
                mapping,
                Language.LOOKUP,
                "lookup '%s' of %s".formatted(entry.key().text(), subject),
                entry.key().location(),
                diagnostics);
        name.ifPresent(it ->
            lookups.add(
                new LookupSpec(
                    it, inner.names("by"), inner.text("description"), inner.text("deprecated"))));
      } else {
        values.refuseKind(entry.key().text(), entry.value(), "a mapping, as {by: [id]}");
      }
    }
    return lookups;
  }

  /** The directives that a member defines. */
  static List<DirectiveDefinitionSpec> definitions(Mapping mapping, Diagnostics diagnostics) {
    List<DirectiveDefinitionSpec> definitions = new ArrayList<>();
    Values values = new Values("the member", diagnostics);
    for (Entry entry : mapping.entries()) {
      Optional<Located<String>> name = values.name(entry.key(), NameRule.GRAPHQL_FIELD);
      if (entry.value() instanceof Mapping inner) {
        Cursor cursor =
            new Cursor(
                inner,
                FederationKeys.DIRECTIVE,
                "directive '" + entry.key().text() + "'",
                entry.key().location(),
                diagnostics);
        Optional<Located<String>> url = cursor.code("url");
        if (name.isPresent() && url.isPresent()) {
          definitions.add(definition(name.get(), url.get(), cursor, values));
        }
      } else {
        values.refuseKind(
            entry.key().text(), entry.value(), "a mapping, as {url: …, on: [OBJECT]}");
      }
    }
    return definitions;
  }

  private static DirectiveDefinitionSpec definition(
      Located<String> name, Located<String> url, Cursor cursor, Values values) {
    Map<Located<String>, Located<String>> arguments = new LinkedHashMap<>();
    for (Entry entry : cursor.mapping("arguments").map(Mapping::entries).orElse(List.of())) {
      Optional<Located<String>> argument = values.name(entry.key(), NameRule.GRAPHQL_FIELD);
      if (entry.value() instanceof Scalar scalar) {
        Optional<Located<String>> type = values.name(scalar, NameRule.ARGUMENT_TYPE);
        if (argument.isPresent() && type.isPresent()) {
          arguments.put(argument.get(), type.get());
        }
      } else {
        values.refuseKind(entry.key().text(), entry.value(), "a GraphQL type, as String!");
      }
    }
    return new DirectiveDefinitionSpec(
        name,
        url,
        cursor.choices("on"),
        arguments,
        cursor.flag("repeatable"),
        cursor.flag("compose"),
        cursor.text("description"));
  }
}
