package cz.uois.cli.compose;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.model.Code;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.EntityInterface;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.InputObject;
import cz.uois.cli.model.OwnOperation;
import cz.uois.cli.model.ValueObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that a type and an operation are of one member, and that shared enums and inputs fit. */
final class SharedNameRules {
  /** Who has a name, where, and whether others who share it may have it too. */
  private record Claim(Part part, Location location, boolean shared) {
    Claim {
      requireNonNull(part, "part is null");
      requireNonNull(location, "location is null");
    }

    Claim(Part part, Location location) {
      this(part, location, false);
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
  private final Map<String, Claim> queries = new HashMap<>();
  private final Map<String, Claim> mutations = new HashMap<>();
  private final Map<String, EnumClaim> enums = new HashMap<>();

  private final SharedInputRules inputs;

  SharedNameRules(Diagnostics findings) {
    this.findings = findings;
    inputs = new SharedInputRules(findings);
  }

  void check(List<Part> parts) {
    for (Part part : parts) {
      for (Entity entity : part.member().entities()) {
        EntityTypes names = new EntityTypes(part.member(), entity);
        if (claimTypes(part, entity, names)) {
          claimOperations(part, entity, names);
        }
        entity.columns().forEach(column -> checkEnum(part, column));
      }
      part.member().values().forEach(value -> claimTypes(part, value));
      claimOperations(part, part.member().code());
      for (EntityInterface type : part.member().interfaces()) {
        Claim claim = new Claim(part, type.location());
        claim(types, type.name(), claim, CompositionRule.DUPLICATE_TYPE, "type", "interfaces: {…}");
      }
      for (InputObject input : part.member().inputs()) {
        checkInput(part, input);
      }
      part.member().enums().forEach(it -> checkEnum(part, it.type(), it.location()));
    }
  }

  private void checkInput(Part part, InputObject input) {
    Claim claim = new Claim(part, input.location());
    if (inputs.has(input.name())
        || claim(
            types, input.name(), claim, CompositionRule.DUPLICATE_TYPE, "input", "inputs: {…}")) {
      inputs.check(part, input);
    }
  }

  // One finding an entity: what is named after a type that is taken, is taken as well.
  private boolean claimTypes(Part part, Entity entity, EntityTypes names) {
    Claim claim = new Claim(part, entity.location());
    CompositionRule rule = CompositionRule.DUPLICATE_TYPE;
    return claimAll(types, names.types(), claim, rule, "type", "gql: …")
        && claimAll(types, names.filters(), claim, rule, "input", "names: {filter: …}");
  }

  // What is stored as well has claimed its type as an entity.
  private void claimTypes(Part part, ValueObject value) {
    if (!GivenField.isShared(value.directives())) {
      claimAll(
          types,
          value.stored() ? List.of(value.input()) : List.of(value.type(), value.input()),
          new Claim(part, value.location()),
          CompositionRule.DUPLICATE_TYPE,
          "type",
          "gql: …");
    }
  }

  private void claimOperations(Part part, Entity entity, EntityTypes names) {
    Claim claim = new Claim(part, entity.location());
    CompositionRule rule = CompositionRule.DUPLICATE_OPERATION;
    if (claimAll(queries, names.queries(), claim, rule, "query", "names: {query: …}")) {
      claimAll(mutations, names.mutations(), claim, rule, "mutation", "names: {mutation: …}");
    }
    entity.exposure().lookups().stream()
        .filter(it -> GivenField.overridden(it.directives()).isEmpty())
        .forEach(it -> {
          Claim lookup = new Claim(part, entity.location(), GivenField.isShared(it.directives()));
          claim(queries, it.name(), lookup, rule, "query", "lookups: {…}");
        });
    claimOperations(part, entity.code());
  }

  /** The queries and mutations of the author's, without those that it takes over. */
  private void claimOperations(Part part, Code code) {
    CompositionRule rule = CompositionRule.DUPLICATE_OPERATION;
    for (OwnOperation operation : code.operations()) {
      if (GivenField.overridden(operation.directives()).isPresent()) {
        continue;
      }
      boolean mutation = operation.mutation();
      claim(
          mutation ? mutations : queries,
          operation.field(),
          new Claim(part, operation.location(), GivenField.isShared(operation.directives())),
          rule,
          mutation ? "mutation" : "query",
          (mutation ? "mutations" : "queries") + ": {…}");
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
    if (first == null || first.part().equals(claim.part()) || (first.shared() && claim.shared())) {
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
    if (column.type() instanceof FieldType.Enumeration choice) {
      checkEnum(part, choice, column.location());
    }
  }

  private void checkEnum(Part part, FieldType.Enumeration choice, Location location) {
    EnumClaim first = enums.putIfAbsent(choice.graphqlName(), new EnumClaim(part, choice.values()));
    if (first != null && !Set.copyOf(first.values()).equals(Set.copyOf(choice.values()))) {
      findings.error(
          CompositionRule.UNEQUAL_ENUM.id(),
          part.at(location),
          "the enum '%s' has other values in '%s': %s"
              .formatted(
                  choice.graphqlName(),
                  first.part().member().name(),
                  String.join(", ", first.values())),
          "make them equal");
    }
  }
}
