package cz.uois.cli.compose;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.model.Entity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks that members do not get in each other's way: names, ports, rows of seed data. */
final class PlaceRules {
  private final Diagnostics findings;
  private final Map<String, Part> names = new HashMap<>();
  private final Map<Integer, String> ports = new HashMap<>(SystemPorts.TAKEN);
  private final Map<String, String> tables = new HashMap<>();

  PlaceRules(Diagnostics findings) {
    this.findings = findings;
  }

  void check(List<Part> parts) {
    for (Part part : parts) {
      Part first = names.putIfAbsent(part.member().name(), part);
      if (first == null) {
        checkPort(part);
        part.member().entities().forEach(entity -> checkSeed(part, entity));
      } else {
        findings.error(
            CompositionRule.DUPLICATE_MEMBER.id(),
            part.at(part.member().location()),
            "the member '%s' is also in %s".formatted(part.member().name(), first.folder()),
            "compose one of the two");
      }
    }
  }

  private void checkPort(Part part) {
    String owner = "'" + part.member().name() + "'";
    String first = ports.putIfAbsent(part.member().port(), owner);
    if (first != null) {
      findings.error(
          CompositionRule.DUPLICATE_PORT.id(),
          part.at(part.member().location()),
          "the port %s of %s is that of %s".formatted(part.member().port(), owner, first),
          "give it another one with 'port:'");
    }
  }

  private void checkSeed(Part part, Entity entity) {
    List<String> fed = new ArrayList<>(entity.formerly());
    fed.add(entity.table());
    for (String table : fed) {
      String first = tables.putIfAbsent(table, part.member().name());
      if (first != null && !first.equals(part.member().name())) {
        findings.warning(
            CompositionRule.FED_TWICE.id(),
            part.at(entity.location()),
            "rows of '%s' in the seed data are fed to '%s' and to '%s'"
                .formatted(table, first, part.member().name()),
            "let one of them have the name of the table, under 'table' or 'formerly'");
      }
    }
  }
}
