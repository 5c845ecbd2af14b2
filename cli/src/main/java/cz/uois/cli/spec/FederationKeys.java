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
  static final Kind APPLIED =
      new Kind.MapOf(
          NameRule.GRAPHQL_FIELD, new Kind.MapOf(NameRule.GRAPHQL_FIELD, new Kind.Value()));

  static final KeySet ENTITY_FEDERATION =
      KeySet.of(
          "federation of an entity",
          named(
              "keys",
              new Kind.ListOf(CODE),
              "Field sets that name a row, as [id, 'sku variation { id }']: @key."),
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
          named("override", name(NameRule.MARK), "Member that the field moves from: @override."),
          SHAREABLE,
          INACCESSIBLE,
          TAG);

  static final KeySet EXTERNAL_FEDERATION =
      KeySet.of(
          "federation of an external type",
          named(
              "interface_object", FLAG, "It is an interface of the supergraph: @interfaceObject."));

  static final KeySet DIRECTIVE =
      KeySet.of(
          "directive",
          named("url", CODE, "Address of its specification, with its version: @link.").mandatory(),
          named(
                  "on",
                  new Kind.ListOf(new Kind.Choice(List.of("OBJECT", "FIELD_DEFINITION"))),
                  "Where it may stand.")
              .mandatory(),
          named(
              "arguments",
              new Kind.MapOf(NameRule.GRAPHQL_FIELD, name(NameRule.ARGUMENT_TYPE)),
              "GraphQL types of its arguments."),
          named("repeatable", FLAG, "It may stand several times at one place."),
          named("compose", FLAG, "The supergraph keeps it, unless false: @composeDirective."),
          named("description", TEXT, "What it says."));

  private FederationKeys() {}
}
