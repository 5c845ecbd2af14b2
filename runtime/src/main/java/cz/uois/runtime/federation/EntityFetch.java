package cz.uois.runtime.federation;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.EntityKey;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.loading.Asked;
import cz.uois.runtime.loading.KeyFetch;
import cz.uois.runtime.loading.ObjectSelection;
import cz.uois.runtime.loading.StubFetch;
import cz.uois.runtime.rbac.Guard;
import cz.uois.runtime.sql.Session;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How representations of one type become objects. */
public sealed interface EntityFetch {
  /** The fields of each key, in the order in which they are looked for. */
  List<List<KeyField>> keys();

  /** Fields whose values a representation may bring along. */
  List<Attribute> external();

  /**
   * The rows of objects by one key; of unknown ones there is none.
   *
   * @param key its position in {@link #keys}
   */
  Map<Asked, @Nullable Object[]> byKeys(
      int key, Collection<Asked> asked, Session session, Map<String, @Nullable Object> variables);

  /** What is answered of the rows by that key. */
  ObjectSelection selection(int key);

  /**
   * A field of a key.
   *
   * @param path names of fields from the representation to the value
   * @param type what the value is
   * @param nullable whether an entity may have none, so that this key names it not
   */
  record KeyField(List<String> path, ValueType type, boolean nullable) {
    public KeyField {
      path = List.copyOf(path);
      requireNonNull(type, "type is null");
    }
  }

  /**
   * An entity of which this member has rows.
   *
   * @param guard which of them callers see
   */
  record Own(List<KeyFetch> fetches, List<Attribute> external, Guard guard) implements EntityFetch {
    public Own {
      fetches = List.copyOf(fetches);
      external = List.copyOf(external);
    }

    @Override
    public List<List<KeyField>> keys() {
      return fetches.stream().map(fetch -> fields(fetch.key())).toList();
    }

    private static List<KeyField> fields(EntityKey key) {
      return key.parts().stream()
          .map(part -> new KeyField(part.path(), part.attribute().type(), part.isOptional()))
          .toList();
    }

    @Override
    public ObjectSelection selection(int key) {
      return fetches.get(key).fetch().selection();
    }

    @Override
    public Map<Asked, @Nullable Object[]> byKeys(
        int key,
        Collection<Asked> asked,
        Session session,
        Map<String, @Nullable Object> variables) {
      session.grants().requireSomebody(guard);
      return fetches.get(key).of(asked, session, variables);
    }
  }

  /** An entity of another member: whether it exists is not asked. */
  record Stub(String keyField, ValueType keyType, StubFetch fetch) implements EntityFetch {
    @Override
    public List<List<KeyField>> keys() {
      return List.of(List.of(new KeyField(List.of(keyField), keyType, false)));
    }

    @Override
    public List<Attribute> external() {
      return List.of();
    }

    @Override
    public ObjectSelection selection(int key) {
      return fetch.selection();
    }

    @Override
    public Map<Asked, @Nullable Object[]> byKeys(
        int key,
        Collection<Asked> asked,
        Session session,
        Map<String, @Nullable Object> variables) {
      List<Object> keys = asked.stream().map(one -> one.key().getFirst()).toList();
      Map<Asked, @Nullable Object[]> out = HashMap.newHashMap(keys.size());
      fetch
          .byKeys(keys, session, variables)
          .forEach((id, row) -> out.put(Asked.of(List.of(id)), row));
      return out;
    }
  }
}
