package cz.uois.runtime.roles;

/**
 * How much one request asks of {@code rbacScope}. Whoever asks keeps to it, and whoever answers
 * refuses more: both by these numbers.
 */
public final class ScopeLimits {
  /** Scopes of one request; each is a walk through groups. */
  public static final int SCOPES = 50;

  /** Role types of one scope. */
  public static final int NAMES = 20;

  /** Characters of the name of a role type: as many as its column takes. */
  public static final int CHARACTERS = 200;

  private ScopeLimits() {}

  /** Whether a role type can have that name. */
  public static boolean isName(String name) {
    return name.codePointCount(0, name.length()) <= CHARACTERS;
  }
}
