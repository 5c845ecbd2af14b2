package cz.uois.runtime.loading;

import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.rbac.Guard;
import cz.uois.runtime.sql.Filter;
import cz.uois.runtime.sql.InvalidArgumentException;
import cz.uois.runtime.sql.RowGuard;
import cz.uois.runtime.sql.RowShape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Gives out slots, cells and joins while a level is planned. Used once, by one thread. */
public final class RowLayout {
  private static final int NONE = -1;

  /** Alias of the table that the rows are rows of. */
  public static final int BASE = 0;

  private final List<RowShape.Join> joins = new ArrayList<>();
  private final List<RowShape.Cell> cells = new ArrayList<>();
  private final List<RowShape.Mask> masks = new ArrayList<>();
  private final List<Fetch.ListFetch> lists = new ArrayList<>();
  private final List<Computation> computations = new ArrayList<>();
  private final Map<CellKey, Integer> slots = new HashMap<>();
  private final Deque<String> path = new ArrayDeque<>();
  private final int beforeIndex;
  private int position = NONE;
  private int width;

  /** For rows that the response has as a list. */
  public RowLayout() {
    this(0);
  }

  private RowLayout(int beforeIndex) {
    this.beforeIndex = beforeIndex;
  }

  /** For rows of a connection: the response has them in its list of edges. */
  public static RowLayout ofConnection() {
    return new RowLayout(1);
  }

  /** A slot that no statement of this level fills. */
  public int slot() {
    return width++;
  }

  /** The slot of a column; the same one if it was asked for before. */
  public int cell(int alias, Attribute attribute) {
    return slots.computeIfAbsent(
        new CellKey(alias, attribute.column().getName()),
        _ -> {
          int slot = slot();
          cells.add(new RowShape.Cell(alias, attribute.column(), attribute.type(), slot));
          return slot;
        });
  }

  /** The slot of a column, if it was asked for. */
  public Optional<Integer> known(int alias, Attribute attribute) {
    return Optional.ofNullable(slots.get(new CellKey(alias, attribute.column().getName())));
  }

  /** The slot of what a cursor is made of. */
  public int position() {
    if (position == NONE) {
      position = slot();
    }
    return position;
  }

  /** The alias of the row behind a foreign key; the same one if it was asked for before. */
  public int join(RowShape.Join join) {
    int known = joins.indexOf(join);
    if (known < 0) {
      joins.add(join);
      known = joins.size() - 1;
    }
    return known + 1;
  }

  /** Plans an object of the response whose values are in the rows, as those of to-one relations. */
  public <T> T nested(String responseKey, Supplier<T> plan) {
    path.addLast(responseKey);
    T planned = plan.get();
    path.removeLast();
    return planned;
  }

  /** A list field of the object that is being planned. */
  public ListField listField(String responseKey, InvalidArgumentException.Place place) {
    List<String> full = new ArrayList<>(path);
    full.add(responseKey);
    return new ListField(full, beforeIndex, place);
  }

  /** Adds a list field. */
  public void list(Fetch.ListFetch list) {
    lists.add(list);
  }

  /** The list fields so far. */
  public List<Fetch.ListFetch> lists() {
    return List.copyOf(lists);
  }

  /** Adds a field that the author's code computes. */
  public void compute(Computation computation) {
    computations.add(computation);
  }

  /** The computed fields so far. */
  public List<Computation> computations() {
    return List.copyOf(computations);
  }

  /** Number of slots so far. */
  public int width() {
    return width;
  }

  /** A guard, and where rows have what it is about. */
  public RowGuard guard(int alias, Guard guard) {
    return new RowGuard(guard, slot(alias, guard.owner()), slot(alias, guard.state()));
  }

  private OptionalInt slot(int alias, Optional<Attribute> attribute) {
    return attribute.isPresent()
        ? OptionalInt.of(cell(alias, attribute.get()))
        : OptionalInt.empty();
  }

  /**
   * A slot with the value of another one where a guard lets the caller through.
   *
   * @param hidden what it has elsewhere
   */
  public int masked(int slot, RowGuard guard, @Nullable Object hidden) {
    int to = slot();
    masks.add(new RowShape.Mask(slot, guard, to, hidden));
    return to;
  }

  /** The shape of the rows of a table that a condition shows. */
  public RowShape shape(Table<?> base, Field<?> key, Filter guard) {
    return new RowShape(
        base,
        key,
        guard,
        joins,
        cells,
        masks,
        position == NONE ? OptionalInt.empty() : OptionalInt.of(position));
  }

  private record CellKey(int alias, String column) {}
}
