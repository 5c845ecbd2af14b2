package cz.uois.runtime.federation;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.loading.Asked;
import cz.uois.runtime.loading.FieldFailure;
import cz.uois.runtime.loading.ObjectSelection;
import cz.uois.runtime.sql.InvalidArgumentException;
import cz.uois.runtime.sql.Session;
import cz.uois.runtime.sql.SqlFailure;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Answers {@code _entities}: representations grouped by type and key, one statement for each group,
 * objects in the order of the representations, null for what does not exist and for what is not a
 * representation (Apollo Federation subgraph specification, "Resolving entities").
 */
public final class Representations {
  private static final String TYPE_NAME = "__typename";

  private final Map<String, EntityFetch> types;
  private final Map<String, List<List<EntityFetch.KeyField>>> keys = new HashMap<>();

  /**
   * Answers representations of those types.
   *
   * @param types how representations of each type are answered, by its GraphQL name
   */
  public Representations(Map<String, EntityFetch> types) {
    this.types = Map.copyOf(types);
    types.forEach((name, fetch) -> keys.put(name, fetch.keys()));
  }

  /**
   * Loads the objects of representations. What fails for one group is null with a problem at each
   * of its representations; the other groups are answered.
   */
  public Entities load(
      List<?> representations, Session session, Map<String, @Nullable Object> variables) {
    List<@Nullable Reference> references = new ArrayList<>(representations.size());
    Map<Group, Set<Asked>> asked = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < representations.size(); i++) {
      Reference reference = reference(i, representations.get(i), problems).orElse(null);
      references.add(reference);
      if (reference != null) {
        asked
            .computeIfAbsent(Group.of(reference), _ -> new LinkedHashSet<>())
            .add(reference.asked());
      }
    }
    Map<Group, Map<Asked, @Nullable Object[]>> rows = new HashMap<>();
    asked.forEach((group, values) -> {
      try {
        rows.put(group, fetch(group.typeName()).byKeys(group.key(), values, session, variables));
      } catch (InvalidArgumentException | SqlFailure failure) {
        problems.addAll(Problem.of(failure, group, references));
      }
    });
    List<Entity> entities = new ArrayList<>(references.size());
    for (Reference reference : references) {
      entities.add(reference == null ? Entity.NONE : entity(reference, rows));
    }
    return new Entities(entities, problems);
  }

  private Entity entity(Reference reference, Map<Group, Map<Asked, @Nullable Object[]>> rows) {
    Map<Asked, @Nullable Object[]> found = rows.getOrDefault(Group.of(reference), Map.of());
    @Nullable Object @Nullable [] row = found.get(reference.asked());
    return row == null
        ? Entity.NONE
        : new Entity(fetch(reference.typeName()).selection(reference.key()), row);
  }

  private EntityFetch fetch(String typeName) {
    return requireNonNull(types.get(typeName), typeName);
  }

  private Optional<Reference> reference(
      int index, @Nullable Object representation, List<Problem> problems) {
    if (!(representation instanceof Map<?, ?> fields)
        || !(fields.get(TYPE_NAME) instanceof String typeName)) {
      problems.add(Problem.of(index, "a representation is an object with __typename"));
      return Optional.empty();
    }
    List<List<EntityFetch.KeyField>> known = keys.get(typeName);
    if (known == null) {
      problems.add(Problem.of(index, "'%s' is not an entity of this member".formatted(typeName)));
      return Optional.empty();
    }
    try {
      return Reference.of(fields, typeName, known, fetch(typeName).external());
    } catch (InvalidArgumentException malformed) {
      problems.add(new Problem(index, malformed));
      return Optional.empty();
    }
  }

  /** The answer, in the order of the representations. */
  public static final class Entities {
    private final List<Entity> entities;
    private final List<Problem> problems;

    private Entities(List<Entity> entities, List<Problem> problems) {
      this.entities = entities;
      this.problems = List.copyOf(problems);
    }

    /** Representations that are none. */
    public List<Problem> problems() {
      return problems;
    }

    /** Writes the list. */
    public void write(JsonGenerator json) {
      json.writeStartArray();
      entities.forEach(entity -> entity.write(json));
      json.writeEndArray();
    }

    /** Tells which of their fields failed. */
    public void failures(Deque<Object> path, FieldFailure.Listener listener) {
      for (int i = 0; i < entities.size(); i++) {
        path.addLast(i);
        entities.get(i).failures(path, listener);
        path.removeLast();
      }
    }
  }

  /**
   * A representation that cannot be answered.
   *
   * @param index its position
   * @param cause why: an {@link InvalidArgumentException} for what the caller sent, an {@link
   *     SqlFailure} for the database
   */
  public record Problem(int index, RuntimeException cause) {
    private static Problem of(int index, String message) {
      return new Problem(index, new InvalidArgumentException(message));
    }

    private static List<Problem> of(
        RuntimeException cause, Group group, List<@Nullable Reference> references) {
      return IntStream.range(0, references.size())
          .filter(index -> {
            Reference reference = references.get(index);
            return reference != null && Group.of(reference).equals(group);
          })
          .mapToObj(index -> new Problem(index, cause))
          .toList();
    }
  }

  /** One object, or null. */
  private record Entity(ObjectSelection selection, @Nullable Object @Nullable [] row) {
    static final Entity NONE = new Entity(new ObjectSelection(List.of()), null);

    void write(JsonGenerator json) {
      if (row == null) {
        json.writeNull();
      } else {
        selection.write(json, row);
      }
    }

    void failures(Deque<Object> path, FieldFailure.Listener listener) {
      if (row != null) {
        selection.failures(row, path, listener);
      }
    }
  }

  /** Representations that one statement answers. By name: the hash of a plan is as long as it. */
  private record Group(String typeName, int key) {
    static Group of(Reference reference) {
      return new Group(reference.typeName(), reference.key());
    }
  }
}
