package cz.uois.cli.model;

import java.util.Locale;

/** The one place where a name of the spec, {@code lesson_type}, becomes a name of an output. */
public final class Names {
  private Names() {}

  /** {@code lesson_type} to {@code LessonType}. */
  public static String pascal(String snake) {
    StringBuilder out = new StringBuilder();
    for (String word : snake.split("_", -1)) {
      if (!word.isEmpty()) {
        out.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    return out.toString();
  }

  /** {@code lesson_type} to {@code lessonType}. */
  public static String camel(String snake) {
    String pascal = pascal(snake);
    return pascal.isEmpty()
        ? pascal
        : pascal.substring(0, 1).toLowerCase(Locale.ROOT) + pascal.substring(1);
  }

  /** {@code lessonType} to {@code lesson_type}: the way back. */
  public static String snake(String camel) {
    return camel.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  /** {@code lesson_type} to {@code LESSON_TYPE}. */
  public static String constant(String snake) {
    return snake.toUpperCase(Locale.ROOT);
  }

  /** {@code plan_id} to {@code plan}: what a foreign key is the key of. */
  public static String withoutId(String foreignKey) {
    return foreignKey.endsWith("_id")
        ? foreignKey.substring(0, foreignKey.length() - "_id".length())
        : foreignKey;
  }
}
