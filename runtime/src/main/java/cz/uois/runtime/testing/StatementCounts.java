package cz.uois.runtime.testing;

import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.Counterpart;
import cz.uois.runtime.entity.EntityDescriptor;
import cz.uois.runtime.entity.EntityKey;
import cz.uois.runtime.entity.ForeignType;
import cz.uois.runtime.entity.Operation;
import cz.uois.runtime.entity.ReferenceResolver;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.entity.Vector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.impl.DSL;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The performance contract: one SQL statement for each type and level, however many rows. */
public final class StatementCounts {
  private static final int REPRESENTATIONS = 100;

  private final MemberUnderTest member;

  /** Counts what a member sends to its database. */
  public StatementCounts(MemberUnderTest member) {
    this.member = member;
  }

  /** Fragments for {@link #ofRepresentations}: every own type, and what is added to others'. */
  public List<String> fragments() {
    List<String> fragments = new ArrayList<>();
    for (EntityDescriptor entity : member.descriptor().entities()) {
      if (entity.reference() instanceof ReferenceResolver.Rows rows && !rows.keys().isEmpty()) {
        fragments.add(entity.type().name() + " { __typename }");
      }
    }
    for (ForeignType foreign : member.descriptor().foreignTypes()) {
      for (Vector vector : foreign.vectors()) {
        fragments.add(
            "%s { __typename %s { __typename } }".formatted(foreign.name(), vector.name()));
      }
      for (Counterpart counterpart : foreign.counterparts()) {
        fragments.add(
            "%s { __typename %s { __typename } }".formatted(foreign.name(), counterpart.name()));
      }
    }
    return fragments;
  }

  /** Pages for {@link #ofListsIn}: every list of every own type. */
  public List<String> pages() {
    List<String> pages = new ArrayList<>();
    for (EntityDescriptor entity : member.descriptor().entities()) {
      for (Operation operation : entity.operations()) {
        if (operation instanceof Operation.Page page) {
          for (Vector vector : entity.type().vectors()) {
            pages.add(
                "%s(limit: 100) { __typename %s { __typename } }"
                    .formatted(page.field(), vector.name()));
          }
        }
      }
    }
    return pages;
  }

  /** Pages for {@link #ofConnectionsIn}: every list of every own type as a connection. */
  public List<String> connections() {
    List<String> pages = new ArrayList<>();
    for (EntityDescriptor entity : member.descriptor().entities()) {
      for (Operation operation : entity.operations()) {
        if (operation instanceof Operation.Page page) {
          entity.type().vectors().stream()
              .filter(Vector::hasConnection)
              .map(vector ->
                  "%s(limit: 100) { id %s(first: 5) { edges { cursor node { id } } totalCount } }"
                      .formatted(page.field(), vector.connection()))
              .forEach(pages::add);
        }
      }
    }
    return pages;
  }

  /**
   * A hundred representations of a type, in one statement.
   *
   * @param fragment the type and what of each is read, as {@code PlanGQLModel { name }}
   * @throws AssertionError if the answer has errors or took another number of statements
   */
  public void ofRepresentations(String fragment) throws IOException, InterruptedException {
    String query =
        "query($keys: [_Any!]!) { _entities(representations: $keys) { ... on %s } }"
            .formatted(fragment);
    String type = fragment.substring(0, fragment.indexOf(' '));
    count(query, representations(type)).expect(1);
  }

  /**
   * A page with a list in each of its rows, in two statements; in one, if the page is empty. Only a
   * page of two rows or more tells one statement for all rows from one for each.
   *
   * @param page the field with its selection, as {@code planPage(limit: 100) { lessons { id } }}
   * @throws AssertionError if the answer has errors or took another number of statements
   */
  public void ofListsIn(String page) throws IOException, InterruptedException {
    Counted counted = count("{ page: " + page + " }", "{}");
    counted.expect(counted.data().path("page").isEmpty() ? 1 : 2);
  }

  /**
   * A page with a connection in each of its rows, in three statements, one of which counts; in one,
   * if the page is empty.
   *
   * @param page the field with its selection
   * @throws AssertionError if the answer has errors or took another number of statements
   */
  public void ofConnectionsIn(String page) throws IOException, InterruptedException {
    Counted counted = count("{ page: " + page + " }", "{}");
    counted.expect(counted.data().path("page").isEmpty() ? 1 : 3);
  }

  private Counted count(String query, String variables) throws IOException, InterruptedException {
    long before = member.statements();
    JsonNode answer = member.ask(query, member.json(variables));
    long statements = member.statements() - before;
    if (answer.has("errors")) {
      throw new AssertionError(query + " was answered " + answer);
    }
    return new Counted(query, answer.path("data"), statements);
  }

  private record Counted(String query, JsonNode data, long statements) {
    void expect(long expected) {
      if (statements != expected) {
        throw new AssertionError(
            query + " took " + statements + " SQL statements, expected " + expected);
      }
    }
  }

  private String representations(String type) {
    List<EntityKey.Part> key = key(type);
    List<Map<String, Object>> representations = new ArrayList<>();
    for (int i = 0; i < REPRESENTATIONS; i++) {
      Map<String, Object> representation = new LinkedHashMap<>(Map.of("__typename", type));
      for (EntityKey.Part part : key) {
        put(representation, part.path(), value(part.attribute().type(), i));
      }
      representations.add(representation);
    }
    return new JsonMapper().writeValueAsString(Map.of("keys", representations));
  }

  /** The first key of a type: an own one, or the key of a type of another member. */
  private List<EntityKey.Part> key(String type) {
    for (EntityDescriptor entity : member.descriptor().entities()) {
      if (entity.type().name().equals(type)
          && entity.reference() instanceof ReferenceResolver.Rows rows) {
        return rows.keys().getFirst().parts();
      }
    }
    for (ForeignType foreign : member.descriptor().foreignTypes()) {
      if (foreign.name().equals(type)
          && foreign.reference() instanceof ReferenceResolver.Stub stub) {
        Attribute key = Attribute.of(stub.key(), DSL.field(DSL.name(stub.key())), stub.type());
        return EntityKey.of(key).parts();
      }
    }
    throw new IllegalArgumentException(type + " has no key");
  }

  private static Object value(ValueType type, int number) {
    return switch (type) {
      case UUID -> new UUID(7, number).toString();
      case INT, LONG -> number;
      default -> "key " + number;
    };
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> object, List<String> path, Object value) {
    Map<String, Object> inner = object;
    for (String name : path.subList(0, path.size() - 1)) {
      inner =
          (Map<String, Object>)
              inner.computeIfAbsent(name, _ -> new LinkedHashMap<String, Object>());
    }
    inner.put(path.getLast(), value);
  }
}
