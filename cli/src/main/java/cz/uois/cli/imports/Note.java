package cz.uois.cli.imports;

import static java.util.Objects.requireNonNull;

/**
 * How sure a part of an imported spec is.
 *
 * @param confidence how sure
 * @param why what it was concluded from; one line
 */
public record Note(Confidence confidence, String why) {
  public Note {
    requireNonNull(confidence, "confidence is null");
    why = YamlWriter.line(why);
  }

  static Note sure(String why) {
    return new Note(Confidence.SURE, why);
  }

  static Note likely(String why) {
    return new Note(Confidence.LIKELY, why);
  }

  static Note guess(String why) {
    return new Note(Confidence.GUESS, why);
  }

  /** The same, as sure as the less sure of both. */
  Note and(Note other) {
    Confidence lower = confidence.compareTo(other.confidence) > 0 ? confidence : other.confidence;
    return new Note(lower, why.isEmpty() ? other.why : why + "; " + other.why);
  }

  @Override
  public String toString() {
    return why.isEmpty() ? confidence.word() : confidence.word() + ": " + why;
  }
}
