package cz.uois.runtime.federation;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.loading.Asked;
import cz.uois.runtime.sql.InvalidArgumentException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a representation names.
 *
 * @param typeName its type
 * @param key position of the key that it uses, among those of the type
 * @param asked the values of that key, and what else it says
 */
record Reference(String typeName, int key, Asked asked) {
  Reference {
    requireNonNull(typeName, "typeName is null");
    requireNonNull(asked, "asked is null");
  }

  /**
   * Reads a representation by the first key whose fields it has.
   *
   * @return empty if it names nothing, because an optional field of each key is null
   * @throws InvalidArgumentException if it has the fields of no key, or a value is none of its type
   */
  static Optional<Reference> of(
      Map<?, ?> representation,
      String typeName,
      List<List<EntityFetch.KeyField>> keys,
      List<Attribute> external) {
    boolean nameless = false;
    for (int key = 0; key < keys.size(); key++) {
      List<Object> values = new ArrayList<>();
      boolean complete = true;
      boolean optional = true;
      for (EntityFetch.KeyField field : keys.get(key)) {
        @Nullable Object value = value(representation, field.path());
        if (value == null) {
          complete = false;
          optional &= field.nullable() && has(representation, field.path());
        } else {
          values.add(read(value, field.path(), field.type(), typeName));
        }
      }
      if (complete) {
        return Optional.of(
            new Reference(
                typeName, key, new Asked(values, external(representation, typeName, external))));
      }
      nameless |= optional;
    }
    if (nameless) {
      return Optional.empty();
    }
    throw new InvalidArgumentException(
        "representation of %s lacks %s"
            .formatted(
                typeName,
                keys.stream()
                    .map(key -> "'" + text(key) + "'")
                    .collect(Collectors.joining(" and "))));
  }

  private static Map<String, @Nullable Object> external(
      Map<?, ?> representation, String typeName, List<Attribute> external) {
    if (external.isEmpty()) {
      return Map.of();
    }
    Map<String, @Nullable Object> values = new HashMap<>();
    for (Attribute attribute : external) {
      String name = attribute.name();
      if (representation.containsKey(name)) {
        Object value = representation.get(name);
        values.put(
            name, value == null ? null : read(value, List.of(name), attribute.type(), typeName));
      }
    }
    return values;
  }

  private static Object read(Object value, List<String> path, ValueType type, String typeName) {
    return RepresentationValue.of(value, type)
        .orElseThrow(() ->
            new InvalidArgumentException(
                "representation of %s: '%s' is not %s"
                    .formatted(typeName, String.join(".", path), RepresentationValue.name(type))));
  }

  private static @Nullable Object value(Map<?, ?> representation, List<String> path) {
    @Nullable Object value = representation;
    for (String name : path) {
      value = value instanceof Map<?, ?> object ? object.get(name) : null;
    }
    return value;
  }

  private static boolean has(Map<?, ?> representation, List<String> path) {
    @Nullable Object value = representation;
    for (String name : path) {
      if (!(value instanceof Map<?, ?> object) || !object.containsKey(name)) {
        // The object of an optional relation may be null as a whole.
        return value == null;
      }
      value = object.get(name);
    }
    return true;
  }

  /** {@code sku variation { id }}: a key as the schema writes it. */
  private static String text(List<EntityFetch.KeyField> key) {
    return key.stream()
        .map(field ->
            String.join(" { ", field.path()) + " }".repeat(Math.max(0, field.path().size() - 1)))
        .collect(Collectors.joining(" "));
  }
}
