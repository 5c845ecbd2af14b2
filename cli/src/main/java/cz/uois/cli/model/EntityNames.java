package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The names of an entity on the wire and in Java; each may be overridden on its own, because
 * historic members need it.
 *
 * @param java stem of Java classes, as {@code PlanLesson}: {@code PlanLessonModel, …}
 * @param type GraphQL type, as {@code PlannedLessonGQLModel}
 * @param stem the type without its suffix, as {@code PlannedLesson}: stem of its inputs
 * @param query stem of queries, as {@code plannedLesson}
 * @param page whole name of the page query, as {@code plannedLessonPage}
 * @param connection whole name of the connection query, as {@code plannedLessonConnection}
 * @param mutation stem of mutations, as {@code plannedLesson}
 * @param argument name of the mutations' argument, as {@code lesson}
 * @param filter GraphQL input of {@code where}
 * @param contract which of the derived names are used
 */
public record EntityNames(
    String java,
    String type,
    String stem,
    String query,
    String page,
    String connection,
    String mutation,
    String argument,
    String filter,
    Contract contract) {
  public EntityNames {
    requireNonNull(java, "java is null");
    requireNonNull(type, "type is null");
    requireNonNull(stem, "stem is null");
    requireNonNull(query, "query is null");
    requireNonNull(page, "page is null");
    requireNonNull(connection, "connection is null");
    requireNonNull(mutation, "mutation is null");
    requireNonNull(argument, "argument is null");
    requireNonNull(filter, "filter is null");
    requireNonNull(contract, "contract is null");
  }

  /** {@code a PlannedLessonGQLModel}: one of its rows in a sentence. */
  public String one() {
    return Article.before(type) + " " + type;
  }

  /** {@code PlannedLessonInsertGQLModel}: input of the insert. */
  public String insertInput() {
    return stem + "InsertGQLModel";
  }

  /** {@code SizeInputGQLModel}: input of a value that is embedded in rows. */
  public String valueInput() {
    return stem + "InputGQLModel";
  }

  /** {@code PlannedLessonUpdateGQLModel}: input of the update. */
  public String updateInput() {
    return stem + "UpdateGQLModel";
  }

  /** {@code PlannedLessonDeleteGQLModel}: input of the delete. */
  public String deleteInput() {
    return stem + "DeleteGQLModel";
  }

  /** {@code PlannedLessonGQLModelInsertError}: why an insert failed. */
  public String insertError() {
    return type + "InsertError";
  }

  /** {@code PlannedLessonGQLModelUpdateError}: why an update failed. */
  public String updateError() {
    return type + "UpdateError";
  }

  /** {@code PlannedLessonGQLModelDeleteError}: why a delete failed. */
  public String deleteError() {
    return type + "DeleteError";
  }

  /** The union of the new row and {@link #insertError}. */
  public String insertResult() {
    return type + insertError();
  }

  /** The union of the changed row and {@link #updateError}. */
  public String updateResult() {
    return type + updateError();
  }

  /** Whether clients see the shapes of the generation before. */
  public boolean g2() {
    return contract == Contract.G2;
  }

  /** {@code PlannedLessonResultGQLModel}: what became of a write, in {@link Contract#G2}. */
  public String result() {
    return stem + "ResultGQLModel";
  }

  /** Conditions that all hold, in {@link Contract#G2}. */
  public String filterAnd() {
    return filter + "And";
  }

  /** Conditions of which one holds, in {@link Contract#G2}. */
  public String filterOr() {
    return filter + "Or";
  }

  /** {@code PlannedLessonConnection}: its rows, page by page. */
  public String connectionType() {
    return stem + "Connection";
  }

  /** {@code PlannedLessonEdge}: one of them with its cursor. */
  public String edgeType() {
    return stem + "Edge";
  }

  /** The GraphQL types that are named after {@link #type} and {@link #stem}. */
  public List<String> derivedTypes() {
    if (g2()) {
      return List.of(
          insertInput(), updateInput(), deleteInput(), result(), connectionType(), edgeType());
    }
    return List.of(
        insertInput(),
        insertError(),
        updateInput(),
        updateError(),
        deleteInput(),
        deleteError(),
        insertResult(),
        updateResult(),
        connectionType(),
        edgeType());
  }

  /** {@code plannedLessonById}: the query of one row. */
  public String byId() {
    return query + "ById";
  }

  /** {@code plannedLessonInsert}: the mutation that makes a row. */
  public String insert() {
    return mutation + "Insert";
  }

  /** {@code plannedLessonUpdate}: the mutation that changes a row. */
  public String update() {
    return mutation + "Update";
  }

  /** {@code plannedLessonDelete}: the mutation that removes a row. */
  public String delete() {
    return mutation + "Delete";
  }
}
