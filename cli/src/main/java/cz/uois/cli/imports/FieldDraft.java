package cz.uois.cli.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A field of a spec in the making: its keys in their order, and how sure it is. Mutable. */
final class FieldDraft {
  private final String name;
  private final Map<String, String> keys = new LinkedHashMap<>();
  private Note note;

  FieldDraft(String name, Note note) {
    this.name = name;
    this.note = note;
  }

  String name() {
    return name;
  }

  Note note() {
    return note;
  }

  void note(Note more) {
    note = note.and(more);
  }

  /** Adds a key. */
  FieldDraft put(String key, String yaml) {
    keys.put(key, yaml);
    return this;
  }

  FieldDraft text(String key, String text) {
    return text.isEmpty() ? this : put(key, YamlWriter.text(text));
  }

  Optional<String> get(String key) {
    return Optional.ofNullable(keys.get(key));
  }

  boolean has(String key) {
    return keys.containsKey(key);
  }

  void remove(String key) {
    keys.remove(key);
  }

  /** Makes it something else: of the keys that said what it was, none stays. */
  void become(String key, String yaml, Set<String> gone) {
    Map<String, String> rest = new LinkedHashMap<>(keys);
    rest.keySet().removeAll(gone);
    keys.clear();
    keys.put(key, yaml);
    keys.putAll(rest);
  }

  /** A key and where its words are in the line, in characters from 1. */
  record Span(String key, int start, int end) {}

  /** The line, and where its keys are in it. */
  String line(List<Span> spans) {
    StringBuilder out = new StringBuilder("  ").append(name).append(": {");
    List<String> description = new ArrayList<>();
    keys.forEach((key, value) -> {
      if (key.equals("description")) {
        description.add(value);
      } else {
        append(out, key, value, spans);
      }
    });
    // Last, as people write it.
    description.forEach(value -> append(out, "description", value, spans));
    return out.append("}  # ").append(note).toString();
  }

  private static void append(StringBuilder out, String key, String value, List<Span> spans) {
    if (out.charAt(out.length() - 1) != '{') {
      out.append(", ");
    }
    int start = out.length() + 1;
    out.append(key).append(": ").append(value);
    spans.add(new Span(key, start, out.length()));
  }
}
