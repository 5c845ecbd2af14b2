package cz.uois.cli.spec;

import static cz.uois.cli.spec.FieldForm.COMPUTED;
import static cz.uois.cli.spec.FieldForm.ENUM;
import static cz.uois.cli.spec.FieldForm.MANY;
import static cz.uois.cli.spec.FieldForm.REFERENCES;
import static cz.uois.cli.spec.FieldForm.REFERENCES_ANY;
import static cz.uois.cli.spec.FieldForm.THROUGH;
import static cz.uois.cli.spec.FieldForm.TYPE;
import static cz.uois.cli.spec.Key.named;
import static cz.uois.cli.spec.Key.reserved;

import java.util.List;

/**
 * The keys of the spec language: the one table that the reader obeys and the JSON Schema is printed
 * from, by a test, into {@code model-specs/schema}. A new key of {@code uois.yaml} is added here
 * and read in {@link SpecReader}, one of an entity in {@link EntityReader}, one of a field in
 * {@link FieldReader}.
 */
final class Language {
  /** Version of the language, the value of {@code uois}. */
  static final int VERSION = 1;

  private static final Kind TEXT = new Kind.Text();
  private static final Kind CODE = new Kind.Code();
  private static final Kind NUMBER = new Kind.Numeric();
  private static final Kind FLAG = new Kind.Flag();
  private static final Kind LENGTH = new Kind.Whole(0, 10_485_760);
  private static final Kind FORMER = new Kind.ListOf(name(NameRule.FORMER));
  private static final String VALUE_TYPES =
      "string, text, int, long, float, bool, uuid, date, datetime, duration, json, bytes or"
          + " decimal.";
  private static final Kind COLUMNS = new Kind.ListOf(name(NameRule.COLUMN));

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
  private static final Kind APPLIED =
      new Kind.MapOf(
          NameRule.GRAPHQL_FIELD, new Kind.MapOf(NameRule.GRAPHQL_FIELD, new Kind.Value()));

  static final KeySet ENTITY_FEDERATION =
      KeySet.of(
          "federation of an entity",
          named(
              "keys",
              new Kind.ListOf(CODE),
              "Field sets that name a row, as [id, 'sku variation { id }']: @key."),
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

  private static final Key DEPRECATED =
      named("deprecated", TEXT, "Why it should not be used any more: @deprecated.");
  private static final Key DIRECTIVES =
      named("directives", APPLIED, "Directives of the member's own, in this order.");
  private static final Key ANSWER =
      named("federation", new Kind.Keyed(ANSWER_FEDERATION), "What the supergraph is told.");
  private static final Key PART =
      named("federation", new Kind.Keyed(PART_FEDERATION), "What the supergraph is told.");

  static final KeySet EXTERNAL_FEDERATION =
      KeySet.of(
          "federation of an external type",
          named(
              "interface_object", FLAG, "It is an interface of the supergraph: @interfaceObject."));

  static final KeySet LOOKUP =
      KeySet.of(
          "lookup",
          named("by", COLUMNS, "Columns of a key: the arguments.").mandatory(),
          named("description", TEXT, "What it answers."),
          DEPRECATED,
          ANSWER,
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
                              "OBJECT",
                              "FIELD_DEFINITION",
                              "ARGUMENT_DEFINITION",
                              "ENUM_VALUE",
                              "INPUT_OBJECT",
                              "INPUT_FIELD_DEFINITION"))),
                  "Where it may stand; of fields and types also their inputs, if it may there.")
              .mandatory(),
          named(
              "arguments",
              new Kind.MapOf(NameRule.GRAPHQL_FIELD, name(NameRule.ARGUMENT_TYPE)),
              "GraphQL types of its arguments."),
          named("repeatable", FLAG, "It may stand several times at one place."),
          named("compose", FLAG, "The supergraph keeps it, unless false: @composeDirective."),
          named("description", TEXT, "What it says."));

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

  static final KeySet ARGUMENT =
      KeySet.of(
          "argument",
          named("type", CODE, VALUE_TYPES).mandatory(),
          named("required", FLAG, "It must be sent, and is not null."),
          named("default", new Kind.Value(), "What it is when it is not sent."),
          named("description", TEXT, "What it is; shown in schema and Javadoc."),
          DEPRECATED,
          PART,
          DIRECTIVES);

  static final KeySet VALUE_OF_ENUM =
      KeySet.of(
          "value of an enum",
          named("description", TEXT, "What it means; shown in the schema."),
          DEPRECATED,
          PART,
          DIRECTIVES);

  private static final Kind ARGUMENTS =
      new Kind.MapOf(NameRule.GRAPHQL_FIELD, new Kind.Keyed(ARGUMENT));

  static final KeySet TREE =
      KeySet.of(
          "tree",
          named("parent", name(NameRule.COLUMN), "Reference of the table to itself; NULL in roots.")
              .mandatory(),
          named(
              "path",
              name(NameRule.COLUMN),
              "Column for the ids from the root down, which uois fills."));
  static final KeySet QUERY =
      KeySet.of(
          "query",
          named("returns", CODE, "Own table, whose rows it answers, or a type: " + VALUE_TYPES)
              .mandatory(),
          named("single", FLAG, "One row or null, instead of a list."),
          named("arguments", ARGUMENTS, "Its arguments, by name."),
          named("gql", name(NameRule.GRAPHQL_FIELD), "Whole name, if not <query><Name>."),
          named("description", TEXT, "What it does; shown in schema and Javadoc."),
          DEPRECATED,
          ANSWER,
          DIRECTIVES);

  static final KeySet MUTATION =
      KeySet.of(
          "mutation",
          named("returns", CODE, "Own table, a row of which it answers, or a type: " + VALUE_TYPES)
              .mandatory(),
          named("arguments", ARGUMENTS, "Its arguments, by name."),
          named("gql", name(NameRule.GRAPHQL_FIELD), "Whole name, if not <mutation><Name>."),
          named("description", TEXT, "What it does; shown in schema and Javadoc."),
          DEPRECATED,
          ANSWER,
          DIRECTIVES);

  private static final List<String> HOOKS =
      List.of(
          "before_insert",
          "after_insert",
          "before_update",
          "after_update",
          "before_delete",
          "after_delete");

  static final KeySet FIELD =
      KeySet.of(
          "field",
          named(
                  "type",
                  CODE,
                  "string, text, int, long, float, bool, uuid, date, datetime, duration, json,"
                      + " bytes or decimal(p,s).")
              .only(TYPE),
          named("enum", new Kind.ListOf(name(NameRule.ENUM_VALUE)), "Values of an enum.")
              .only(ENUM),
          named(
                  "values",
                  new Kind.MapOf(NameRule.ENUM_VALUE, new Kind.Keyed(VALUE_OF_ENUM)),
                  "What there is to say of values of the enum, by value.")
              .only(ENUM),
          named("references", name(NameRule.TARGET), "Own table or external key it points to.")
              .only(REFERENCES),
          named(
                  "references_any",
                  new Kind.ListOf(name(NameRule.TARGET)),
                  "Types whose keys it holds, of whichever of them: each gets the list 'inverse'.")
              .only(REFERENCES_ANY),
          named("computed", CODE, "Your Java computes it: the type of its values, " + VALUE_TYPES)
              .only(COMPUTED),
          named("requires", COLUMNS, "Columns that your Java needs; the whole row by itself.")
              .only(COMPUTED),
          named("arguments", ARGUMENTS, "Arguments of the field, by name.").only(COMPUTED),
          named("through", name(NameRule.TABLE), "Link table that connects the two.").only(THROUGH),
          named(
                  "many",
                  name(NameRule.TARGET),
                  "Own table or external key of the elements; uois makes the link table.")
              .only(MANY),
          named("table", name(NameRule.TABLE), "Name of that link table; by itself <this>_<other>.")
              .only(MANY),
          named("description", TEXT, "What it is; shown in schema, Javadoc and database."),
          named("required", FLAG, "NOT NULL, and non-null in the insert input.")
              .only(TYPE, ENUM, REFERENCES, REFERENCES_ANY),
          named("unique", FLAG, "A value occurs once; of a reference: one-to-one.")
              .only(TYPE, ENUM, REFERENCES),
          named("default", new Kind.Value(), "What an insert without it stores.")
              .only(TYPE, ENUM, REFERENCES),
          named("min", NUMBER, "Lowest value, inclusive.").only(TYPE),
          named("max", NUMBER, "Highest value, inclusive.").only(TYPE),
          named("multiple_of", NUMBER, "The value is a multiple of this.").only(TYPE),
          named("min_length", LENGTH, "Shortest text, in characters.").only(TYPE),
          named("max_length", LENGTH, "Longest text, in characters.").only(TYPE),
          named("pattern", CODE, "Regular expression that the whole text matches.").only(TYPE),
          named("check", CODE, "SQL condition over columns of the row.")
              .only(TYPE, ENUM, REFERENCES),
          named("gql", name(NameRule.GRAPHQL_FIELD), "Name of the GraphQL field.")
              .only(TYPE, ENUM, REFERENCES, REFERENCES_ANY, COMPUTED),
          named("formerly", FORMER, "Names of the column in older seed data.")
              .only(TYPE, ENUM, REFERENCES, REFERENCES_ANY),
          named("as", name(NameRule.GRAPHQL_FIELD), "Name of the object field.").only(REFERENCES),
          named(
                  "inverse",
                  name(NameRule.GRAPHQL_FIELD),
                  "Field that the target gets: a list; an object if unique.")
              .only(REFERENCES, REFERENCES_ANY, THROUGH, MANY),
          named("inverse_description", TEXT, "What that field of the target is.")
              .only(REFERENCES, REFERENCES_ANY, THROUGH, MANY),
          named("inverse_deprecated", TEXT, "Why that field should not be used any more.")
              .only(REFERENCES, REFERENCES_ANY, THROUGH, MANY),
          named(
                  "inverse_federation",
                  new Kind.Keyed(ANSWER_FEDERATION),
                  "What the supergraph is told of that field.")
              .only(REFERENCES, REFERENCES_ANY, THROUGH, MANY),
          named("inverse_directives", APPLIED, "Directives of the member's own of that field.")
              .only(REFERENCES, REFERENCES_ANY, THROUGH, MANY),
          named(
                  "on_delete",
                  new Kind.Choice(List.of("restrict", "cascade", "set_null")),
                  "What happens to the row when the row it points to is deleted.")
              .only(REFERENCES),
          named("by", name(NameRule.COLUMN), "Foreign key of the link table to this table.")
              .only(THROUGH, MANY),
          named("to", name(NameRule.COLUMN), "Foreign key of the link table to the elements.")
              .only(THROUGH, MANY),
          named(
                  "add",
                  name(NameRule.GRAPHQL_FIELD),
                  "Mutation that adds a link; by itself <mutation><List>Add.")
              .only(THROUGH, MANY),
          named(
                  "remove",
                  name(NameRule.GRAPHQL_FIELD),
                  "Mutation that removes a link; by itself <mutation><List>Remove.")
              .only(THROUGH, MANY),
          reserved("localized", "use a column per language, as name and name_en"),
          reserved("numbering", "use a string column that the client fills"),
          reserved("sequence", "use a string column that the client fills"),
          reserved("format", "use a pattern"),
          reserved("reset", "use a string column that the client fills"),
          named("nullable", FLAG, "False: clients never get null.").only(TYPE, ENUM, REFERENCES),
          DEPRECATED,
          named("federation", new Kind.Keyed(FIELD_FEDERATION), "What the supergraph is told."),
          DIRECTIVES,
          reserved(
              "access",
              "permissions are not enforced yet, so uois refuses rules it would not keep"),
          reserved("media", "store the address of the file in a string column"),
          reserved("source", "own tables only"),
          reserved("ui", "keep interface hints in the client"),
          reserved("cache", "leave it out; answers are not cached yet"));

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
          reserved(
              "access",
              "permissions are not enforced yet, so uois refuses rules it would not keep"),
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
              "external",
              new Kind.MapOf(NameRule.EXTERNAL_KEY, new Kind.Keyed(EXTERNAL)),
              "Types of other members that are referenced or extended here."),
          reserved(
              "access",
              "permissions are not enforced yet, so uois refuses rules it would not keep"),
          named(
              "directives",
              new Kind.MapOf(NameRule.GRAPHQL_FIELD, new Kind.Keyed(DIRECTIVE)),
              "Directives of the member's own: their definitions."),
          reserved("federation", "the federation version follows from what is used"),
          reserved("base", "every table has the base columns"),
          reserved("locales", "use a column per language, as name and name_en"),
          reserved("fallback", "use a column per language, as name and name_en"),
          reserved("source", "own tables only"),
          reserved("cache", "leave it out; answers are not cached yet"),
          reserved("ui", "keep interface hints in the client"));

  private Language() {}

  private static Kind name(NameRule rule) {
    return new Kind.Name(rule);
  }
}
