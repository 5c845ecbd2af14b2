package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.JavaNames;
import cz.uois.cli.model.Member;
import cz.uois.cli.spec.Rule;

/** Warns of names that make paths which Windows does not open. */
final class LongPaths {
  /**
   * Longest path in a member's folder: Windows opens 259 characters, and about 80 of them lead to
   * the folder.
   */
  static final int MOST = 180;

  private static final String LONGEST_CLASS = "Resolvers";

  private LongPaths() {}

  static void check(Member member, Diagnostics diagnostics) {
    for (Entity entity : member.entities()) {
      int length = longest(member, entity).length();
      if (length > MOST) {
        diagnostics.warning(
            Rule.LONG_PATH.id(),
            entity.location(),
            "files of '%s' have paths of %d characters, more than %d"
                .formatted(entity.table(), length, MOST),
            "shorten the table, add a short 'singular:', or a shorter 'package:' in uois.yaml");
      }
    }
  }

  /** The longest path of what is made of an entity. */
  static String longest(Member member, Entity entity) {
    String java = entity.names().java();
    return "src/generated/java/%s/%s/%s%s.java"
        .formatted(
            member.javaPackage().replace('.', '/'),
            JavaNames.packagePart(java),
            java,
            LONGEST_CLASS);
  }
}
