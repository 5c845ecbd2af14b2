package cz.uois.runtime.federation;

import cz.uois.runtime.sql.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Answers {@code _entities}: representations grouped by type, one statement for each type, objects
 * in the order of the representations, null for what does not exist and for what is not a
 * representation (Apollo Federation subgraph specification, "Resolving entities").
 */
public final class Representations {
  private static final String TYPE_NAME = "__typename";

  private final Map<String, EntityFetch> types;

  /**
   * Answers representations of those types.
   *
   * @param types how representations of each type are answered, by its GraphQL name
   */
  public Representations(Map<String, EntityFetch> types) {
    this.types = Map.copyOf(types);
  }

  /** Loads the objects of representations. */
  public Entities load(
      List<?> representations, Session session, Map<String, @Nullable Object> variables) {
    List<Reference> references = new ArrayList<>(representations.size());
    Map<EntityFetch, Set<UUID>> keys = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < representations.size(); i++) {
      Reference reference = reference(i, representations.get(i), problems);
      references.add(reference);
      if (reference.fetch() != null && reference.key() != null) {
        keys.computeIfAbsent(reference.fetch(), _ -> new LinkedHashSet<>()).add(reference.key());
      }
    }
    Map<EntityFetch, Map<UUID, @Nullable Object[]>> rows = new HashMap<>();
    keys.forEach((fetch, ids) -> rows.put(fetch, fetch.byKeys(ids, session, variables)));
    List<Entity> entities = new ArrayList<>(references.size());
    for (Reference reference : references) {
      entities.add(entity(reference, rows));
    }
    return new Entities(entities, problems);
  }

  private static Entity entity(
      Reference reference, Map<EntityFetch, Map<UUID, @Nullable Object[]>> rows) {
    EntityFetch fetch = reference.fetch();
    if (fetch == null || reference.key() == null) {
      return Entity.NONE;
    }
    Map<UUID, @Nullable Object[]> found = rows.getOrDefault(fetch, Map.of());
    @Nullable Object @Nullable [] row = found.get(reference.key());
    return row == null ? Entity.NONE : json -> fetch.selection().write(json, row);
  }

  private Reference reference(int index, @Nullable Object representation, List<Problem> problems) {
    if (!(representation instanceof Map<?, ?> fields)
        || !(fields.get(TYPE_NAME) instanceof String typeName)) {
      problems.add(new Problem(index, "a representation is an object with __typename"));
      return Reference.NONE;
    }
    EntityFetch fetch = types.get(typeName);
    if (fetch == null) {
      problems.add(new Problem(index, "'%s' is not an entity of this member".formatted(typeName)));
      return Reference.NONE;
    }
    Object key = fields.get(fetch.keyField());
    if (key == null) {
      problems.add(
          new Problem(
              index, "representation of %s lacks '%s'".formatted(typeName, fetch.keyField())));
      return Reference.NONE;
    }
    try {
      return new Reference(fetch, UUID.fromString(key.toString()));
    } catch (IllegalArgumentException unreadable) {
      problems.add(
          new Problem(
              index,
              "representation of %s: '%s' is not a UUID".formatted(typeName, fetch.keyField())));
      return Reference.NONE;
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
  }

  /**
   * A representation that cannot be answered.
   *
   * @param index its position
   * @param message why
   */
  public record Problem(int index, String message) {}

  /** One object, or null. */
  @FunctionalInterface
  private interface Entity {
    Entity NONE = JsonGenerator::writeNull;

    void write(JsonGenerator json);
  }

  private record Reference(@Nullable EntityFetch fetch, @Nullable UUID key) {
    private static final Reference NONE = new Reference(null, null);
  }
}
