package cz.uois.cli.compose;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.model.Access;
import cz.uois.cli.model.AccessRule;
import cz.uois.cli.model.Code;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Computed;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.ExternalType;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.OwnOperation;
import cz.uois.cli.model.RoleTables;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks that whoever needs roles has one member to ask. */
public final class RoleRules {
  private final Diagnostics findings;

  RoleRules(Diagnostics findings) {
    this.findings = findings;
  }

  /** The member that all the others ask for roles, if one of them keeps them. */
  public static Optional<Part> keeper(List<Part> parts) {
    return parts.stream().filter(part -> part.member().roles().isPresent()).findFirst();
  }

  void check(List<Part> parts) {
    Optional<Part> keeper = keeper(parts);
    for (Part part : parts) {
      part.member().roles().ifPresent(own -> checkAlone(part, own, parts));
      if (keeper.isEmpty()) {
        roleType(part.member()).ifPresent(word -> missingRoles(part, word));
      }
    }
  }

  private void checkAlone(Part part, RoleTables own, List<Part> parts) {
    String name = part.member().name();
    parts.stream()
        .map(Part::member)
        // Two folders of one member are told as that.
        .filter(other -> other.roles().isPresent() && !other.name().equals(name))
        .findFirst()
        .ifPresent(other ->
            findings.error(
                CompositionRule.ROLES_KEPT_TWICE.id(),
                part.at(own.location()),
                "'%s' keeps the roles of everybody, and so does '%s'".formatted(name, other.name()),
                "remove the line from one of them, which then asks the other for roles"));
  }

  private void missingRoles(Part part, String word) {
    boolean ug = part.member().name().equals(Owners.memberOf("ug.roles"));
    findings.warning(
        CompositionRule.MISSING_ROLES.id(),
        part.at(part.member().location()),
        "rules of '%s' name role types, as '%s', and none of the members keeps roles"
            .formatted(part.member().name(), word),
        ug
            ? "write 'roles: own' into its uois.yaml"
            : "add the member that has 'roles: own', or nobody holds one");
  }

  /** A word of a rule of which only somebody who keeps roles knows of whom it is true. */
  private static Optional<String> roleType(Member member) {
    return Stream.of(
            member.entities().stream().flatMap(RoleRules::rules),
            member.externals().stream().map(ExternalType::computed).flatMap(RoleRules::rules),
            rules(member.code()))
        .flatMap(rules -> rules)
        .flatMap(rule -> rule.words().stream())
        .filter(word -> AccessRule.needsOwner(word) && !word.equals(AccessRule.MYSELF))
        .findFirst();
  }

  private static Stream<AccessRule> rules(Entity entity) {
    Access access = entity.access();
    return Stream.of(
            Stream.of(access.read(), access.insert(), access.update(), access.delete()),
            entity.columns().stream().flatMap(RoleRules::rules),
            rules(entity.code()))
        .flatMap(rules -> rules);
  }

  private static Stream<AccessRule> rules(Column column) {
    return Stream.of(column.access().read(), column.access().write()).flatMap(Optional::stream);
  }

  private static Stream<AccessRule> rules(Code code) {
    return Stream.concat(
        rules(code.computed()), code.operations().stream().map(OwnOperation::access));
  }

  private static Stream<AccessRule> rules(List<Computed> computed) {
    return computed.stream().map(Computed::read).flatMap(Optional::stream);
  }
}
