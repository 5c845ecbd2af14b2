package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.model.JavaNames;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.MemberSpec;
import cz.uois.cli.spec.Rule;
import java.util.List;

/** Checks the names of a member and derives its package. */
final class MemberNaming {
  private static final String ROOT = "cz.uois";
  private static final List<String> FOREIGN = List.of("java", "javax", "jdk", "sun", "com.sun");

  private final MemberSpec spec;
  private final Diagnostics diagnostics;

  MemberNaming(MemberSpec spec, Diagnostics diagnostics) {
    this.spec = spec;
    this.diagnostics = diagnostics;
  }

  /** The package given, or {@code cz.uois.<member>}. */
  String javaPackage() {
    Located<String> member = spec.member();
    if (ReservedNames.isMember(member.value())) {
      refuse(
          member.location(),
          "the member cannot be called '" + member.value() + "'",
          "that is a part of uois; choose another name");
    } else if (JavaNames.isKeyword(member.value()) || ReservedNames.isDevice(member.value())) {
      refuse(
          member.location(),
          "the member cannot be called '" + member.value() + "'",
          "Java or Windows reserves the word; choose another name");
    }
    spec.javaPackage().ifPresent(this::checkPackage);
    return spec.javaPackage().map(Located::value).orElse(ROOT + "." + member.value());
  }

  private void checkPackage(Located<String> javaPackage) {
    String name = javaPackage.value();
    for (String word : name.split("\\.", -1)) {
      if (JavaNames.isKeyword(word) || ReservedNames.isDevice(word)) {
        refuse(
            javaPackage.location(),
            "the package '" + name + "' has the word '" + word + "'",
            "Java or Windows reserves the word; choose another one");
      }
    }
    if (FOREIGN.stream().anyMatch(root -> isIn(name, root))
        || isIn(name, ROOT + ".runtime")
        || isIn(name, ROOT + ".cli")) {
      refuse(
          javaPackage.location(),
          "the package '" + name + "' belongs to somebody else",
          "for instance cz.uois." + spec.member().value());
    }
  }

  private static boolean isIn(String name, String root) {
    return name.equals(root) || name.startsWith(root + ".");
  }

  private void refuse(Location location, String message, String hint) {
    diagnostics.error(Rule.RESERVED_NAME.id(), location, message, hint);
  }
}
