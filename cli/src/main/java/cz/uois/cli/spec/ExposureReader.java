package cz.uois.cli.spec;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.spec.YamlNode.Entry;
import cz.uois.cli.spec.YamlNode.Mapping;
import cz.uois.cli.spec.YamlNode.Scalar;
import cz.uois.cli.spec.YamlNode.Sequence;
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
        directives(cursor, "directives"),
        lookups(cursor),
        cursor.names("implements"));
  }

  /** What the keys of a field say. */
  FieldExposureSpec field(Cursor cursor) {
    return exposure(cursor, "", FederationKeys.FIELD_FEDERATION);
  }

  /** What the keys of a field say of its inverse. */
  FieldExposureSpec inverse(Cursor cursor) {
    return exposure(cursor, "inverse_", FederationKeys.ANSWER_FEDERATION);
  }

  /** What the keys of a query or mutation say. */
  FieldExposureSpec answer(Cursor cursor) {
    return exposure(cursor, "", FederationKeys.ANSWER_FEDERATION);
  }

  /** What the keys of an argument or a value of an enum say. */
  FieldExposureSpec part(Cursor cursor) {
    return exposure(cursor, "", FederationKeys.PART_FEDERATION);
  }

  /** What the keys of an input object say. */
  FieldExposureSpec input(Cursor cursor) {
    return type(cursor, FederationKeys.PART_FEDERATION);
  }

  /** What the keys of an interface say. */
  FieldExposureSpec interfaceOf(Cursor cursor) {
    return type(cursor, FederationKeys.INTERFACE_FEDERATION);
  }

  private FieldExposureSpec type(Cursor cursor, KeySet federation) {
    return new FieldExposureSpec(
        Optional.empty(),
        Optional.empty(),
        federation(cursor, federation),
        directives(cursor, "directives"));
  }

  private FieldExposureSpec exposure(Cursor cursor, String prefix, KeySet federation) {
    return new FieldExposureSpec(
        prefix.isEmpty() ? flag(cursor, "nullable") : Optional.empty(),
        cursor.text(prefix + "deprecated"),
        federation(cursor, prefix + "federation", federation),
        directives(cursor, prefix + "directives"));
  }

  /** What {@code federation} says. */
  FederationSpec federation(Cursor cursor, KeySet keys) {
    return federation(cursor, "federation", keys);
  }

  private FederationSpec federation(Cursor cursor, String name, KeySet keys) {
    return cursor
        .mapping(name)
        .map(mapping ->
            new Cursor(
                mapping,
                keys,
                "'" + name + "' of " + subject,
                cursor.keyLocation(name),
                diagnostics))
        .map(inner -> federation(inner))
        .orElse(FederationSpec.NONE);
  }

  private static FederationSpec federation(Cursor cursor) {
    return new FederationSpec(
        cursor.knows("keys") ? cursor.codes("keys") : List.of(),
        cursor.knows("unresolvable_keys") ? cursor.codes("unresolvable_keys") : List.of(),
        flag(cursor, "extends"),
        flag(cursor, "interface_object"),
        flag(cursor, "external"),
        flag(cursor, "shareable"),
        flag(cursor, "inaccessible"),
        cursor.knows("tag") ? cursor.names("tag") : List.of(),
        cursor.knows("override") ? cursor.name("override") : Optional.empty(),
        cursor.knows("override_label") ? cursor.code("override_label") : Optional.empty(),
        cursor.knows("requires") ? cursor.code("requires") : Optional.empty(),
        cursor.knows("provides") ? cursor.code("provides") : Optional.empty());
  }

  private static Optional<Located<Boolean>> flag(Cursor cursor, String name) {
    return cursor.knows(name) ? cursor.flag(name) : Optional.empty();
  }

  /** The directives that are applied, each as often as it has arguments. */
  List<DirectiveSpec> directives(Cursor cursor, String key) {
    List<DirectiveSpec> directives = new ArrayList<>();
    Values values = new Values(subject, diagnostics);
    for (Entry entry : cursor.mapping(key).map(Mapping::entries).orElse(List.of())) {
      Optional<Located<String>> name = values.name(entry.key(), NameRule.GRAPHQL_FIELD);
      List<YamlNode> applications =
          entry.value() instanceof Sequence sequence && !sequence.items().isEmpty()
              ? sequence.items()
              : List.of(entry.value());
      for (YamlNode application : applications) {
        if (application instanceof Mapping mapping) {
          Optional<Map<Located<String>, Located<Literal>>> arguments = arguments(mapping);
          if (name.isPresent() && arguments.isPresent()) {
            directives.add(
                new DirectiveSpec(at(name.get(), mapping, applications), arguments.get()));
          }
        } else {
          values.refuseKind(
              entry.key().text(), application, "a mapping of arguments, as {level: 3}, or {}");
        }
      }
    }
    return directives;
  }

  // One of several is found where its arguments are: the name stands there only once.
  private static Located<String> at(
      Located<String> name, Mapping arguments, List<YamlNode> applications) {
    return applications.size() > 1 ? new Located<>(name.value(), arguments.location()) : name;
  }

  /** Nothing if one of them cannot be read, or it would be missed once more. */
  private Optional<Map<Located<String>, Located<Literal>>> arguments(Mapping mapping) {
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
    return arguments.size() == mapping.entries().size() ? Optional.of(arguments) : Optional.empty();
  }

  private List<LookupSpec> lookups(Cursor cursor) {
    List<LookupSpec> lookups = new ArrayList<>();
    Values values = new Values(subject, diagnostics);
    for (Entry entry : cursor.mapping("lookups").map(Mapping::entries).orElse(List.of())) {
      Optional<Located<String>> name = values.name(entry.key(), NameRule.GRAPHQL_FIELD);
      if (entry.value() instanceof Mapping mapping) {
        String lookup = "lookup '%s' of %s".formatted(entry.key().text(), subject);
        Cursor inner =
            new Cursor(mapping, Language.LOOKUP, lookup, entry.key().location(), diagnostics);
        FieldExposureSpec exposure = new ExposureReader(lookup, diagnostics).answer(inner);
        name.ifPresent(it ->
            lookups.add(
                new LookupSpec(it, inner.names("by"), inner.text("description"), exposure)));
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
        cursor.name("import"),
        cursor.name("as"),
        cursor.choices("on"),
        arguments,
        cursor.flag("repeatable"),
        cursor.flag("compose"),
        cursor.text("description"));
  }
}
