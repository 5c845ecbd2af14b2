package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.model.Code;
import cz.uois.cli.model.Computed;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.InputObject;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.OwnOperation;
import cz.uois.cli.spec.Rule;

/**
 * Refuses what has more parts than a method of Java has parameters: 255 with the object itself
 * (Java Virtual Machine Specification, 4.11), since rows, inputs and calls are made by one.
 */
final class Width {
  /** Most columns of a table, base columns included, and most arguments or fields of an input. */
  static final int MOST = 240;

  private final Diagnostics diagnostics;

  private Width(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  static void check(Member member, Diagnostics diagnostics) {
    new Width(diagnostics).check(member);
  }

  private void check(Member member) {
    for (Entity entity : member.entities()) {
      String owner = "'" + entity.table() + "'";
      check(entity.columns().size(), owner, "columns", entity.location());
      check(entity.code(), " of " + owner);
    }
    check(member.code(), " of the member");
    for (InputObject input : member.inputs()) {
      check(input.fields().size(), "the input '" + input.name() + "'", "fields", input.location());
    }
  }

  private void check(Code code, String of) {
    for (Computed computed : code.computed()) {
      check(
          computed.arguments().size(),
          "'" + computed.name() + "'" + of,
          "arguments",
          computed.location());
    }
    for (OwnOperation operation : code.operations()) {
      check(
          operation.arguments().size(),
          "'" + operation.name() + "'" + of,
          "arguments",
          operation.location());
    }
  }

  private void check(int number, String owner, String parts, Location location) {
    if (number > MOST) {
      diagnostics.error(
          Rule.BEYOND_LIMIT.id(),
          location,
          "%s has %d %s, more than %d".formatted(owner, number, parts, MOST),
          "split it in two");
    }
  }
}
