package cz.uois.cli.run;

import cz.uois.cli.spec.NameRule;

/** How members are named: by the rule that their specs are read with. */
public final class MemberName {
  private static final NameRule RULE = NameRule.MEMBER;

  private MemberName() {}

  /** Whether a member can be called so, as far as spelling goes. */
  public static boolean isWellSpelled(String name) {
    return RULE.accepts(name) && name.length() <= RULE.maxLength();
  }

  /** The rule in words, as the end of a sentence. */
  public static String spelling() {
    return RULE.spelling() + ", the first a letter, at most " + RULE.maxLength();
  }
}
