package cz.uois.cli.migration;

import cz.uois.cli.plan.Bytes;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Ids of entities and fields: given once, so that a rename can be told from a removal. */
final class StableIds {
  private static final int LENGTH = 12;

  private StableIds() {}

  /** The ids of these names: those that they have, and new ones for the others. */
  static SortedMap<String, String> of(Collection<String> names, Map<String, String> known) {
    SortedMap<String, String> ids = new TreeMap<>();
    Set<String> taken = new HashSet<>(known.values());
    for (String name : names) {
      String id = known.get(name);
      ids.put(name, id == null ? fresh(name, taken) : id);
      taken.add(ids.get(name));
    }
    return ids;
  }

  // Made from the name, not by chance: the same spec gives the same lock on any machine.
  private static String fresh(String name, Set<String> taken) {
    String id = hash(name);
    for (int i = 2; taken.contains(id); i++) {
      id = hash(name + " " + i);
    }
    return id;
  }

  private static String hash(String text) {
    return Bytes.of(text).sha256().substring(0, LENGTH);
  }
}
