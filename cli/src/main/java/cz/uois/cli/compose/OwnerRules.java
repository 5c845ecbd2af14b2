package cz.uois.cli.compose;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Suggestion;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.EntityInterface;
import cz.uois.cli.model.Exposure;
import cz.uois.cli.model.ExternalType;
import cz.uois.cli.model.FieldType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that what a member refers to is what its owner has. */
final class OwnerRules {
  private final List<Part> parts;
  private final Owners owners;
  private final Diagnostics findings;

  OwnerRules(List<Part> parts, Diagnostics findings) {
    this.parts = parts;
    this.owners = new Owners(parts);
    this.findings = findings;
  }

  void check() {
    for (Part part : parts) {
      Set<String> missing = new HashSet<>();
      for (ExternalType external : part.member().externals()) {
        check(part, external, missing);
      }
    }
  }

  private void check(Part part, ExternalType external, Set<String> missing) {
    String key = external.key();
    Optional<String> owner = owners.key(external.type()).filter(it -> !it.equals(key));
    if (owner.isPresent()) {
      findings.error(
          CompositionRule.OTHER_OWNER.id(),
          part.at(external.location()),
          "'%s' calls the type '%s', which is of '%s'".formatted(key, external.type(), owner.get()),
          "name it under the key '" + owner.get() + "'");
      return;
    }
    Optional<Part> member = owners.member(Owners.memberOf(key));
    if (member.isEmpty()) {
      if (missing.add(Owners.memberOf(key))) {
        missingOwner(part, external);
      }
    } else if (isInterface(external, member.get())) {
      checkInterface(part, external, member.get());
    } else {
      Optional<Entity> entity = owners.entity(key);
      Optional<ExternalType> withoutTable = owners.withoutTable(key);
      if (entity.isPresent()) {
        checkType(part, external, entity.get());
      } else if (withoutTable.isPresent()) {
        checkType(part, external, withoutTable.get());
      } else if (!owners.isVirtual(key)) {
        unknownEntity(part, external, member.get());
      }
    }
  }

  private void missingOwner(Part part, ExternalType external) {
    String owner = Owners.memberOf(external.key());
    findings.warning(
        CompositionRule.MISSING_OWNER.id(),
        part.at(external.location()),
        "'%s' refers to types of '%s', which is not among the members"
            .formatted(part.member().name(), owner),
        "add the folder gql_" + owner + ", or nobody sees more than their keys");
  }

  private void unknownEntity(Part part, ExternalType external, Part owner) {
    String table = Owners.tableOf(external.key());
    List<String> tables = owner.member().entities().stream().map(Entity::table).toList();
    findings.error(
        CompositionRule.UNKNOWN_ENTITY.id(),
        part.at(external.location()),
        "'%s' has no table '%s'".formatted(owner.member().name(), table),
        Suggestion.oneOf(table, tables, "its tables", "it has no tables"));
  }

  private void checkType(Part part, ExternalType external, Entity entity) {
    if (isNamed(part, external, entity.names().type())) {
      checkKey(part, external, entity, entity.exposure().keys());
    }
  }

  private void checkType(Part part, ExternalType external, ExternalType owned) {
    if (isNamed(part, external, owned.type())) {
      boolean named = external.keyField().equals(owned.keyField());
      if (!named || external.keyType() != owned.keyType()) {
        otherKey(part, external, named, "'" + owned.keyField() + "'");
      }
    }
  }

  private boolean isNamed(Part part, ExternalType external, String type) {
    if (type.equals(external.type())) {
      return true;
    }
    findings.error(
        CompositionRule.OTHER_TYPE.id(),
        part.at(external.location()),
        "'%s' is the type '%s' here, and '%s' for its owner"
            .formatted(external.key(), external.type(), type),
        "write {type: " + type + "}");
    return false;
  }

  /** Whether one of the two members calls it an interface. */
  private static boolean isInterface(ExternalType external, Part owner) {
    return external.interfaceObject()
        || owner.member().interfaces().stream().anyMatch(it -> it.name().equals(external.type()));
  }

  private void checkInterface(Part part, ExternalType external, Part owner) {
    List<EntityInterface> interfaces = owner.member().interfaces();
    Optional<EntityInterface> found =
        interfaces.stream().filter(it -> it.name().equals(external.type())).findFirst();
    if (found.isEmpty()) {
      List<String> names = interfaces.stream().map(EntityInterface::name).toList();
      findings.error(
          CompositionRule.UNKNOWN_ENTITY.id(),
          part.at(external.location()),
          "'%s' has no interface '%s'".formatted(owner.member().name(), external.type()),
          Suggestion.didYouMean(
              external.type(),
              names,
              names.isEmpty()
                  ? "describe it there, or remove 'interface_object'"
                  : "its interfaces: " + String.join(", ", names)));
    } else if (!external.interfaceObject()) {
      findings.error(
          CompositionRule.OTHER_TYPE.id(),
          part.at(external.location()),
          "'%s' is an entity here, and an interface of its owner".formatted(external.type()),
          "write {type: %s, federation: {interface_object: true}}".formatted(external.type()));
    } else {
      Entity first = owner.member().entity(found.get().entities().getFirst());
      List<Exposure.Key> keys =
          first.exposure().keys().stream()
              .filter(it -> found.get().keys().contains(it.fields()))
              .toList();
      checkKey(part, external, first, keys);
    }
  }

  private void checkKey(Part part, ExternalType external, Entity entity, List<Exposure.Key> known) {
    Optional<Column> key =
        known.stream()
            .map(Exposure.Key::parts)
            .filter(parts -> parts.size() == 1)
            .map(List::getFirst)
            .filter(only -> only.path().equals(List.of(external.keyField())))
            .map(only -> entity.column(only.column()))
            .findFirst();
    boolean same =
        key.map(Column::type)
            .filter(type -> type.equals(new FieldType.Scalar(external.keyType())))
            .isPresent();
    if (!same) {
      String keys =
          known.stream().map(it -> "'" + it.fields() + "'").collect(Collectors.joining(", "));
      otherKey(part, external, key.isPresent(), keys);
    }
  }

  private void otherKey(Part part, ExternalType external, boolean named, String keys) {
    findings.error(
        CompositionRule.OTHER_KEY.id(),
        part.at(external.location()),
        named
            ? "the key '%s' of '%s' has the type %s here, and another one for its owner"
                .formatted(external.keyField(), external.type(), external.keyType().graphqlName())
            : "'%s' finds '%s' by '%s', which is no key of its owner"
                .formatted(part.member().name(), external.type(), external.keyField()),
        keys.isEmpty() ? "a value has no key" : "the keys of its owner: " + keys);
  }
}
