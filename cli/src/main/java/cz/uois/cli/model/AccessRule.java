package cz.uois.cli.model;

import java.util.List;
import java.util.TreeSet;

/**
 * Who may do one thing: everybody of whom one of the words is true.
 *
 * @param words names of role types and the words below, in alphabetical order; none for nobody
 */
public record AccessRule(List<String> words) {
  /** True of everybody. */
  public static final String PUBLIC = "public";

  /** True of everybody whose token holds. */
  public static final String AUTHENTICATED = "authenticated";

  /** True of the owner of the row. */
  public static final String MYSELF = "myself";

  /** True of everybody. */
  public static final AccessRule EVERYBODY = new AccessRule(List.of(PUBLIC));

  public AccessRule {
    words = List.copyOf(new TreeSet<>(words));
  }

  /** Whether it depends on the owner of a row alone. */
  public boolean isAboutOwners() {
    return !words.isEmpty() && words.stream().allMatch(AccessRule::needsOwner);
  }

  /** Whether a word says something of the owner of a row, so that there must be one. */
  public static boolean needsOwner(String word) {
    return !word.equals(PUBLIC) && !word.equals(AUTHENTICATED);
  }
}
