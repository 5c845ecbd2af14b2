package cz.uois.runtime.federation;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.loading.Asked;
import cz.uois.runtime.loading.FieldFailure;
import cz.uois.runtime.loading.ObjectSelection;
import cz.uois.runtime.rbac.AccessDeniedException;
import cz.uois.runtime.rbac.RolesUnavailableException;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Answers {@code _entities}: representations grouped by type and key, one statement for each group,
 * objects in the order of the representations, null for what does not exist and for what is not a
 * representation (Apollo Federation subgraph specification, "Resolving entities"). A representation
 * of an interface is looked for among the rows of each of its types, in the statements of those.
 */
public final class Representations {
  private static final String TYPE_NAME = "__typename";

  private final Map<String, EntityFetch> types;
  private final Map<String, List<String>> interfaces;
  private final Map<String, List<List<EntityFetch.KeyField>>> keys = new HashMap<>();

  /**
   * Answers representations of those types.
   *
   * @param types how representations of each type are answered, by its GraphQL name
   * @param interfaces the types of which an object of each interface with a key may be
   */
  public Representations(Map<String, EntityFetch> types, Map<String, List<String>> interfaces) {
    this.types = Map.copyOf(types);
    this.interfaces = Map.copyOf(interfaces);
    types.forEach((name, fetch) -> keys.put(name, fetch.keys()));
  }

  /**
   * Loads the objects of representations. What fails for one group is null with a problem at each
   * of its representations; the other groups are answered.
   */
  public Entities load(
      List<?> representations, Session session, Map<String, @Nullable Object> variables) {
    List<List<Reference>> references = new ArrayList<>(representations.size());
    Map<Group, Set<Asked>> asked = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < representations.size(); i++) {
      List<Reference> possible = references(i, representations.get(i), problems);
      references.add(possible);
      for (Reference reference : possible) {
        asked
            .computeIfAbsent(Group.of(reference), _ -> new LinkedHashSet<>())
            .add(reference.asked());
      }
    }
    Map<Group, Map<Asked, @Nullable Object[]>> rows = new HashMap<>();
    Map<Group, RuntimeException> failures = new HashMap<>();
    asked.forEach((group, values) -> {
      try {
        rows.put(group, fetch(group.typeName()).byKeys(group.key(), values, session, variables));
      } catch (InvalidArgumentException
          | SqlFailure
          | AccessDeniedException
          | RolesUnavailableException failure) {
        failures.put(group, failure);
      }
    });
    List<Entity> entities = new ArrayList<>(references.size());
    for (int i = 0; i < references.size(); i++) {
      entities.add(entity(i, references.get(i), rows, failures, problems));
    }
    return new Entities(entities, problems);
  }

  // An object of an interface is of one of its types: what could be several is refused, not
  // guessed.
  private Entity entity(
      int index,
      List<Reference> possible,
      Map<Group, Map<Asked, @Nullable Object[]>> rows,
      Map<Group, RuntimeException> failures,
      List<Problem> problems) {
    Entity found = Entity.NONE;
    @Nullable String type = null;
    @Nullable RuntimeException failure = null;
    for (Reference reference : possible) {
      Group group = Group.of(reference);
      failure = failure == null ? failures.get(group) : failure;
      @Nullable Object @Nullable [] row = rows.getOrDefault(group, Map.of()).get(reference.asked());
      if (row != null && type != null) {
        problems.add(
            Problem.of(
                index,
                "the representation names an object of %s and one of %s"
                    .formatted(type, reference.typeName())));
        return Entity.NONE;
      }
      if (row != null) {
        type = reference.typeName();
        found = new Entity(fetch(type).selection(reference.key()), row);
      }
    }
    if (type == null && failure != null) {
      problems.add(new Problem(index, failure));
    }
    return found;
  }

  private EntityFetch fetch(String typeName) {
    return requireNonNull(types.get(typeName), typeName);
  }

  /** What a representation may name: one object, of an interface one of each of its types. */
  private List<Reference> references(
      int index, @Nullable Object representation, List<Problem> problems) {
    if (!(representation instanceof Map<?, ?> fields)
        || !(fields.get(TYPE_NAME) instanceof String typeName)) {
      problems.add(Problem.of(index, "a representation is an object with __typename"));
      return List.of();
    }
    List<String> concrete =
        types.containsKey(typeName)
            ? List.of(typeName)
            : interfaces.getOrDefault(typeName, List.of());
    if (concrete.isEmpty()) {
      problems.add(Problem.of(index, "'%s' is not an entity of this member".formatted(typeName)));
      return List.of();
    }
    try {
      List<Reference> possible = new ArrayList<>(concrete.size());
      for (String type : concrete) {
        Reference.of(fields, type, requireNonNull(keys.get(type), type), fetch(type).external())
            .ifPresent(possible::add);
      }
      return possible;
    } catch (InvalidArgumentException malformed) {
      problems.add(new Problem(index, malformed));
      return List.of();
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
  }

  /** One object, or null. */
  private static final class Entity {
    static final Entity NONE = new Entity(new ObjectSelection(List.of()), null);

    private final ObjectSelection selection;
    private final @Nullable Object @Nullable [] row;

    Entity(ObjectSelection selection, @Nullable Object @Nullable [] row) {
      this.selection = selection;
      this.row = row;
    }

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
