package cz.uois.cli.origin;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A type of the spec: the words that outputs have for it, and for each of its fields. */
final class Subject {
  private final Origin origin;
  private final Set<String> words;
  private final Map<String, Origin> fields = new LinkedHashMap<>();
  private final Map<String, Origin> roots = new LinkedHashMap<>();

  Subject(Origin origin, Set<String> words) {
    this.origin = requireNonNull(origin, "origin is null");
    this.words = Collections.unmodifiableSet(words);
  }

  Origin origin() {
    return origin;
  }

  Set<String> words() {
    return words;
  }

  /** Its fields of Query and Mutation, whose words nothing else of a member has. */
  Map<String, Origin> roots() {
    return Collections.unmodifiableMap(roots);
  }

  /** The field of that word, if there is one. */
  Optional<Origin> field(String word) {
    return Optional.ofNullable(fields.get(word));
  }

  /** Notes a word for a field; of two fields with one word, the first has it. */
  void add(String word, Origin field) {
    if (!word.isEmpty()) {
      fields.putIfAbsent(word, field);
    }
  }

  /** Notes a field of Query or Mutation. */
  void addRoot(String word, Origin field) {
    add(word, field);
    roots.putIfAbsent(word, field);
  }
}
