package cz.uois.cli.artifact;

import cz.uois.cli.model.Directive;
import cz.uois.cli.model.EntityNames;
import cz.uois.cli.model.Exposure;
import cz.uois.cli.model.Link;
import java.util.List;
import java.util.Locale;

/**
 * An entity as its GraphQL schema shows it.
 *
 * @param names its names
 * @param exposure how it shows itself
 * @param interfaces names of those that it implements
 * @param key the field of its primary key
 * @param fields the fields of columns, of the objects behind foreign keys and of counterparts
 */
public record TypeView(
    EntityNames names,
    Exposure exposure,
    List<String> interfaces,
    SchemaView.FieldView key,
    List<LookupView> lookups,
    String description,
    List<SchemaView.FieldView> fields,
    List<CodeView> computed,
    List<CodeView> queries,
    List<CodeView> mutations,
    List<SchemaView.OwnErrorView> ownErrors,
    List<SchemaView.VectorView> vectors,
    List<SchemaView.FieldView> filterFields,
    List<SchemaView.FieldView> insertFields,
    List<SchemaView.FieldView> updateFields,
    List<LinkView> links) {
  /** Whether there is that root field, by its name in a spec. */
  public boolean has(String operation) {
    return exposure.has(Exposure.Operation.valueOf(operation.toUpperCase(Locale.ROOT)));
  }

  /** A query of one row by a key. */
  public record LookupView(
      String name,
      List<SchemaView.FieldView> arguments,
      String description,
      List<Directive> directives) {}

  /**
   * A many-to-many relation.
   *
   * @param names its names
   * @param description of the list
   * @param addFields what a new link consists of
   * @param removeFields what tells a link
   */
  public record LinkView(
      Link names,
      String description,
      List<SchemaView.FieldView> addFields,
      List<SchemaView.FieldView> removeFields) {}
}
