package cz.uois.cli.spec;

import static cz.uois.cli.spec.Key.named;
import static cz.uois.cli.spec.Kinds.CODE;
import static cz.uois.cli.spec.Kinds.FLAG;
import static cz.uois.cli.spec.Kinds.TEXT;
import static cz.uois.cli.spec.Kinds.name;

import java.util.List;

/** The keys that say what the supergraph is told. */
final class FederationKeys {
  private static final Key SHAREABLE =
      named("shareable", FLAG, "Several members may answer it: @shareable.");
  private static final Key INACCESSIBLE =
      named("inaccessible", FLAG, "Clients of the supergraph cannot see it: @inaccessible.");
  private static final Key TAG =
      named("tag", new Kind.ListOf(name(NameRule.MARK)), "Names that tools select by: @tag.");
  private static final Key OVERRIDE =
      named("override", name(NameRule.MARK), "Member that the field moves from: @override.");
  private static final Key OVERRIDE_LABEL =
      named(
          "override_label",
          CODE,
          "Which requests go here meanwhile, as percent(10) or a name of the router's.");
  static final Kind APPLIED =
      new Kind.MapOf(
          NameRule.GRAPHQL_FIELD,
          new Kind.OneOrMore(new Kind.MapOf(NameRule.GRAPHQL_FIELD, new Kind.Value())));

  private static final Key KEYS =
      named(
          "keys",
          new Kind.ListOf(CODE),
          "Field sets that name a row, as [id, 'sku variation { id }']: @key.");

  static final KeySet ENTITY_FEDERATION =
      KeySet.of(
          "federation of an entity",
          KEYS,
          named(
              "unresolvable_keys",
              new Kind.ListOf(CODE),
              "Keys by which others name a row, but not here: @key(resolvable: false)."),
          named("extends", FLAG, "Another member owns the type; the table has a part of it."),
          SHAREABLE,
          INACCESSIBLE,
          TAG);

  static final KeySet FIELD_FEDERATION =
      KeySet.of(
          "federation of a field",
          named("external", FLAG, "Another member owns the field: @external."),
          named("requires", CODE, "External fields that it is computed from: @requires."),
          named("provides", CODE, "External fields that are answered through it: @provides."),
          OVERRIDE,
          OVERRIDE_LABEL,
          SHAREABLE,
          INACCESSIBLE,
          TAG);

  static final KeySet ANSWER_FEDERATION =
      KeySet.of(
          "federation of a list, object or query",
          OVERRIDE,
          OVERRIDE_LABEL,
          SHAREABLE,
          INACCESSIBLE,
          TAG);

  static final KeySet PART_FEDERATION =
      KeySet.of("federation of an argument or value", INACCESSIBLE, TAG);

  static final Key DEPRECATED =
      named("deprecated", TEXT, "Why it should not be used any more: @deprecated.");
  static final Key DIRECTIVES =
      named("directives", APPLIED, "Directives of the member's own, in this order.");
  static final Key ANSWER =
      named("federation", new Kind.Keyed(ANSWER_FEDERATION), "What the supergraph is told.");
  static final Key PART =
      named("federation", new Kind.Keyed(PART_FEDERATION), "What the supergraph is told.");

  static final KeySet EXTERNAL_FEDERATION =
      KeySet.of(
          "federation of an external type",
          named(
              "interface_object", FLAG, "It is an interface of the supergraph: @interfaceObject."));

  static final KeySet INTERFACE_FEDERATION =
      KeySet.of("federation of an interface", KEYS, INACCESSIBLE, TAG);

  static final KeySet INTERFACE =
      KeySet.of(
          "interface",
          named("description", TEXT, "What its objects have in common."),
          named(
                  "fields",
                  new Kind.ListOf(name(NameRule.GRAPHQL_FIELD)),
                  "Fields that all its entities have, by their GraphQL names.")
              .mandatory(),
          named(
              "federation",
              new Kind.Keyed(INTERFACE_FEDERATION),
              "What the supergraph is told; its key is id unless told otherwise."),
          DIRECTIVES);

  static final KeySet DIRECTIVE =
      KeySet.of(
          "directive",
          named("url", CODE, "Address of its specification, with its version: @link.").mandatory(),
          named(
                  "on",
                  new Kind.ListOf(
                      new Kind.Choice(
                          List.of(
                              "SCHEMA",
                              "SCALAR",
                              "OBJECT",
                              "FIELD_DEFINITION",
                              "ARGUMENT_DEFINITION",
                              "INTERFACE",
                              "ENUM",
                              "ENUM_VALUE",
                              "INPUT_OBJECT",
                              "INPUT_FIELD_DEFINITION"))),
                  "Where it may stand; of fields and types also their inputs, if it may there.")
              .mandatory(),
          named(
              "import",
              name(NameRule.GRAPHQL_FIELD),
              "Its name in that specification, if it has another one here."),
          named(
              "as",
              name(NameRule.GRAPHQL_FIELD),
              "Name of that specification here, before the __ of what is not imported."),
          named(
              "arguments",
              new Kind.MapOf(NameRule.GRAPHQL_FIELD, name(NameRule.ARGUMENT_TYPE)),
              "GraphQL types of its arguments."),
          named("repeatable", FLAG, "It may stand several times at one place."),
          named("compose", FLAG, "The supergraph keeps it, unless false: @composeDirective."),
          named("description", TEXT, "What it says."));

  static final KeySet MEMBER_FEDERATION =
      KeySet.of(
          "federation of a member",
          named(
              "as",
              name(NameRule.GRAPHQL_FIELD),
              "Name of Federation here, before the __ of what is not imported; federation itself."),
          named(
              "import",
              new Kind.MapOf(NameRule.GRAPHQL_FIELD, name(NameRule.GRAPHQL_FIELD)),
              "Its directives that have no prefix, each with its name here; all unless told."));

  static final KeySet SCHEMA_TYPE = KeySet.of("type of every member", DIRECTIVES);

  static final KeySet SCHEMA =
      KeySet.of(
          "schema",
          named("directives", APPLIED, "Directives of the member's own of the whole schema."),
          named(
              "types",
              new Kind.MapOf(NameRule.GRAPHQL_TYPE, new Kind.Keyed(SCHEMA_TYPE)),
              "What there is to say of types that members have by themselves, as UUID."));

  private FederationKeys() {}
}
