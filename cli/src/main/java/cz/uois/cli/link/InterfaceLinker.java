package cz.uois.cli.link;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.diagnostic.Suggestion;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.EntityInterface;
import cz.uois.cli.spec.ExposureSpec;
import cz.uois.cli.spec.InterfaceSpec;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes the interfaces whose objects are rows of several entities. GraphQL and Federation want each
 * of their fields and keys in all of these entities; here also of the same type, so that each is
 * what it is by the first of them.
 */
final class InterfaceLinker {
  private static final String USUAL_KEY = "id";

  private final Map<String, Draft> drafts = new TreeMap<>();
  private final DirectiveLinker directives;
  private final Diagnostics diagnostics;

  InterfaceLinker(Collection<Draft> drafts, DirectiveLinker directives, Diagnostics diagnostics) {
    drafts.forEach(draft -> this.drafts.put(draft.table(), draft));
    this.directives = directives;
    this.diagnostics = diagnostics;
  }

  /** All of them, in the order of the spec. */
  List<EntityInterface> link(List<InterfaceSpec> specs, ShownFields shown) {
    List<String> known = specs.stream().map(it -> it.name().value()).toList();
    drafts.values().forEach(draft -> checkNames(draft, known));
    return specs.stream().map(spec -> link(spec, shown)).toList();
  }

  private void checkNames(Draft draft, List<String> known) {
    ExposureSpec spec = draft.spec().exposure();
    Set<String> seen = new HashSet<>();
    for (Located<String> name : spec.interfaces()) {
      String start = "'%s' implements '%s'".formatted(draft.table(), name.value());
      if (!known.contains(name.value())) {
        refuse(
            name,
            start + ", which uois.yaml does not describe",
            Suggestion.didYouMean(name.value(), known, "describe it there, under 'interfaces'"));
      } else if (!seen.add(name.value())) {
        refuse(name, start + " twice", "remove one");
      } else if (spec.isValue()) {
        refuse(name, start + ", but its rows are values of others", "remove it, or 'kind: value'");
      } else if (DirectiveLinker.isTrue(spec.federation().extended())) {
        refuse(
            name,
            start + ", but another member owns the type and knows which objects there are",
            "remove it, or 'extends'");
      }
    }
  }

  private EntityInterface link(InterfaceSpec spec, ShownFields shown) {
    String name = spec.name().value();
    List<String> fields = fields(spec);
    List<String> keys = keys(spec, fields);
    List<Entity> entities =
        shown.entities().stream()
            .filter(entity -> isOwn(entity) && implemented(entity, name).isPresent())
            .toList();
    if (drafts.values().stream()
        .flatMap(draft -> draft.spec().exposure().interfaces().stream())
        .noneMatch(it -> it.value().equals(name))) {
      refuse(
          spec.name(),
          "no entity implements the interface '" + name + "'",
          "add 'implements: [" + name + "]' to those whose rows are its objects");
    }
    Map<String, Typed> types = new TreeMap<>();
    for (Entity entity : entities) {
      Located<String> where = implemented(entity, name).orElseThrow();
      checkFields(fields, entity, where, shown.of(entity), types);
      checkKeys(keys, entity, where);
    }
    return new EntityInterface(
        name,
        keys,
        fields,
        entities.stream().map(Entity::table).toList(),
        spec.description().map(Located::value).orElse(""),
        directives.shown(spec.exposure(), DirectiveLinker.INTERFACE, "interface '" + name + "'"),
        spec.name().location());
  }

  private List<String> fields(InterfaceSpec spec) {
    Set<String> fields = new LinkedHashSet<>();
    for (Located<String> field : spec.fields()) {
      if (!fields.add(field.value())) {
        refuse(
            field,
            "interface '%s' has the field '%s' twice".formatted(spec.name().value(), field.value()),
            "remove one");
      }
    }
    return List.copyOf(fields);
  }

  private List<String> keys(InterfaceSpec spec, List<String> fields) {
    List<Located<String>> written = spec.exposure().federation().keys();
    List<String> keys = new ArrayList<>();
    for (Located<String> key :
        written.isEmpty() ? List.of(new Located<>(USUAL_KEY, spec.name().location())) : written) {
      Optional<FieldSet> set = FieldSet.parse(key.value());
      String start = "the key '%s' of interface '%s'".formatted(key.value(), spec.name().value());
      if (set.isEmpty()) {
        badKey(key.location(), start + " is no field set", "for instance 'sku package'");
        continue;
      }
      Optional<String> missing =
          set.get().fields().stream()
              .map(FieldSet.Selected::name)
              .filter(it -> !fields.contains(it))
              .findFirst();
      if (missing.isPresent()) {
        badKey(
            key.location(),
            start + " has the field '" + missing.get() + "', which is none of the interface",
            "add it to its 'fields', or name another key: federation: {keys: [...]}");
      } else if (keys.contains(set.get().text())) {
        badKey(key.location(), start + " is there twice", "remove one");
      } else {
        keys.add(set.get().text());
      }
    }
    return keys;
  }

  /** A type of a field, by the first entity that has it. */
  private record Typed(String type, String table) {}

  private void checkFields(
      List<String> fields,
      Entity entity,
      Located<String> where,
      Map<String, ShownFields.Shown> shown,
      Map<String, Typed> types) {
    String start = "'%s' implements '%s', ".formatted(entity.table(), where.value());
    for (String field : fields) {
      ShownFields.Shown found = shown.get(field);
      if (found == null) {
        if (!draft(entity).isIncomplete()) {
          refuse(
              where,
              start + "but has no field '" + field + "' without arguments",
              Suggestion.didYouMean(
                  field, shown.keySet(), "fields: " + String.join(", ", shown.keySet())));
        }
        continue;
      }
      Typed first = types.computeIfAbsent(field, _ -> new Typed(found.type(), entity.table()));
      if (!first.type().equals(found.type())) {
        refuse(
            where,
            start
                + "but its field '%s' is %s, and %s in '%s'"
                    .formatted(field, found.type(), first.type(), first.table()),
            "make them equal, or remove the field from the interface");
      }
      if (!found.accessible()) {
        refuse(
            where,
            start + "but its field '" + field + "' is inaccessible",
            "remove one of the two: composition refuses both together");
      }
    }
  }

  private void checkKeys(List<String> keys, Entity entity, Located<String> where) {
    // Of a key that could not be read, its own finding says enough.
    boolean whole =
        entity.exposure().keys().size()
            >= draft(entity).spec().exposure().federation().keys().size();
    List<String> has = entity.exposure().keys().stream().map(it -> it.fields()).toList();
    for (String key : keys) {
      if (whole && !has.contains(key)) {
        badKey(
            where.location(),
            "'%s' implements '%s', but lacks its key '%s'"
                .formatted(entity.table(), where.value(), key),
            "write it the same in 'federation: {keys: [...]}'; it has: '"
                + String.join("', '", has)
                + "'");
      }
    }
  }

  private Draft draft(Entity entity) {
    return requireNonNull(drafts.get(entity.table()), entity.table());
  }

  private boolean isOwn(Entity entity) {
    return !draft(entity).spec().exposure().isValue() && !entity.exposure().extended();
  }

  /** Where an entity says that it implements an interface. */
  private Optional<Located<String>> implemented(Entity entity, String name) {
    return draft(entity).spec().exposure().interfaces().stream()
        .filter(it -> it.value().equals(name))
        .findFirst();
  }

  private void refuse(Located<?> where, String message, String hint) {
    diagnostics.error(Rule.BAD_INTERFACE.id(), where.location(), message, hint);
  }

  private void badKey(Location location, String message, String hint) {
    diagnostics.error(Rule.BAD_KEY.id(), location, message, hint);
  }
}
