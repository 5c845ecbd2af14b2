package cz.uois.runtime.loading;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.sql.RowReader;
import cz.uois.runtime.sql.Session;
import cz.uois.runtime.sql.Window;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** Which part of a list is answered, and in which form. */
public sealed interface ListPart {
  /**
   * Loads the parts of the lists of parents.
   *
   * @throws cz.uois.runtime.sql.InvalidArgumentException if an argument cannot be used, before any
   *     statement
   */
  Loaded load(
      RowReader reader,
      SequencedSet<Object> parents,
      Session session,
      Map<String, @Nullable Object> variables);

  /**
   * What was loaded.
   *
   * @param ofParent what goes into the slot of a row
   * @param elements all elements that are answered
   */
  record Loaded(Map<Object, ?> ofParent, List<@Nullable Object[]> elements) {}

  /** Rows. */
  record Rows(WindowSource source) implements ListPart {
    @Override
    public Loaded load(
        RowReader reader,
        SequencedSet<Object> parents,
        Session session,
        Map<String, @Nullable Object> variables) {
      Window window = source.window(variables);
      List<@Nullable Object[]> read =
          parents.isEmpty() || window.limit() == 0
              ? List.of()
              : reader.windows(session, parents, window);
      return new Loaded(byParent(parents, read), read);
    }
  }

  /**
   * A connection.
   *
   * @param source which part
   * @param edges whether rows are read
   * @param total whether all rows are counted
   */
  record Connection(ConnectionSource source, boolean edges, boolean total) implements ListPart {
    @Override
    public Loaded load(
        RowReader reader,
        SequencedSet<Object> parents,
        Session session,
        Map<String, @Nullable Object> variables) {
      ConnectionWindow window = source.window(variables);
      Map<Object, List<@Nullable Object[]>> read =
          byParent(
              parents,
              edges && !parents.isEmpty()
                  ? reader.windows(session, parents, window.rows())
                  : List.of());
      Map<Object, Long> totals = new HashMap<>();
      if (total && !parents.isEmpty()) {
        for (RowReader.Count count : reader.counts(session, parents, window.rows())) {
          totals.put(requireNonNull(count.parent(), "a count has no parent"), count.rows());
        }
      }
      Map<Object, Slice> slices = HashMap.newHashMap(parents.size());
      List<@Nullable Object[]> elements = new ArrayList<>();
      read.forEach((parent, rows) -> {
        Slice slice = Slice.of(window, rows, totals.getOrDefault(parent, 0L));
        slices.put(parent, slice);
        elements.addAll(slice.rows());
      });
      return new Loaded(slices, elements);
    }

    /** The part of the list of all rows. */
    Slice ofAll(RowReader reader, Session session, Map<String, @Nullable Object> variables) {
      ConnectionWindow window = source.window(variables);
      List<@Nullable Object[]> read = edges ? reader.window(session, window.rows()) : List.of();
      return Slice.of(window, read, total ? reader.count(session, window.rows()) : 0);
    }
  }

  private static Map<Object, List<@Nullable Object[]>> byParent(
      SequencedSet<Object> parents, List<@Nullable Object[]> children) {
    // In the order of the parents: errors name the first of them.
    Map<Object, List<@Nullable Object[]>> byParent = LinkedHashMap.newLinkedHashMap(parents.size());
    parents.forEach(parent -> byParent.put(parent, new ArrayList<>()));
    for (@Nullable Object[] child : children) {
      Object parent = requireNonNull(child[child.length - 1], "a row has no parent");
      requireNonNull(byParent.get(parent), "a row has an unknown parent").add(child);
    }
    return byParent;
  }
}
