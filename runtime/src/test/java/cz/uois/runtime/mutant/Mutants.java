package cz.uois.runtime.mutant;

import java.util.List;
import java.util.stream.Stream;

/** The places where the code that decides who sees and does what is broken, one at a time. */
final class Mutants {
  private static final String TABLE = "graphql.TruthTableTest";
  private static final String LEAKS = "graphql.LeakChannelTest";
  private static final String FORGED = "token.ForgedTokensTest";
  private static final String READER = "token.TokenReaderTest";

  private static final String MODEL = "graphql.RandomPermissionsTest";
  private static final String KNOWN = "graphql.KnownCallersTest";

  static final List<Mutant> ALL =
      Stream.concat(
              Stream.of(
                  Mutant.of(
                      "rows are not filtered",
                      "sql/RowReader.java",
                      "this.window = window.within(shape.guard());",
                      "this.window = window;",
                      TABLE),
                  Mutant.of(
                      "objects behind keys are not filtered",
                      "sql/Select.java",
                      ".and(guards.get(i).of(alias))",
                      "",
                      TABLE),
                  Mutant.of(
                      "filters through relations find hidden rows",
                      "sql/FilterReaders.java",
                      "return RowGuards.reading(type).and(filter);",
                      "return filter;",
                      TABLE),
                  Mutant.of(
                      "a row without an owner is everybody's",
                      "sql/RowGuards.java",
                      "owners.isEmpty() ? NOTHING : guard.owner().map(it -> in(it,"
                          + " owners)).orElse(NOTHING)",
                      "new Filter.Not(new Filter.Not(new Filter.Any(List.of(guard.owner().map(it ->"
                          + " in(it, owners)).orElse(NOTHING), new"
                          + " Filter.Comparison(guard.owner().orElseThrow().column(),"
                          + " ValueType.UUID, Operator.IS_NULL, true)))))",
                      TABLE),
                  Mutant.of(
                      "kept owners of others count",
                      "sql/StoredOwners.java",
                      "new Filter.Comparison(SET, ValueType.UUID, Operator.EQ, name)",
                      "Filter.All.NONE",
                      MODEL),
                  Mutant.of(
                      "oneself is not kept with the owners",
                      "sql/StoredOwners.java",
                      "oneself.ifPresent(all::add);",
                      "",
                      TABLE),
                  Mutant.of(
                      "hooks give changed rows to anybody",
                      "graphql/Mutations.java",
                      "access.moved(own, token.id(), sent, values, context.session());",
                      "",
                      "graphql.HookedOwnerTest"),
                  Mutant.of(
                      "hooks give new rows to anybody",
                      "graphql/Mutations.java",
                      "access.moved(sent, rows, context.session());",
                      "",
                      "graphql.HookedOwnerTest"),
                  Mutant.of(
                      "what nobody gives is given",
                      "sql/RowGuards.java",
                      "NOTHING = new Filter.Any(List.of())",
                      "NOTHING = Filter.All.NONE",
                      TABLE),
                  Mutant.of(
                      "hidden attributes are shown",
                      "sql/RowReader.java",
                      "mask.guard().allows(decisions.get(i), values) ? values[mask.slot()] :"
                          + " mask.hidden()",
                      "values[mask.slot()]",
                      TABLE),
                  Mutant.of(
                      "filters compare hidden attributes",
                      "sql/FilterReader.java",
                      "new Filter.Masked(visible, comparison)",
                      "comparison",
                      TABLE),
                  Mutant.of(
                      "the negation of what is hidden finds it",
                      "sql/FilterReader.java",
                      "new Filter.Masked(visible, comparison)",
                      "visible.and(comparison)",
                      LEAKS),
                  Mutant.of(
                      "rows are in order by hidden attributes",
                      "sql/Order.java",
                      "descending(words, part, descending),\n"
                          + "                RowGuards.visible(type, attribute)",
                      "descending(words, part, descending),\n                Filter.All.NONE",
                      TABLE),
                  Mutant.of(
                      "readers write",
                      "sql/RowWriter.java",
                      "return reads.and(writes);",
                      "return reads;",
                      TABLE),
                  Mutant.of(
                      "rows go to owners of whom one has no right",
                      "graphql/WriteAccess.java",
                      "if (!guards.stream().allMatch(guard -> allows(guard, after,"
                          + " session.grants()))) {",
                      "if (after.isEmpty()) {",
                      TABLE),
                  Mutant.of(
                      "rows are made for owners over whom one has no right",
                      "graphql/WriteAccess.java",
                      "if (!allows(guard, row.row().values(), session.grants())) {",
                      "if (row.path().size() > 100) {",
                      TABLE),
                  Mutant.of(
                      "attributes are written by whoever writes the row",
                      "graphql/WriteAccess.java",
                      "values.keySet().forEach(it -> Guard.write(own.type(),"
                          + " it).ifPresent(guards::add));",
                      "",
                      TABLE),
                  Mutant.of(
                      "keys lead to hidden rows",
                      "graphql/WriteAccess.java",
                      "if (!toOne.foreign() && key != null &&"
                          + " !Guard.read(target(toOne).type()).isOpen()) {",
                      "if (key == null && toOne.foreign()) {",
                      LEAKS),
                  Mutant.of(
                      "strangers are somebody",
                      "rbac/RequestGrants.java",
                      "return Boolean.TRUE.equals(known);",
                      "return true;",
                      TABLE),
                  Mutant.of(
                      "without roles everything is allowed",
                      "rbac/RequestGrants.java",
                      "      unavailable = e;\n      throw e;",
                      "      some.forEach(each -> scopes.put(each, owners.get()));\n"
                          + "      known = true;",
                      TABLE),
                  Mutant.of(
                      "nobody is asked who he is",
                      "rbac/Grants.java",
                      "if (anonymous() && decide(guard).isNothing()) {",
                      "if (anonymous() && decide(guard) == null) {",
                      TABLE),
                  Mutant.of(
                      "the algorithm of a token is its own choice",
                      "token/TokenReader.java",
                      "if (!JWSAlgorithm.RS256.equals(header.getAlgorithm())) {",
                      "if (header.getAlgorithm() == null) {",
                      FORGED),
                  Mutant.of(
                      "signatures are not looked at",
                      "token/TokenReader.java",
                      "      requireSigned(jwt);\n",
                      "",
                      FORGED),
                  Mutant.of(
                      "tokens hold for ever",
                      "token/Claims.java",
                      "!now.minus(settings.leeway()).isBefore(expiry.get())",
                      "now.equals(Instant.MAX)",
                      FORGED,
                      READER),
                  Mutant.of(
                      "states do not count",
                      "rbac/RequestGrants.java",
                      "if (guard.state().isEmpty() || grant.isNothing()) {",
                      "if (guard.owner() != null) {",
                      MODEL),
                  Mutant.of(
                      "whoever reads in a state writes in it",
                      "rbac/RequestGrants.java",
                      "writing ? roles.writers() : roles.readers()",
                      "roles.readers()",
                      MODEL),
                  Mutant.of(
                      "without roles everything is one's own",
                      "rbac/RequestGrants.java",
                      ": Decision.of(withoutRoles(guard.rule(), principal.get()));",
                      ": Decision.of(Grant.everything());",
                      TABLE),
                  Mutant.of(
                      "who cannot be asked about is authenticated",
                      "rbac/RequestGrants.java",
                      "if (asks ? !isKnown(who) : isStranger(who)) {",
                      "if (isStranger(who)) {",
                      KNOWN),
                  Mutant.of(
                      "new rows have any attribute",
                      "graphql/WriteAccess.java",
                      "if (guard.isPresent() && !allows(guard.get(), row.row().values(), grants))"
                          + " {",
                      "if (guard.isPresent() && row.path().size() > 100) {",
                      TABLE),
                  Mutant.of(
                      "guessed rows are shown",
                      "graphql/Inserts.java",
                      " && concern(batch, session)",
                      "",
                      "graphql.RepeatedInsertTest"),
                  Mutant.of(
                      "embedded objects tell of hidden values",
                      "graphql/ObjectPlanner.java",
                      ".map(attribute -> shown(own, attribute, alias, layout, same))",
                      ".map(attribute -> layout.cell(alias, attribute))",
                      "graphql.EmbeddedAccessTest"),
                  Mutant.of(
                      "cursors compare hidden values",
                      "sql/Keyset.java",
                      "term.type(), operator, value, term.visible())",
                      "term.type(), operator, value, Filter.All.NONE)",
                      "graphql.BorrowedCursorTest"),
                  Mutant.of(
                      "cursors go with any order",
                      "sql/Cursor.java",
                      "if (!mark(order, type).equals(parts.getFirst())) {",
                      "if (parts.getFirst() == null) {",
                      "graphql.ConnectionWalkTest"),
                  Mutant.of(
                      "links show hidden ends",
                      "sql/RowGuards.java",
                      "return link.map(type -> reading(type, parent,"
                          + " target)).orElse(Filter.All.NONE);",
                      "return Filter.All.NONE;",
                      "graphql.HiddenLinkTest"),
                  Mutant.of(
                      "hidden keys show their objects",
                      "graphql/ObjectPlanner.java",
                      ".map(guard -> layout.masked(column, layout.guard(alias, guard), null))",
                      ".map(_ -> column)",
                      LEAKS),
                  Mutant.of(
                      "computed fields show what they are computed of",
                      "loading/Computation.java",
                      "all &= guards.get(i).allows(decisions.get(i), row);",
                      "all &= row.length > 0;",
                      "graphql.AuthorAccessTest"),
                  Mutant.of(
                      "everybody calls the author's operations",
                      "graphql/CodeOperations.java",
                      "if (!context.session().grants().allows(operation.access())) {",
                      "if (operation.field().isEmpty()) {",
                      "graphql.AuthorAccessTest"),
                  Mutant.of(
                      "the header comes before the cookie",
                      "token/TokenHeaders.java",
                      "return inCookie(cookie)\n        .or(() -> inHeader(authorization))",
                      "return inHeader(authorization)\n        .or(() -> inCookie(cookie))",
                      READER),
                  Mutant.of(
                      "tokens hold before their time",
                      "token/Claims.java",
                      "begin.isPresent() && now.plus(settings.leeway()).isBefore(begin.get())",
                      "begin.isPresent() && now.equals(Instant.MAX)",
                      READER),
                  Mutant.of(
                      "tokens are for anybody",
                      "token/Claims.java",
                      "settings.audience().isPresent() && !isFor(settings.audience().get())",
                      "settings.audience().isPresent() && isFor(\"\")",
                      READER),
                  Mutant.of(
                      "tokens are believed longer than they hold",
                      "token/TokenReader.java",
                      "new Believed(user, until(claims, now))",
                      "new Believed(user, now.plus(BELIEVED))",
                      READER),
                  Mutant.of(
                      "what is no user names one",
                      "token/Claims.java",
                      "throw new TokenRefused(claim + \" is no UUID\");",
                      "return Optional.empty();",
                      FORGED),
                  Mutant.of(
                      "weak keys sign",
                      "token/KeyDocument.java",
                      "bits < KeySet.LEAST_BITS",
                      "bits < 512",
                      READER)),
              RoleMutants.ALL.stream())
          .toList();

  private Mutants() {}
}
