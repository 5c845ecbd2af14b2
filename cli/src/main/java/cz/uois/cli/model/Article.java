package cz.uois.cli.model;

import java.util.regex.Pattern;

/**
 * The indefinite article of English, which follows the sound of a word and not its first letter.
 */
public final class Article {
  /** "a user", "a unit", "a European", "a one-off"; but "an uninvited guest". */
  private static final Pattern SOUNDS_LIKE_A_CONSONANT =
      Pattern.compile("(?i)(us[aeiu]|uni(?![nm])|ut[ei]|eu|one|once).*");

  /** Spelled letter by letter: "an RBAC object", "an SQL statement", but "a UUID". */
  private static final Pattern SPELLED = Pattern.compile("[A-Z][A-Z].*");

  private static final String VOWELS = "aeiouAEIOU";
  private static final String LETTERS_WITH_A_VOWEL_FIRST = "AEFHILMNORSX";

  private Article() {}

  /**
   * The article before a name.
   *
   * @param name in PascalCase
   * @return {@code a} or {@code an}
   */
  public static String before(String name) {
    if (SPELLED.matcher(name).matches()) {
      return article(LETTERS_WITH_A_VOWEL_FIRST.indexOf(name.charAt(0)) >= 0);
    }
    boolean vowel = !name.isEmpty() && VOWELS.indexOf(name.charAt(0)) >= 0;
    return article(vowel && !SOUNDS_LIKE_A_CONSONANT.matcher(name).matches());
  }

  private static String article(boolean vowel) {
    return vowel ? "an" : "a";
  }
}
