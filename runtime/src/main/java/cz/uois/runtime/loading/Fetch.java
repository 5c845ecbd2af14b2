package cz.uois.runtime.loading;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.sql.InvalidArgumentException;
import cz.uois.runtime.sql.RowReader;
import cz.uois.runtime.sql.Session;
import cz.uois.runtime.sql.Window;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A level of a query: one statement for its rows, one for each of their list fields. Immutable, and
 * shared by all requests with the same document.
 *
 * @param reader reads the rows
 * @param keySlot where the rows' keys are
 * @param selection what of the rows is answered
 * @param lists the list fields of the rows and of the objects in them
 * @param computations their fields that the author's code computes
 */
public record Fetch(
    RowReader reader,
    int keySlot,
    ObjectSelection selection,
    List<ListFetch> lists,
    List<Computation> computations)
    implements ObjectSource {
  public Fetch {
    requireNonNull(reader, "reader is null");
    requireNonNull(selection, "selection is null");
    lists = List.copyOf(lists);
    computations = List.copyOf(computations);
  }

  /**
   * A list field of rows.
   *
   * @param field the field
   * @param parentSlot where the parent's key is
   * @param slot where the list goes
   * @param part which part of the list, and as what
   * @param fetch its elements
   */
  public record ListFetch(ListField field, int parentSlot, int slot, ListPart part, Fetch fetch) {}

  @Override
  public Map<Object, @Nullable Object[]> byKeys(
      Collection<?> keys, Session session, Map<String, @Nullable Object> variables) {
    List<@Nullable Object[]> rows = rows(keys, session, variables);
    Map<Object, @Nullable Object[]> out = HashMap.newHashMap(rows.size());
    for (@Nullable Object[] row : rows) {
      out.put(requireNonNull(row[keySlot], "a row has no key"), row);
    }
    return out;
  }

  /** Rows by their keys, in no order. */
  public List<@Nullable Object[]> rows(
      Collection<?> keys, Session session, Map<String, @Nullable Object> variables) {
    return rows(keys, session, variables, UnaryOperator.identity());
  }

  /** The same, with rows changed before anything is loaded or computed for them. */
  List<@Nullable Object[]> rows(
      Collection<?> keys,
      Session session,
      Map<String, @Nullable Object> variables,
      UnaryOperator<List<@Nullable Object[]>> change) {
    if (keys.isEmpty()) {
      return List.of();
    }
    List<@Nullable Object[]> rows = change.apply(reader.byKeys(session, keys));
    loadListsOfEach(lists, rows, session, variables);
    compute(computations, rows, session, variables);
    return rows;
  }

  /** The rows of a window, in its order. */
  public List<@Nullable Object[]> window(
      Window window, Session session, Map<String, @Nullable Object> variables) {
    List<@Nullable Object[]> rows =
        window.limit() == 0 ? List.of() : reader.window(session, window);
    loadListsOf(rows, session, variables);
    return rows;
  }

  /** The rows of a connection. */
  public Slice connection(
      ListPart.Connection part, Session session, Map<String, @Nullable Object> variables) {
    Slice slice = part.ofAll(reader, session, variables);
    loadListsOf(slice.rows(), session, variables);
    return slice;
  }

  private void loadListsOf(
      List<@Nullable Object[]> rows, Session session, Map<String, @Nullable Object> variables) {
    try {
      loadLists(lists, rows, session, variables);
    } catch (ListFailure failure) {
      throw failure.from(rows);
    }
    compute(computations, rows, session, variables);
  }

  /** Fills the slots of list fields of rows that the response does not have as one list. */
  static void loadListsOfEach(
      List<ListFetch> lists,
      List<@Nullable Object[]> rows,
      Session session,
      Map<String, @Nullable Object> variables) {
    try {
      loadLists(lists, rows, session, variables);
    } catch (ListFailure failure) {
      throw failure.fromRow();
    }
  }

  /** Fills the slots of the fields of one level that the author's code computes. */
  static void compute(
      List<Computation> computations,
      List<@Nullable Object[]> rows,
      Session session,
      Map<String, @Nullable Object> variables) {
    for (Computation computation : computations) {
      computation.run(rows, session, variables);
    }
  }

  /** Fills the slots of list fields, a level after the other. */
  private static void loadLists(
      List<ListFetch> lists,
      List<@Nullable Object[]> rows,
      Session session,
      Map<String, @Nullable Object> variables) {
    for (ListFetch list : lists) {
      SequencedSet<Object> parents = new LinkedHashSet<>();
      for (@Nullable Object[] row : rows) {
        Object parent = row[list.parentSlot()];
        if (parent != null) {
          parents.add(parent);
        }
      }
      ListPart.Loaded loaded = load(list, parents, session, variables, rows);
      for (@Nullable Object[] row : rows) {
        Object parent = row[list.parentSlot()];
        if (parent != null) {
          row[list.slot()] = loaded.ofParent().get(parent);
        }
      }
      try {
        loadLists(list.fetch().lists(), loaded.elements(), session, variables);
      } catch (ListFailure failure) {
        throw within(list, rows, failure);
      }
      compute(list.fetch().computations(), loaded.elements(), session, variables);
    }
  }

  private static ListPart.Loaded load(
      ListFetch list,
      SequencedSet<Object> parents,
      Session session,
      Map<String, @Nullable Object> variables,
      List<@Nullable Object[]> rows) {
    try {
      return list.part().load(list.fetch().reader(), parents, session, variables);
    } catch (InvalidArgumentException invalid) {
      throw ListFailure.of(invalid, list.field(), parent(list, rows, null));
    }
  }

  private static ListFailure within(
      ListFetch list, List<@Nullable Object[]> rows, ListFailure failure) {
    @Nullable Object @Nullable [] child = failure.row();
    @Nullable Object @Nullable [] parent =
        parent(list, rows, child == null ? null : child[child.length - 1]);
    return failure.within(
        list.field(), parent == null ? List.of() : elements(parent[list.slot()]), parent);
  }

  /** The first row that has a list, or the list of that parent. */
  private static @Nullable Object @Nullable [] parent(
      ListFetch list, List<@Nullable Object[]> rows, @Nullable Object key) {
    for (@Nullable Object[] row : rows) {
      Object parent = row[list.parentSlot()];
      if (parent != null && (key == null || key.equals(parent))) {
        return row;
      }
    }
    return null;
  }

  @SuppressWarnings("unchecked")
  private static List<@Nullable Object[]> elements(@Nullable Object slot) {
    return slot instanceof Slice slice
        ? slice.rows()
        : (List<@Nullable Object[]>) requireNonNull(slot, "a row has no list");
  }
}
