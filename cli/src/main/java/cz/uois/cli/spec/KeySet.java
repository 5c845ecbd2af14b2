package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * The keys of one kind of mapping.
 *
 * @param name what has them, as {@code entity}
 * @param keys the keys, in the order in which they are documented
 */
record KeySet(String name, List<Key> keys) {
  KeySet {
    requireNonNull(name, "name is null");
    keys = List.copyOf(keys);
  }

  static KeySet of(String name, Key... keys) {
    return new KeySet(name, List.of(keys));
  }

  Optional<Key> key(String name) {
    return keys.stream().filter(key -> key.name().equals(name)).findFirst();
  }

  /** Names that can be suggested: those that are generated. */
  List<String> suggestions() {
    return keys.stream().filter(key -> !key.isReserved()).map(Key::name).toList();
  }
}
