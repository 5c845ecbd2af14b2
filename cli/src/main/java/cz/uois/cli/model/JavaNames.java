package cz.uois.cli.model;

import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Java names of tables and columns, the same in jOOQ's classes and in those that use them. */
public final class JavaNames {
  // No component of a record may have one of these names (Java Language Specification 8.10.1).
  private static final Set<String> NOT_COMPONENTS =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private JavaNames() {}

  /** {@code plan_lessons} to {@code PlanLessons}: class of the table. */
  public static String tableClass(Entity entity) {
    return Names.pascal(entity.table());
  }

  /** {@code plan_lessons} to {@code PLAN_LESSONS}: constant of the table in its class. */
  public static String tableConstant(String table) {
    return Names.constant(table);
  }

  /** {@code plan_id} to {@code PLAN_ID}: field of the column in the class of the table. */
  public static String columnField(String table, String column) {
    String name = Names.constant(column);
    return name.equals(tableConstant(table)) ? name + "_" : name;
  }

  /** {@code plan_id} to {@code planId}: component of the model record. */
  public static String component(String column) {
    String name = Names.camel(column);
    return isKeyword(name) || NOT_COMPONENTS.contains(name) ? name + "_" : name;
  }

  /** {@code PlanLessonModel}: the record of a row. */
  public static String modelClass(Entity entity) {
    return entity.names().java() + "Model";
  }

  /** {@code UserGQLModel}: the class of a type of another member. */
  public static String externalClass(ExternalType external) {
    return external.java() + "GQLModel";
  }

  /** {@code PlanLesson} to {@code planlesson}: the last part of the package of an entity. */
  public static String packagePart(String java) {
    return java.toLowerCase(Locale.ROOT);
  }

  /** Whether Java reserves the word; pinned, so that it does not depend on who runs us. */
  public static boolean isKeyword(String word) {
    return SourceVersion.isKeyword(word, SourceVersion.RELEASE_25);
  }

  /** {@code cz.uois.lessons.db}: the package of tables and model records. */
  public static String tablePackage(Member member) {
    return member.javaPackage() + ".db";
  }
}
