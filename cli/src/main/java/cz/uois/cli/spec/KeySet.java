package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of one kind of mapping.
 *
 * @param name what has them, as {@code entity}
 * @param byName the keys, in the order in which they are documented
 */
record KeySet(String name, Map<String, Key> byName) {
  KeySet {
    requireNonNull(name, "name is null");
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  static KeySet of(String name, Key... keys) {
    Map<String, Key> byName = new LinkedHashMap<>();
    for (Key key : keys) {
      if (byName.put(key.name(), key) != null) {
        throw new IllegalArgumentException(name + " has two keys " + key.name());
      }
    }
    return new KeySet(name, byName);
  }

  List<Key> keys() {
    return List.copyOf(byName.values());
  }

  Optional<Key> key(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Names that can be suggested: those that are generated. */
  List<String> suggestions() {
    return byName.values().stream().filter(key -> !key.isReserved()).map(Key::name).toList();
  }
}
