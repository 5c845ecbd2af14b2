package cz.uois.runtime.entity;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may do one thing with a row: everybody of whom one of its words is true. Words are names of
 * role types that somebody must hold over the row's owner, and those below. A rule without words is
 * for nobody.
 *
 * @param words the words, in alphabetical order
 */
public record AccessRule(List<String> words) {
  /** True of everybody, tokens or not, whoever owns the row. */
  public static final String PUBLIC = "public";

  /** True of everybody whose token holds, whoever owns the row. */
  public static final String AUTHENTICATED = "authenticated";

  /** True of the user who is the owner of the row. */
  public static final String MYSELF = "myself";

  /** True of nobody. */
  public static final AccessRule NOBODY = of();

  /** True of everybody. */
  public static final AccessRule EVERYBODY = of(PUBLIC);

  public AccessRule {
    words = List.copyOf(new TreeSet<>(words));
  }

  /** The rule of these words. */
  public static AccessRule of(String... words) {
    return new AccessRule(List.of(words));
  }

  /** Whether a word is in it. */
  public boolean has(String word) {
    return words.contains(word);
  }

  /** Names of role types, without the words that are none. */
  public Set<String> roles() {
    Set<String> roles = new TreeSet<>(words);
    roles.removeAll(Set.of(PUBLIC, AUTHENTICATED, MYSELF));
    return roles;
  }
}
