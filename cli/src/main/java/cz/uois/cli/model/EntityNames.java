package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

/**
 * The names of an entity on the wire and in Java; each may be overridden on its own, because
 * historic members need it.
 *
 * @param java stem of Java classes, as {@code PlanLesson}: {@code PlanLessonModel, …}
 * @param type GraphQL type, as {@code PlannedLessonGQLModel}
 * @param stem the type without its suffix, as {@code PlannedLesson}: stem of its inputs
 * @param query stem of queries, as {@code plannedLesson}
 * @param page whole name of the page query, as {@code plannedLessonPage}
 * @param mutation stem of mutations, as {@code plannedLesson}
 * @param argument name of the mutations' argument, as {@code lesson}
 * @param filter GraphQL input of {@code where}
 */
public record EntityNames(
    String java,
    String type,
    String stem,
    String query,
    String page,
    String mutation,
    String argument,
    String filter) {
  public EntityNames {
    requireNonNull(java, "java is null");
    requireNonNull(type, "type is null");
    requireNonNull(stem, "stem is null");
    requireNonNull(query, "query is null");
    requireNonNull(page, "page is null");
    requireNonNull(mutation, "mutation is null");
    requireNonNull(argument, "argument is null");
    requireNonNull(filter, "filter is null");
  }
}
