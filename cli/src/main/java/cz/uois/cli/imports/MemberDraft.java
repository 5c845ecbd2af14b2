package cz.uois.cli.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A spec in the making. Mutable. */
final class MemberDraft {
  /**
   * A type of another member.
   *
   * @param type its GraphQL type
   */
  record External(String type, Note note) {}

  private final String name;
  private final Map<String, String> head = new LinkedHashMap<>();
  private final SortedMap<String, External> externals = new TreeMap<>();
  private final List<EntityDraft> entities = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

  MemberDraft(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  /** Keys of uois.yaml, but the name. */
  Map<String, String> head() {
    return head;
  }

  /** Types of other members by key; those that nothing refers to are not written. */
  SortedMap<String, External> externals() {
    return externals;
  }

  List<EntityDraft> entities() {
    return entities;
  }

  /** What the spec does not have and that is about no one entity. */
  List<String> leftOut() {
    return leftOut;
  }

  void leaveOut(String what, String why) {
    leftOut.add(YamlWriter.line(what + ": " + why));
  }

  /** The lines of {@code uois.yaml}; of those of types of other members the keys are told. */
  List<String> lines(Map<Integer, String> externalLines) {
    List<String> lines = new ArrayList<>();
    lines.add("uois: 1");
    lines.add("member: " + name);
    head.forEach((key, value) -> lines.add(key + ": " + value));
    SortedMap<String, External> used = new TreeMap<>(externals);
    used.keySet().removeIf(key -> !isUsed(key));
    if (!used.isEmpty()) {
      lines.add("external:");
      used.forEach((key, external) -> {
        lines.add("  " + key + ": {type: " + external.type() + "}  # " + external.note());
        externalLines.put(lines.size(), key);
      });
    }
    leftOut.forEach(it -> lines.add("# left out: " + it));
    return lines;
  }

  private boolean isUsed(String key) {
    return entities.stream()
        .flatMap(entity -> entity.fields().stream())
        .anyMatch(field ->
            List.of("references", "many", "computed").stream()
                .anyMatch(it -> field.get(it).filter(key::equals).isPresent()));
  }
}
