package cz.uois.cli.spec;

import static cz.uois.cli.spec.CodeKeys.ARGUMENTS;
import static cz.uois.cli.spec.FederationKeys.ANSWER_FEDERATION;
import static cz.uois.cli.spec.FederationKeys.APPLIED;
import static cz.uois.cli.spec.FederationKeys.DEPRECATED;
import static cz.uois.cli.spec.FederationKeys.DIRECTIVES;
import static cz.uois.cli.spec.FederationKeys.FIELD_FEDERATION;
import static cz.uois.cli.spec.FederationKeys.PART;
import static cz.uois.cli.spec.FieldForm.COMPUTED;
import static cz.uois.cli.spec.FieldForm.EMBEDS;
import static cz.uois.cli.spec.FieldForm.ENUM;
import static cz.uois.cli.spec.FieldForm.MANY;
import static cz.uois.cli.spec.FieldForm.REFERENCES;
import static cz.uois.cli.spec.FieldForm.REFERENCES_ANY;
import static cz.uois.cli.spec.FieldForm.THROUGH;
import static cz.uois.cli.spec.FieldForm.TYPE;
import static cz.uois.cli.spec.Key.named;
import static cz.uois.cli.spec.Key.reserved;
import static cz.uois.cli.spec.Kinds.CODE;
import static cz.uois.cli.spec.Kinds.COLUMNS;
import static cz.uois.cli.spec.Kinds.FLAG;
import static cz.uois.cli.spec.Kinds.FORMER;
import static cz.uois.cli.spec.Kinds.LENGTH;
import static cz.uois.cli.spec.Kinds.NUMBER;
import static cz.uois.cli.spec.Kinds.TEXT;
import static cz.uois.cli.spec.Kinds.VALUE_TYPES;
import static cz.uois.cli.spec.Kinds.name;

import java.util.List;

/**
 * The keys of a field, each with the forms of field that it suits; {@link FieldReader} reads them.
 */
final class FieldKeys {
  static final KeySet VALUE =
      KeySet.of(
          "value of an enum",
          named("description", TEXT, "What it means; shown in the schema."),
          DEPRECATED,
          PART,
          DIRECTIVES);

  static final KeySet ENUM_TYPE =
      KeySet.of(
          "enum",
          named("enum", new Kind.ListOf(name(NameRule.ENUM_VALUE)), "Its values.").mandatory(),
          named(
              "values",
              new Kind.MapOf(NameRule.ENUM_VALUE, new Kind.Keyed(VALUE)),
              "What there is to say of values of the enum, by value."),
          named("description", TEXT, "What it is; shown in the schema."),
          DIRECTIVES);

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
                  new Kind.MapOf(NameRule.ENUM_VALUE, new Kind.Keyed(VALUE)),
                  "What there is to say of values of the enum, by value.")
              .only(ENUM),
          named("references", name(NameRule.TARGET), "Own table or external key it points to.")
              .only(REFERENCES),
          named(
                  "references_any",
                  new Kind.ListOf(name(NameRule.TARGET)),
                  "Types whose keys it holds, of whichever of them: each gets the list 'inverse'.")
              .only(REFERENCES_ANY),
          named(
                  "embeds",
                  name(NameRule.TABLE),
                  "Entity with 'kind: value' whose columns the row has, with this name before"
                      + " them.")
              .only(EMBEDS),
          named("prefix", name(NameRule.COLUMN), "What these columns begin with instead.")
              .only(EMBEDS),
          named(
                  "computed",
                  CODE,
                  "Your Java computes it: an own table or external key, or the type of its values, "
                      + VALUE_TYPES)
              .only(COMPUTED),
          named("list", FLAG, "Each value is a list of them.").only(COMPUTED),
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
              .only(TYPE, ENUM, REFERENCES, REFERENCES_ANY, EMBEDS),
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
              .only(TYPE, ENUM, REFERENCES, REFERENCES_ANY, COMPUTED, EMBEDS),
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
                  "Mutation that adds a link; by itself <mutation><List>Add, of 'compat: g2'"
                      + " <mutation><Element>Insert.")
              .only(THROUGH, MANY),
          named(
                  "remove",
                  name(NameRule.GRAPHQL_FIELD),
                  "Mutation that removes a link; by itself <mutation><List>Remove, of 'compat: g2'"
                      + " <mutation><Element>Delete.")
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
          AccessKeys.FIELD.only(TYPE, ENUM, REFERENCES, REFERENCES_ANY, EMBEDS, COMPUTED),
          reserved("media", "store the address of the file in a string column"),
          reserved("source", "own tables only"),
          reserved("ui", "keep interface hints in the client"),
          reserved("cache", "leave it out; answers are not cached yet"));

  private FieldKeys() {}
}
