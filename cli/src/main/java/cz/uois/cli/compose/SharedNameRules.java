package cz.uois.cli.compose;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.EntityNames;
import cz.uois.cli.model.FieldType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks that a type and an operation are of one member, and that shared enums are equal. */
final class SharedNameRules {
  /** Who has a name, and where. */
  private record Claim(Part part, Location location) {
    Claim {
      requireNonNull(part, "part is null");
      requireNonNull(location, "location is null");
    }
  }

  /** An enum as its first member has it. */
  private record EnumClaim(Part part, List<String> values) {
    EnumClaim {
      requireNonNull(part, "part is null");
      values = List.copyOf(values);
    }
  }

  private final Diagnostics findings;
  private final Map<String, Claim> types = new HashMap<>();
  private final Map<String, Claim> operations = new HashMap<>();
  private final Map<String, EnumClaim> enums = new HashMap<>();

  SharedNameRules(Diagnostics findings) {
    this.findings = findings;
  }

  void check(List<Part> parts) {
    for (Part part : parts) {
      for (Entity entity : part.member().entities()) {
        if (claimTypes(part, entity)) {
          claimOperations(part, entity);
        }
        entity.columns().forEach(column -> checkEnum(part, column));
      }
    }
  }

  // One finding an entity: what is named after a type that is taken, is taken as well.
  private boolean claimTypes(Part part, Entity entity) {
    List<String> names = new ArrayList<>(List.of(entity.names().type(), entity.names().filter()));
    names.addAll(entity.names().derivedTypes());
    Claim claim = new Claim(part, entity.location());
    return claimAll(types, names, claim, CompositionRule.DUPLICATE_TYPE, "type", "gql: …");
  }

  private void claimOperations(Part part, Entity entity) {
    EntityNames names = entity.names();
    Claim claim = new Claim(part, entity.location());
    CompositionRule rule = CompositionRule.DUPLICATE_OPERATION;
    List<String> queries = List.of(names.byId(), names.page(), names.connection());
    List<String> mutations = List.of(names.insert(), names.update(), names.delete());
    boolean free = claimAll(operations, queries, claim, rule, "query", "names: {query: …}");
    if (free) {
      claimAll(operations, mutations, claim, rule, "mutation", "names: {mutation: …}");
    }
  }

  /** Claims names until one is taken; whether none was. */
  private boolean claimAll(
      Map<String, Claim> space,
      List<String> names,
      Claim claim,
      CompositionRule rule,
      String kind,
      String remedy) {
    for (String name : names) {
      if (!claim(space, name, claim, rule, kind, remedy)) {
        return false;
      }
    }
    return true;
  }

  private boolean claim(
      Map<String, Claim> space,
      String name,
      Claim claim,
      CompositionRule rule,
      String kind,
      String remedy) {
    Claim first = space.putIfAbsent(name, claim);
    if (first == null || first.part().equals(claim.part())) {
      return true;
    }
    findings.error(
        rule.id(),
        claim.part().at(claim.location()),
        "the %s '%s' of '%s' is also in '%s', at %s"
            .formatted(
                kind,
                name,
                claim.part().member().name(),
                first.part().member().name(),
                first.part().at(first.location())),
        "give one of them another name with '" + remedy + "'");
    return false;
  }

  private void checkEnum(Part part, Column column) {
    if (!(column.type() instanceof FieldType.Enumeration choice)) {
      return;
    }
    EnumClaim first = enums.putIfAbsent(choice.graphqlName(), new EnumClaim(part, choice.values()));
    if (first != null && !first.values().equals(choice.values())) {
      findings.error(
          CompositionRule.UNEQUAL_ENUM.id(),
          part.at(column.location()),
          "the enum '%s' has other values in '%s': %s"
              .formatted(
                  choice.graphqlName(),
                  first.part().member().name(),
                  String.join(", ", first.values())),
          "make them equal");
    }
  }
}
