package cz.uois.cli.hostile;

import cz.uois.cli.render.JsonText;
import java.util.Random;

/**
 * A text or a name of a stranger at a place of a spec.
 *
 * @param number makes the other names of the case its own
 * @param place where it stands
 * @param written the text as it stands in the YAML: quoted in one way or another, or not at all
 */
record HostileCase(int number, Place place, String written) {
  /** Where texts and names of strangers go. */
  enum Place {
    DESCRIPTION("f%1$d: {type: string, description: %2$s}"),
    DEPRECATED("f%1$d: {type: string, description: D, deprecated: %2$s}"),
    DEFAULT("f%1$d: {type: text, description: D, default: %2$s}"),
    VALUE(
        "f%1$d: {enum: [A, B], description: %2$s, values: {A: {description: %2$s, deprecated:"
            + " %2$s}}}"),
    INVERSE(
        "f%1$d_id: {references: others, inverse: list%1$d, description: %2$s, inverse_description:"
            + " %2$s, inverse_deprecated: %2$s}"),
    FAR("f%1$d_id: {references: ug.users, inverse: far%1$d, inverse_description: %2$s}"),
    DIRECTIVE("f%1$d: {type: string, description: D, directives: {mark: {by: %2$s}}}"),
    PATTERN("f%1$d: {type: string, description: D, pattern: %2$s}"),
    COMPUTED(
        "f%1$d: {computed: string, description: %2$s, arguments: {a: {type: string, default: %2$s,"
            + " description: %2$s, deprecated: %2$s}}}"),
    ROLE("f%1$d: {type: string, description: D, access: {read: [%2$s], write: [%2$s]}}"),
    CHECK("f%1$d: {type: string, description: D, check: %2$s}"),
    TAG("f%1$d: {type: string, description: D, federation: {tag: [%2$s]}}"),
    LABEL(
        "f%1$d: {type: string, description: D, federation: {override: ug, override_label: %2$s}}"),
    COLUMN("%2$s: {type: string, description: D}"),
    GQL("f%1$d: {type: string, gql: %2$s, description: D}"),
    ENUM("f%1$d: {enum: [A, %2$s], description: D}"),
    LIST("f%1$d_id: {references: others, inverse: %2$s, description: D}"),
    OBJECT("f%1$d_id: {references: others, as: %2$s, inverse: list%1$d, description: D}"),
    ARGUMENT("f%1$d: {computed: string, description: D, arguments: {%2$s: {type: string}}}"),
    FORMER("f%1$d: {type: string, formerly: [%2$s], description: D}"),
    TYPE("f%1$d: {type: %2$s, description: D}");

    private final String line;

    Place(String line) {
      this.line = line;
    }

    boolean isName() {
      return compareTo(COLUMN) >= 0 && this != TYPE;
    }
  }

  /** A random one. */
  static HostileCase of(int number, Random random) {
    Place place = Place.values()[random.nextInt(Place.values().length)];
    String text = place.isName() ? HostileName.next(random) : HostileText.next(random);
    if (place == Place.CHECK && random.nextBoolean()) {
      // A condition that is one, with a text in it.
      text = "\"f" + number + "\" <> '" + text.replace("'", "''") + "'";
    }
    return new HostileCase(number, place, written(text, random));
  }

  private static String written(String text, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> text;
      case 1 -> "'" + text.replace("'", "''") + "'";
      default -> new JsonText().string(text);
    };
  }

  /** Whether it is a text for people. */
  boolean isText() {
    return place.compareTo(Place.FAR) <= 0;
  }

  boolean isCondition() {
    return place == Place.CHECK;
  }

  /** Whether it is a condition that compares a text with a text. */
  boolean isTyped() {
    return written.contains("f" + number + "\" <>") || written.contains("f" + number + "\\\" <>");
  }

  /** Its line among the fields of an entity; several, if a text has them. */
  String line() {
    return "  " + place.line.formatted(number, written) + "\n";
  }
}
