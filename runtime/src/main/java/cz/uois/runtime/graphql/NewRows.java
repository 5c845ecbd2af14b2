package cz.uois.runtime.graphql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.InputType;
import cz.uois.runtime.entity.NestedInput;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.sql.NewRow;
import cz.uois.runtime.sql.RequestLimitException;
import cz.uois.runtime.sql.TimeOrderedUuid;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one insert: that of the field, the children that its input brings along, their
 * children. What the server fills is filled: keys, the caller, parents, and owners, which children
 * inherit.
 */
final class NewRows {
  /** Of one root field, on all levels. */
  static final int MOST = 1000;

  private final Catalogue catalogue;
  private final Caller caller;
  private final Optional<Object> owner;
  private final List<Batch> batches = new ArrayList<>();
  private final Set<Identity> identities = new HashSet<>();

  private NewRows(Catalogue catalogue, Caller caller, Optional<Object> owner) {
    this.catalogue = catalogue;
    this.caller = caller;
    this.owner = owner;
  }

  /**
   * Reads the input of an insert.
   *
   * @param owner of the row of the field, if its input names none; the caller if it is absent
   * @return the rows in the order in which they can be written, parents first
   * @throws WriteRefusedException if the rows contradict each other
   */
  static List<Batch> of(
      Catalogue catalogue,
      Catalogue.OwnType own,
      Map<?, ?> input,
      Caller caller,
      Optional<Object> owner) {
    NewRows rows = new NewRows(catalogue, caller, owner);
    List<Row> level = List.of(rows.row(own, input, List.of(), Optional.empty()));
    while (!level.isEmpty()) {
      level = rows.add(level);
    }
    return List.copyOf(rows.batches);
  }

  /** Adds a level, each table of it as one batch, and gives the next one. */
  private List<Row> add(List<Row> level) {
    SequencedMap<Catalogue.OwnType, List<Row>> byType = new LinkedHashMap<>();
    List<Row> children = new ArrayList<>();
    for (Row row : level) {
      byType.computeIfAbsent(row.own(), _ -> new ArrayList<>()).add(row);
      for (NestedInput list : row.own().insertInput().nested()) {
        if (row.input().get(list.field()) instanceof List<?> elements) {
          children(row, list, elements, children);
        }
      }
    }
    byType.forEach((own, rows) -> batches.add(new Batch(own, rows)));
    return children;
  }

  private void children(Row parent, NestedInput list, List<?> elements, List<Row> children) {
    Catalogue.OwnType own =
        catalogue
            .own(list.typeName())
            .orElseThrow(() -> new IllegalStateException(list.typeName()));
    for (int i = 0; i < elements.size(); i++) {
      List<Object> path = new ArrayList<>(parent.path());
      path.add(list.field());
      path.add(i);
      Origin origin = new Origin(parent, list, i);
      children.add(row(own, (Map<?, ?>) elements.get(i), path, Optional.of(origin)));
    }
  }

  private Row row(
      Catalogue.OwnType own, Map<?, ?> input, List<Object> path, Optional<Origin> origin) {
    InputType type = own.insertInput();
    SequencedMap<Attribute, @Nullable Object> values = Mutations.values(type, input);
    try {
      StorableValues.check(values, WriteFailure.Code.INSERT_FAILED);
    } catch (WriteRefusedException refused) {
      throw new WriteRefusedException(refused.failure().at(path));
    }
    Attribute key = own.type().key();
    boolean given = values.get(key) != null;
    if (!given) {
      values.put(key, newKey(key, origin, path));
    }
    origin.ifPresent(it -> adopt(values, it, path));
    own.createdBy().ifPresent(attribute -> values.put(attribute, Mutations.user(caller)));
    own.owner()
        .ifPresent(attribute ->
            values.computeIfAbsent(
                attribute,
                _ ->
                    origin
                        .filter(it -> it.parent().own().owner().isPresent())
                        .map(it -> it.parent().owner())
                        .or(() -> owner)
                        .orElseGet(() -> Mutations.user(caller))));
    List<Attribute> absent = new ArrayList<>(type.attributes());
    absent.removeAll(values.keySet());
    boolean repeatable = given || origin.flatMap(Origin::key).isPresent();
    Row row = new Row(own, input, new NewRow(values, absent), path, repeatable);
    if (!identities.add(new Identity(own.type().name(), row.id()))) {
      throw new WriteRefusedException(
          WriteFailure.of("id occurs twice", WriteFailure.Code.INSERT_FAILED).at(path));
    }
    if (identities.size() > MOST) {
      throw new RequestLimitException(
          RequestLimitException.Limit.SIZE,
          "the insert brings more than %d rows: send it in parts".formatted(MOST));
    }
    return row;
  }

  /** Only UUIDs can be made without asking anybody. */
  private static UUID newKey(Attribute key, Optional<Origin> origin, List<Object> path) {
    if (key.type() != ValueType.UUID) {
      throw new WriteRefusedException(
          WriteFailure.of(key.name() + ": a new row needs one", WriteFailure.Code.INSERT_FAILED)
              .at(path));
    }
    return origin.flatMap(Origin::key).orElseGet(TimeOrderedUuid::next);
  }

  /** The key of the parent is the server's to fill; the same one may be sent all the same. */
  private static void adopt(
      SequencedMap<Attribute, @Nullable Object> values, Origin origin, List<Object> path) {
    Attribute parent = origin.list().parent();
    Object sent = values.put(parent, origin.parent().id());
    if (sent != null && !sent.equals(origin.parent().id())) {
      throw new WriteRefusedException(
          WriteFailure.of(
                  parent.name() + ": must be the id of the row that brings it, or absent",
                  WriteFailure.Code.INSERT_FAILED)
              .at(path));
    }
  }

  /** A row is told by its type and key. */
  private record Identity(String type, Object key) {}

  /** Where a child comes from: an element of a list of its parent. */
  private record Origin(Row parent, NestedInput list, int index) {
    /**
     * The key of a child that has none, where the parent's is the caller's: it follows from the
     * place of the child (RFC 9562, 5.3), so that the same insert sent twice finds its rows.
     */
    Optional<UUID> key() {
      return parent.repeatable()
          ? Optional.of(
              UUID.nameUUIDFromBytes(
                  "%s %s %d"
                      .formatted(parent.id(), list.field(), index)
                      .getBytes(StandardCharsets.UTF_8)))
          : Optional.empty();
    }
  }

  /**
   * Rows of one table on one level: one statement.
   *
   * @param own their type
   * @param rows never empty
   */
  record Batch(Catalogue.OwnType own, List<Row> rows) {
    Batch {
      rows = List.copyOf(rows);
    }

    List<NewRow> values() {
      return rows.stream().map(Row::row).toList();
    }
  }

  /**
   * A row to be inserted.
   *
   * @param own its type
   * @param input what the caller sent for it
   * @param row its values
   * @param path where its input is in the argument, by names and indices
   * @param repeatable whether the same insert, sent again, gives it the same key
   */
  record Row(
      Catalogue.OwnType own, Map<?, ?> input, NewRow row, List<Object> path, boolean repeatable) {
    Row {
      path = List.copyOf(path);
    }

    Object id() {
      return requireNonNull(row.values().get(own.type().key()), "no key");
    }

    private @Nullable Object owner() {
      return own.owner().isPresent() ? row.values().get(own.owner().get()) : null;
    }
  }
}
