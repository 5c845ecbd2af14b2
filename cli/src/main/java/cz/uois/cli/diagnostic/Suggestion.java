package cz.uois.cli.diagnostic;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Guesses what somebody meant to write. */
public final class Suggestion {
  private Suggestion() {}

  /**
   * The candidate that is nearest to the word; none if all are further away than a third of the
   * word's letters. Of equally near ones the first.
   */
  public static Optional<String> closest(String word, Collection<String> candidates) {
    int limit = Math.max(1, (word.length() + 1) / 3);
    Optional<String> best = Optional.empty();
    for (String candidate : candidates) {
      int distance = distance(fold(word), fold(candidate));
      if (distance <= limit && !candidate.equals(word)) {
        best = Optional.of(candidate);
        limit = distance - 1;
      }
    }
    return best;
  }

  /**
   * The candidate that must be meant, because no other one is near enough; none if there are
   * several.
   */
  public static Optional<String> sure(String word, Collection<String> candidates) {
    int limit = Math.max(1, (word.length() + 1) / 3);
    List<String> near =
        candidates.stream()
            .distinct()
            .filter(it -> !it.equals(word) && distance(fold(word), fold(it)) <= limit)
            .toList();
    return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
  }

  /** {@code did you mean 'string'?} if something is near enough, otherwise the other text. */
  public static String didYouMean(String word, Collection<String> candidates, String otherwise) {
    return closest(word, candidates)
        .map(candidate -> "did you mean '" + candidate + "'?")
        .orElse(otherwise);
  }

  /**
   * What is near enough, otherwise all candidates behind what they are called, as {@code its
   * columns: a, b}; if there are none, a sentence that says so.
   */
  public static String oneOf(
      String word, Collection<String> candidates, String called, String none) {
    return candidates.isEmpty()
        ? none
        : didYouMean(word, candidates, called + ": " + String.join(", ", candidates));
  }

  // Case, blanks and dashes are the commonest slips: they cost nothing.
  private static String fold(String word) {
    return word.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
  }

  /** Steps (insert, delete, replace, swap neighbours) from one text to the other. */
  static int distance(String from, String to) {
    int[][] steps = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, from, to, i, j);
      }
    }
    return steps[from.length()][to.length()];
  }

  private static int step(int[][] steps, String from, String to, int i, int j) {
    int replaced = steps[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
    int least = Math.min(replaced, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
  }
}
