package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Location;
import java.util.List;

/**
 * A many-to-many relation that callers change link by link: a list of an entity, and the mutations
 * that add to it and remove from it. In {@link Contract#G2} they are an insert and a delete that
 * answer what became of the row that has the list.
 *
 * @param list name of the list field, as {@code users}
 * @param table the link table
 * @param parentColumn its foreign key to the entity that has the list
 * @param targetColumn its foreign key to the elements
 * @param add mutation that adds a link, as {@code plannedLessonUsersAdd}
 * @param remove mutation that removes a link
 * @param argument name of their argument
 * @param stem the entity's stem and the list, as {@code PlannedLessonUsers}: stem of the inputs
 * @param type the entity's type, as {@code PlannedLessonGQLModel}
 * @param contract which of the derived names are used
 * @param replacing whether they stand in the place of the link table's own insert and delete
 * @param location where the spec says it
 */
public record Link(
    String list,
    String table,
    String parentColumn,
    String targetColumn,
    String add,
    String remove,
    String argument,
    String stem,
    String type,
    Contract contract,
    boolean replacing,
    Location location) {
  public Link {
    requireNonNull(list, "list is null");
    requireNonNull(table, "table is null");
    requireNonNull(parentColumn, "parentColumn is null");
    requireNonNull(targetColumn, "targetColumn is null");
    requireNonNull(add, "add is null");
    requireNonNull(remove, "remove is null");
    requireNonNull(argument, "argument is null");
    requireNonNull(stem, "stem is null");
    requireNonNull(type, "type is null");
    requireNonNull(contract, "contract is null");
    requireNonNull(location, "location is null");
  }

  /** Whether clients see the shapes of the generation before. */
  public boolean g2() {
    return contract == Contract.G2;
  }

  /** {@code PlannedLessonUsersAddGQLModel}: input of the mutation that adds. */
  public String addInput() {
    return stem + (g2() ? "InsertGQLModel" : "AddGQLModel");
  }

  /** {@code PlannedLessonUsersRemoveGQLModel}: input of the mutation that removes. */
  public String removeInput() {
    return stem + (g2() ? "DeleteGQLModel" : "RemoveGQLModel");
  }

  /** {@code PlannedLessonGQLModelUsersAddError}: why nothing was added. */
  public String addError() {
    return type + Names.pascal(list) + "AddError";
  }

  /** {@code PlannedLessonGQLModelUsersRemoveError}: why nothing was removed. */
  public String removeError() {
    return type + Names.pascal(list) + "RemoveError";
  }

  /** The union of the row that has the list and {@link #addError}. */
  public String addResult() {
    return type + addError();
  }

  /** The union of the row that has the list and {@link #removeError}. */
  public String removeResult() {
    return type + removeError();
  }

  /** Its GraphQL types. */
  public List<String> types() {
    if (g2()) {
      return List.of(addInput(), removeInput());
    }
    return List.of(
        addInput(), removeInput(), addError(), removeError(), addResult(), removeResult());
  }
}
