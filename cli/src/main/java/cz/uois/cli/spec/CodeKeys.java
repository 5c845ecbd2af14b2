package cz.uois.cli.spec;

import static cz.uois.cli.spec.FederationKeys.ANSWER;
import static cz.uois.cli.spec.FederationKeys.DEPRECATED;
import static cz.uois.cli.spec.FederationKeys.DIRECTIVES;
import static cz.uois.cli.spec.FederationKeys.PART;
import static cz.uois.cli.spec.Key.named;
import static cz.uois.cli.spec.Kinds.CODE;
import static cz.uois.cli.spec.Kinds.FLAG;
import static cz.uois.cli.spec.Kinds.TEXT;
import static cz.uois.cli.spec.Kinds.VALUE_TYPES;
import static cz.uois.cli.spec.Kinds.name;

import java.util.List;

/** The keys that announce the author's own Java. */
final class CodeKeys {
  static final KeySet ARGUMENT =
      KeySet.of(
          "argument",
          named(
                  "type",
                  CODE,
                  "An own table or external key, whose key it is, one of inputs, or a type: "
                      + VALUE_TYPES)
              .mandatory(),
          named("list", FLAG, "It is a list of them."),
          named("required", FLAG, "It must be sent, and is not null."),
          named("nullable", FLAG, "False, beside a default: nobody sends null instead."),
          named("default", new Kind.Value(), "What it is when it is not sent."),
          named(
              "omittable",
              FLAG,
              "Your Java tells what was left out from null: it gets an Omittable."),
          named("description", TEXT, "What it is; shown in schema and Javadoc."),
          DEPRECATED,
          PART,
          DIRECTIVES);

  static final Kind ARGUMENTS = new Kind.MapOf(NameRule.GRAPHQL_FIELD, new Kind.Keyed(ARGUMENT));

  static final KeySet INPUT =
      KeySet.of(
          "input",
          named("fields", ARGUMENTS, "What it consists of, by name.").mandatory(),
          named("description", TEXT, "What it is; shown in schema and Javadoc."),
          PART,
          DIRECTIVES);

  static final KeySet EXTERNAL_FIELD =
      KeySet.of(
          "field of an external type",
          named(
                  "computed",
                  CODE,
                  "Your Java computes it of the key: an own table or external key, or the type of"
                      + " its values, "
                      + VALUE_TYPES)
              .mandatory(),
          named("list", FLAG, "Each value is a list of them."),
          named("arguments", ARGUMENTS, "Arguments of the field, by name."),
          AccessKeys.EXTERNAL_FIELD,
          named("gql", name(NameRule.GRAPHQL_FIELD), "Name of the field, if not the camelCase."),
          named("description", TEXT, "What it is; shown in schema and Javadoc."),
          DEPRECATED,
          ANSWER,
          DIRECTIVES);

  static final KeySet QUERY =
      KeySet.of(
          "query",
          named(
                  "returns",
                  CODE,
                  "Own table or external key, objects of which it answers, or a type: "
                      + VALUE_TYPES)
              .mandatory(),
          named("single", FLAG, "One object or null, instead of a list."),
          named("list", FLAG, "A list of values, instead of one."),
          named("nullable", FLAG, "False: clients never get null."),
          named("arguments", ARGUMENTS, "Its arguments, by name."),
          AccessKeys.OPERATION,
          named("gql", name(NameRule.GRAPHQL_FIELD), "Whole name, if not <query><Name>."),
          named("description", TEXT, "What it does; shown in schema and Javadoc."),
          DEPRECATED,
          ANSWER,
          DIRECTIVES);

  static final KeySet MUTATION =
      KeySet.of(
          "mutation",
          named(
                  "returns",
                  CODE,
                  "Own table or external key, an object of which it answers, or a type: "
                      + VALUE_TYPES)
              .mandatory(),
          named("list", FLAG, "A list of values, instead of one."),
          named("nullable", FLAG, "False: clients never get null."),
          named("arguments", ARGUMENTS, "Its arguments, by name."),
          AccessKeys.OPERATION,
          named("gql", name(NameRule.GRAPHQL_FIELD), "Whole name, if not <mutation><Name>."),
          named("description", TEXT, "What it does; shown in schema and Javadoc."),
          DEPRECATED,
          ANSWER,
          DIRECTIVES);

  static final List<String> HOOKS =
      List.of(
          "before_insert",
          "after_insert",
          "before_update",
          "after_update",
          "before_delete",
          "after_delete");

  private CodeKeys() {}
}
