package cz.uois.runtime.mutant;

import java.util.List;

/** The places where the code that decides who sees and does what is broken, one at a time. */
final class Mutants {
  private static final String TABLE = "graphql.TruthTableTest";
  private static final String LEAKS = "graphql.LeakChannelTest";
  private static final String FORGED = "token.ForgedTokensTest";
  private static final String READER = "token.TokenReaderTest";

  static final List<Mutant> ALL =
      List.of(
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
              "new Filter.Not(new Filter.Not(new Filter.Any(List.of(guard.owner().map(it -> in(it,"
                  + " owners)).orElse(NOTHING), new Filter.Comparison(guard.owner().orElseThrow()"
                  + ".column(), ValueType.UUID, Operator.IS_NULL, true)))))",
              TABLE),
          Mutant.of(
              "what nobody gives is given",
              "sql/RowGuards.java",
              "NOTHING = new Filter.Any(List.of())",
              "NOTHING = Filter.All.NONE",
              TABLE),
          Mutant.of(
              "hidden attributes are shown",
              "sql/RowReader.java",
              "mask.guard().allows(decisions.get(i), values) ? values[mask.slot()] : mask.hidden()",
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
              "if (!guards.stream().allMatch(guard -> allows(guard, after, session.grants()))) {",
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
              "values.keySet().forEach(it -> Guard.write(own.type(), it).ifPresent(guards::add));",
              "",
              TABLE),
          Mutant.of(
              "keys lead to hidden rows",
              "graphql/WriteAccess.java",
              "if (!toOne.foreign() && key != null && !Guard.read(target(toOne).type()).isOpen())"
                  + " {",
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
              "      some.forEach(each -> scopes.put(each, owners.get()));\n      known = true;",
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
              READER));

  private Mutants() {}
}
