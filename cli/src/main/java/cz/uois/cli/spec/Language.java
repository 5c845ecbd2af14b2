package cz.uois.cli.spec;

import static cz.uois.cli.spec.CodeKeys.EXTERNAL_FIELD;
import static cz.uois.cli.spec.CodeKeys.HOOKS;
import static cz.uois.cli.spec.CodeKeys.INPUT;
import static cz.uois.cli.spec.CodeKeys.MUTATION;
import static cz.uois.cli.spec.CodeKeys.QUERY;
import static cz.uois.cli.spec.FederationKeys.ANSWER;
import static cz.uois.cli.spec.FederationKeys.DEPRECATED;
import static cz.uois.cli.spec.FederationKeys.DIRECTIVE;
import static cz.uois.cli.spec.FederationKeys.DIRECTIVES;
import static cz.uois.cli.spec.FederationKeys.ENTITY_FEDERATION;
import static cz.uois.cli.spec.FederationKeys.EXTERNAL_FEDERATION;
import static cz.uois.cli.spec.FederationKeys.INTERFACE;
import static cz.uois.cli.spec.FederationKeys.MEMBER_FEDERATION;
import static cz.uois.cli.spec.FederationKeys.SCHEMA;
import static cz.uois.cli.spec.FieldKeys.ENUM_TYPE;
import static cz.uois.cli.spec.FieldKeys.FIELD;
import static cz.uois.cli.spec.Key.named;
import static cz.uois.cli.spec.Key.reserved;
import static cz.uois.cli.spec.Kinds.COLUMNS;
import static cz.uois.cli.spec.Kinds.FORMER;
import static cz.uois.cli.spec.Kinds.TEXT;
import static cz.uois.cli.spec.Kinds.name;

import java.util.List;

/**
 * The keys of the spec language: with {@link FieldKeys}, {@link CodeKeys} and {@link
 * FederationKeys} the one table that the reader obeys and the JSON Schema is printed from, by a
 * test, into {@code model-specs/schema}. A new key of {@code uois.yaml} is added here and read in
 * {@link SpecReader}, one of an entity in {@link EntityReader}, one of a field in {@link
 * FieldReader}.
 */
final class Language {
  /** Version of the language, the value of {@code uois}. */
  static final int VERSION = 1;

  static final KeySet LOOKUP =
      KeySet.of(
          "lookup",
          named("by", COLUMNS, "Columns of a key: the arguments.").mandatory(),
          named("description", TEXT, "What it answers."),
          DEPRECATED,
          ANSWER,
          DIRECTIVES);

  static final KeySet EXTERNAL =
      KeySet.of(
          "external type",
          named("type", name(NameRule.GRAPHQL_TYPE), "GraphQL type of the owner, as UserGQLModel.")
              .mandatory(),
          named("key", name(NameRule.GRAPHQL_FIELD), "Field of its key; id by itself."),
          named(
              "key_type",
              new Kind.Choice(List.of("uuid", "id", "string", "int", "long")),
              "Type of its key; uuid by itself."),
          named(
              "fields",
              new Kind.MapOf(NameRule.COLUMN, new Kind.Keyed(EXTERNAL_FIELD)),
              "Fields that your Java computes of the key, by name."),
          named("federation", new Kind.Keyed(EXTERNAL_FEDERATION), "What the supergraph is told."));

  static final KeySet NAMES =
      KeySet.of(
          "names",
          named(
              "query",
              name(NameRule.GRAPHQL_FIELD),
              "Stem of queries: <query>ById, <query>Page, …"),
          named("page", name(NameRule.GRAPHQL_FIELD), "Whole name of the page query."),
          named("connection", name(NameRule.GRAPHQL_FIELD), "Whole name of the connection query."),
          named("mutation", name(NameRule.GRAPHQL_FIELD), "Stem of mutations: <mutation>Insert, …"),
          named("argument", name(NameRule.GRAPHQL_FIELD), "Name of the mutations' argument."),
          named("filter", name(NameRule.GRAPHQL_TYPE), "Input type of the argument where."));

  static final KeySet TREE =
      KeySet.of(
          "tree",
          named("parent", name(NameRule.COLUMN), "Reference of the table to itself; NULL in roots.")
              .mandatory(),
          named(
              "path",
              name(NameRule.COLUMN),
              "Column for the ids from the root down, which uois fills."));
  static final KeySet ENTITY =
      KeySet.of(
          "entity",
          named("table", name(NameRule.TABLE), "Table: plural, snake_case.").mandatory(),
          named("singular", name(NameRule.SINGULAR), "Singular of the table, if ours is wrong."),
          named("gql", name(NameRule.GRAPHQL_TYPE), "GraphQL type, if not <Singular>GQLModel."),
          named("names", new Kind.Keyed(NAMES), "Other names, where history needs them."),
          named("description", TEXT, "What one row is; shown in schema, Javadoc and database."),
          named(
              "seed",
              new Kind.Choice(List.of("system", "demo")),
              "When it is filled from seed data; system for *types and *categories."),
          named("formerly", FORMER, "Names of the table in older seed data."),
          named(
                  "fields",
                  new Kind.MapOf(NameRule.FIELD, new Kind.Keyed(FIELD)),
                  "Columns, references and lists, in the order of the schema.")
              .mandatory(),
          named("tree", new Kind.Keyed(TREE), "The rows are a tree: ancestors, descendants."),
          named("unique", new Kind.ListOf(COLUMNS), "Combinations of columns that occur once."),
          named(
              "queries",
              new Kind.MapOf(NameRule.COLUMN, new Kind.Keyed(QUERY)),
              "Queries that your Java answers, by name."),
          named(
              "mutations",
              new Kind.MapOf(NameRule.COLUMN, new Kind.Keyed(MUTATION)),
              "Mutations that your Java answers, by name."),
          named(
              "hooks",
              new Kind.ListOf(new Kind.Choice(HOOKS)),
              "When your Java runs at writes, inside their transaction."),
          AccessKeys.ENTITY,
          named(
              "operations",
              new Kind.ListOf(
                  new Kind.Choice(List.of("by_id", "page", "insert", "update", "delete"))),
              "Which queries and mutations there are; all of them unless told, [] for none."),
          named(
              "lookups",
              new Kind.MapOf(NameRule.GRAPHQL_FIELD, new Kind.Keyed(LOOKUP)),
              "Further queries of one row by a key."),
          named("base", new Kind.Choice(List.of("none")), "No base columns."),
          named(
              "kind",
              new Kind.Choice(List.of("value")),
              "Rows are values of other rows: no key of their own, no queries."),
          named(
              "implements",
              new Kind.ListOf(name(NameRule.GRAPHQL_TYPE)),
              "Interfaces of uois.yaml whose objects its rows are."),
          named("federation", new Kind.Keyed(ENTITY_FEDERATION), "What the supergraph is told."),
          DIRECTIVES,
          reserved("states", "use an enum column, or a reference to ug.states"),
          reserved("lifecycle", "use an enum column, or a reference to ug.states"),
          reserved("compat", "say it for the whole member, in uois.yaml"),
          reserved("revisions", "keep versions as rows that reference each other"),
          reserved("localized", "use a column per language, as name and name_en"),
          reserved("lock", "rely on lastchange, which refuses lost updates"),
          reserved("numbering", "use a string column that the client fills"),
          reserved("source", "own tables only"),
          reserved("aggregates", "count in the client"),
          reserved("media", "store the address of the file in a string column"),
          reserved("cache", "leave it out; answers are not cached yet"),
          reserved("ui", "keep interface hints in the client"));

  static final KeySet MEMBER =
      KeySet.of(
          "member",
          named("uois", new Kind.Whole(VERSION, VERSION), "Version of the spec language: 1.")
              .mandatory(),
          named("member", name(NameRule.MEMBER), "Name of the member, as lessons.").mandatory(),
          named("description", TEXT, "What the member is about."),
          named("package", name(NameRule.PACKAGE), "Java package; cz.uois.<member> by itself."),
          named("port", new Kind.Whole(1024, 65_535), "Port of the host in compose; 8000 inside."),
          named(
              "compat",
              new Kind.Choice(List.of("g2")),
              "An older contract whose shapes clients still speak: writes answer {id msg x}."),
          named(
              "roles",
              new Kind.Choice(List.of("own")),
              "This member keeps the roles of everybody, and tells other members who holds which."),
          named(
              "external",
              new Kind.MapOf(NameRule.EXTERNAL_KEY, new Kind.Keyed(EXTERNAL)),
              "Types of other members that are referenced or extended here, and own ones without a"
                  + " table."),
          reserved("access", "say it in the files of entities, and of queries and mutations"),
          named(
              "directives",
              new Kind.MapOf(NameRule.GRAPHQL_FIELD, new Kind.Keyed(DIRECTIVE)),
              "Directives of the member's own: their definitions."),
          named(
              "enums",
              new Kind.MapOf(NameRule.GRAPHQL_TYPE, new Kind.Keyed(ENUM_TYPE)),
              "Enums that your Java answers or takes, by name."),
          named(
              "interfaces",
              new Kind.MapOf(NameRule.GRAPHQL_TYPE, new Kind.Keyed(INTERFACE)),
              "Interfaces with a key, to which other members add fields, by name."),
          named(
              "inputs",
              new Kind.MapOf(NameRule.GRAPHQL_TYPE, new Kind.Keyed(INPUT)),
              "Input objects that your Java takes as arguments, by name."),
          named(
              "queries",
              new Kind.MapOf(NameRule.COLUMN, new Kind.Keyed(QUERY)),
              "Queries that your Java answers and that are about no one entity, by name."),
          named(
              "mutations",
              new Kind.MapOf(NameRule.COLUMN, new Kind.Keyed(MUTATION)),
              "Mutations that your Java answers and that are about no one entity, by name."),
          named(
              "federation",
              new Kind.Keyed(MEMBER_FEDERATION),
              "How the schema names Federation's directives; its version follows from what is"
                  + " used."),
          named("schema", new Kind.Keyed(SCHEMA), "What there is to say of the schema itself."),
          reserved("base", "every table has the base columns"),
          reserved("locales", "use a column per language, as name and name_en"),
          reserved("fallback", "use a column per language, as name and name_en"),
          reserved("source", "own tables only"),
          reserved("cache", "leave it out; answers are not cached yet"),
          reserved("ui", "keep interface hints in the client"));

  private Language() {}
}
