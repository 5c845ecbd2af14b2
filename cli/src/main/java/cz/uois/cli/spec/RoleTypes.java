package cz.uois.cli.spec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The names of role types in seed data, {@code {"roletypes": [{"name": …, "name_en": …}]}}. Seed
 * data are JSON, which is YAML as well.
 */
final class RoleTypes {
  private static final String TABLE = "roletypes";
  private static final Set<String> COLUMNS = Set.of("name", "name_en");

  // What is being read, the outermost last: a table, its rows, a row.
  private final Deque<Node> open = new ArrayDeque<>();
  private final Set<String> names = new TreeSet<>();

  private RoleTypes() {}

  // A mapping remembers the key whose value comes next.
  private static final class Node {
    private final boolean mapping;
    private Optional<String> key = Optional.empty();

    Node(boolean mapping) {
      this.mapping = mapping;
    }
  }

  /**
   * The names in their order; none if the data have no role types, or cannot be read, which is told
   * elsewhere.
   */
  static Set<String> names(byte[] seedData) {
    RoleTypes types = new RoleTypes();
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit(Math.max(1, seedData.length)).build();
    try {
      for (Event event : new Parse(settings).parseString(new String(seedData, UTF_8))) {
        types.read(event);
        if (types.open.size() > YamlTree.MAX_DEPTH) {
          return Set.of();
        }
      }
    } catch (YamlEngineException e) {
      return Set.of();
    }
    return Collections.unmodifiableSet(types.names);
  }

  private void read(Event event) {
    switch (event.getEventId()) {
      case MappingStart -> open.push(new Node(true));
      case SequenceStart -> open.push(new Node(false));
      case MappingEnd, SequenceEnd -> {
        open.pop();
        valueRead();
      }
      case Scalar -> scalar((ScalarEvent) event);
      default -> {}
    }
  }

  private void scalar(ScalarEvent event) {
    String text = event.getValue();
    Node node = open.peek();
    if (node != null && node.mapping && node.key.isEmpty()) {
      node.key = Optional.of(text);
      return;
    }
    // A number, and null, have no quotes.
    if (node != null && isRoleType(node) && !event.isPlain()) {
      names.add(text);
    }
    valueRead();
  }

  private boolean isRoleType(Node row) {
    return open.size() == 3
        && row.key.filter(COLUMNS::contains).isPresent()
        && open.getLast().key.filter(TABLE::equals).isPresent();
  }

  private void valueRead() {
    Node node = open.peek();
    if (node != null) {
      node.key = Optional.empty();
    }
  }
}
