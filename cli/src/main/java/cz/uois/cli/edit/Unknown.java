package cz.uois.cli.edit;

import cz.uois.cli.diagnostic.Suggestion;
import java.util.List;

/** What is said of names that nothing has. */
final class Unknown {
  private Unknown() {}

  static String table(String table, List<String> tables) {
    return "there is no entity '%s'; %s"
        .formatted(
            table, Suggestion.oneOf(table, tables, "there are", "the member has no entities yet"));
  }

  static String orNew(String table) {
    return ", or make it: uois add-entity " + table;
  }

  static String field(String table, String field, List<String> fields) {
    return "'%s' has no field '%s'; %s"
        .formatted(
            table, field, Suggestion.oneOf(field, fields, "there are", "it has no fields yet"));
  }
}
