package cz.uois.runtime.federation;

import cz.uois.runtime.loading.Fetch;
import cz.uois.runtime.loading.ObjectSelection;
import cz.uois.runtime.loading.StubFetch;
import cz.uois.runtime.sql.Session;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How representations of one type become objects. */
public sealed interface EntityFetch {
  /** Name of the field of a representation that holds the key. */
  String keyField();

  /** What of the objects is answered. */
  ObjectSelection selection();

  /** The rows of those keys; of unknown keys there is none. */
  Map<UUID, @Nullable Object[]> byKeys(
      Collection<UUID> keys, Session session, Map<String, @Nullable Object> variables);

  /** An entity of this member. */
  record Own(String keyField, Fetch fetch) implements EntityFetch {
    @Override
    public ObjectSelection selection() {
      return fetch.selection();
    }

    @Override
    public Map<UUID, @Nullable Object[]> byKeys(
        Collection<UUID> keys, Session session, Map<String, @Nullable Object> variables) {
      return fetch.byKeys(keys, session, variables);
    }
  }

  /** An entity of another member: whether it exists is not asked. */
  record Stub(String keyField, StubFetch fetch) implements EntityFetch {
    @Override
    public ObjectSelection selection() {
      return fetch.selection();
    }

    @Override
    public Map<UUID, @Nullable Object[]> byKeys(
        Collection<UUID> keys, Session session, Map<String, @Nullable Object> variables) {
      return fetch.byKeys(keys, session, variables);
    }
  }
}
