package cz.uois.runtime.mutant;

import java.util.List;

/** Where it is found out who is who and who holds which role. */
final class RoleMutants {
  private static final String UG = "roles.UgRolesTest";
  private static final String AWAY = "roles.UgAwayTest";
  private static final String FORGED = "roles.ForgedRolesTest";
  private static final String OLD = "roles.AskedOneByOneTest";
  private static final String KEPT = "roles.DatabaseRolesTest";
  private static final String CLOSURE = "roles.RoleClosureTest";

  static final List<Mutant> ALL =
      List.of(
          Mutant.of(
              "what ug told by one token it told by each",
              "roles/Account.java",
              "principal.token().map(Account::print).orElse(\"\")",
              "\"\"",
              UG),
          Mutant.of(
              "what ug told of one it told of everybody",
              "roles/ScopeCache.java",
              "private record Key(Account account, Set<String> roletypes) {}",
              """
              private record Key(Account account, Set<String> roletypes) {
                @Override public boolean equals(Object o) {
                  return o instanceof Key key && key.roletypes.equals(roletypes);
                }
                @Override public int hashCode() { return roletypes.hashCode(); }
              }
              """,
              UG),
          Mutant.of(
              "what ends soon is kept all the same",
              "roles/ScopeCache.java",
              ".filter(until -> until.isBefore(asked.time().plus(KEPT)))",
              ".filter(until -> until.equals(Instant.MAX))",
              UG),
          Mutant.of(
              "roles are kept for an hour",
              "roles/ScopeCache.java",
              "KEPT = Duration.ofSeconds(30)",
              "KEPT = Duration.ofHours(1)",
              UG),
          Mutant.of(
              "ug knows everybody",
              "roles/UgAnswer.java",
              "if (me.isNull()) {\n      return false;",
              "if (me.isNull()) {\n      return true;",
              UG,
              OLD),
          Mutant.of(
              "ug may answer about another user",
              "roles/UgAnswer.java",
              "throw new RolesUnavailableException(\"it answers about another user\");",
              "return true;",
              FORGED),
          Mutant.of(
              "ug may answer what it was not asked",
              "roles/UgAnswer.java",
              "node.isObject() && node.size() == properties",
              "node.isObject()",
              FORGED),
          Mutant.of(
              "ug may say anything twice",
              "roles/UgAnswer.java",
              ".enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)",
              ".disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)",
              FORGED),
          Mutant.of(
              "what stands beside errors counts",
              "roles/UgAnswer.java",
              "throw new RolesUnavailableException(\"it answers with errors\");",
              "",
              FORGED),
          Mutant.of(
              "what is nearly an id is one",
              "roles/UgAnswer.java",
              "if (id.toString().equalsIgnoreCase(text)) {",
              "if (!text.isEmpty()) {",
              FORGED),
          Mutant.of(
              "ug answers by any status",
              "roles/UgClient.java",
              "if (response.statusCode() != 200) {",
              "if (response.statusCode() > 599) {",
              FORGED),
          Mutant.of(
              "ug answers in any form",
              "roles/UgClient.java",
              ".toLowerCase(Locale.ROOT).equals(\"application/json\")",
              ".toLowerCase(Locale.ROOT).startsWith(\"\")",
              FORGED),
          Mutant.of(
              "ug sends tokens elsewhere",
              "roles/UgClient.java",
              "HttpClient.Redirect.NEVER",
              "HttpClient.Redirect.ALWAYS",
              FORGED),
          Mutant.of(
              "a token may be more than one cookie",
              "roles/UgClient.java",
              "if (!TOKEN.matcher(token.get()).matches()) {",
              "if (token.get().isEmpty()) {",
              UG),
          Mutant.of(
              "a ug that is away is waited for by everybody",
              "roles/Circuit.java",
              "if (now - triedAt < PAUSE.toNanos()) {",
              "if (now < triedAt) {",
              AWAY),
          Mutant.of(
              "an old ug's roles need not be valid",
              "roles/AskedOneByOne.java",
              "if (!valid.isBoolean() || !valid.booleanValue()) {",
              "if (valid.isBoolean() && !valid.booleanValue()) {",
              OLD),
          Mutant.of(
              "an old ug's roles hold at their end",
              "roles/AskedOneByOne.java",
              "end.filter(moment -> !moment.isAfter(now)).isEmpty()",
              "end.filter(moment -> moment.isBefore(now)).isEmpty()",
              OLD),
          Mutant.of(
              "an old ug's roles hold before they begin",
              "roles/AskedOneByOne.java",
              "if (start.filter(moment -> moment.isAfter(now)).isEmpty()",
              "if (start.filter(moment -> moment.equals(Instant.MAX)).isEmpty()",
              OLD),
          Mutant.of(
              "an old ug is asked about any number of owners",
              "roles/AskedOneByOne.java",
              "if (all.size() > maxOwners) {",
              "if (all.isEmpty()) {",
              OLD),
          Mutant.of(
              "circles of groups have no end",
              "roles/RoleClosure.java",
              "union\n          select g.id from down",
              "union all\n          select g.id from down",
              CLOSURE),
          Mutant.of(
              "what is not said to be valid is",
              "roles/RoleClosure.java",
              "%1$s.valid is true and",
              "%1$s.valid is not false and",
              CLOSURE),
          Mutant.of(
              "what ends now holds",
              "roles/RoleClosure.java",
              "%1$s.enddate > now()",
              "%1$s.enddate >= now()",
              CLOSURE),
          Mutant.of(
              "invalid groups do not cut",
              "roles/RoleClosure.java",
              "on g.mastergroup_id = down.id where %3$s)",
              "on g.mastergroup_id = down.id where true or %3$s)",
              CLOSURE),
          Mutant.of(
              "who is a group as well belongs to somebody",
              "roles/RoleClosure.java",
              "if (Boolean.TRUE.equals(row[4])) {",
              "if (row[4] == null) {",
              CLOSURE),
          Mutant.of(
              "what is kept of one is everybody's",
              "roles/DatabaseRoles.java",
              "private record Asked(UUID user, Set<String> roletypes) {}",
              """
              private record Asked(UUID user, Set<String> roletypes) {
                @Override public boolean equals(Object o) {
                  return o instanceof Asked other && other.roletypes.equals(roletypes);
                }
                @Override public int hashCode() { return roletypes.hashCode(); }
              }
              """,
              KEPT),
          Mutant.of(
              "the next end does not count",
              "roles/DatabaseRoles.java",
              "scope.lasts(KEPT).minusNanos(",
              "KEPT.minusNanos(",
              KEPT),
          Mutant.of(
              "whoever reads a state writes it",
              "roles/RoleStates.java",
              "l.list_id = s.writerslist_id\n",
              "l.list_id = s.readerslist_id\n",
              KEPT));

  private RoleMutants() {}
}
