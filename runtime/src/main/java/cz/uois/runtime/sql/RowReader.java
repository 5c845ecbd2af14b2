package cz.uois.runtime.sql;

import cz.uois.runtime.rbac.Decision;
import cz.uois.runtime.rbac.Grants;
import cz.uois.runtime.rbac.RolesUnavailableException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Reads rows of one shape from one source. */
public final class RowReader {
  private static final Window WHOLE = new Window(0, Integer.MAX_VALUE, Order.NONE, Filter.All.NONE);

  private final DSLContext dsl;
  private final RowShape shape;
  private final RowSource source;
  private final int width;
  private final SelectTexts texts;

  /**
   * Reads rows as described.
   *
   * @param dsl renders the statements
   * @param texts keeps them
   * @param shape what is read
   * @param source of which rows
   * @param width number of slots of a row: those that no cell fills are for what is loaded later;
   *     the last one takes the parent's key of sources per parent
   */
  public RowReader(DSLContext dsl, SelectTexts texts, RowShape shape, RowSource source, int width) {
    this.dsl = dsl;
    this.texts = texts;
    this.shape = shape;
    this.source = source;
    this.width = width;
  }

  /**
   * Rows by their keys, in no order; keys of several columns are lists of their values.
   *
   * @throws cz.uois.runtime.rbac.RolesUnavailableException if some are missing that roles, which
   *     cannot be had, might give
   */
  public List<@Nullable Object[]> byKeys(Session session, Collection<?> keys) {
    try {
      return byKeys(session, keys, read(session.grants(), WHOLE));
    } catch (RolesUnavailableException unavailable) {
      Grants grants = session.grants();
      Filter guard = shape.guard().resolved(it -> RowGuards.filter(it, grants.withoutRoles(it)));
      RowShape known = shape.guardedBy(guard).resolved(grants);
      List<@Nullable Object[]> rows = byKeys(session, keys, new Read(known, source, WHOLE));
      if (rows.size() < new HashSet<>(keys).size()) {
        throw unavailable;
      }
      return rows;
    }
  }

  private List<@Nullable Object[]> byKeys(Session session, Collection<?> keys, Read read) {
    Read one =
        keys.size() == 1 && readsKeys()
            ? new Read(read.shape(), new RowSource.Key(), read.window())
            : read;
    return session.read(one.text(), this, keys, one);
  }

  /** One window. */
  public List<@Nullable Object[]> window(Session session, Window window) {
    return windows(session, List.of(), window);
  }

  /** The windows of parents, mixed, each in its order. */
  public List<@Nullable Object[]> windows(Session session, Collection<?> parents, Window window) {
    Read read = read(session.grants(), window);
    return session.read(read.text(), this, parents, read);
  }

  /** Whether keys are those of the table, one value each. */
  public boolean readsKeys() {
    return source instanceof RowSource.Keys;
  }

  /** The number of rows that count, in the window or not. */
  public long count(Session session, Window window) {
    return counts(session, List.of(), window).getFirst().rows();
  }

  /** The number of rows that count, of each parent. */
  public List<Count> counts(Session session, Collection<?> parents, Window window) {
    Read read = read(session.grants(), window.whole());
    return session.counts(read.count(), this, parents, read);
  }

  /**
   * A number of rows.
   *
   * @param parent whose rows; null if they are nobody's
   * @param rows how many
   */
  public record Count(@Nullable Object parent, long rows) {}

  /** A row of a result that counts. */
  Count count(ResultSet row) throws SQLException {
    return source.perParent()
        ? new Count(row.getObject(1, source.parent().getType()), row.getLong(2))
        : new Count(null, row.getLong(1));
  }

  /** Number of slots of a row. */
  public int width() {
    return width;
  }

  /** What the caller may see of what only some may see, in the order of the masks. */
  List<Decision> decisions(Grants grants) {
    return shape.masks().stream().map(mask -> grants.decide(mask.guard().guard())).toList();
  }

  /** A row of a result. */
  @Nullable Object[] row(ResultSet row, Order order, List<Decision> decisions) throws SQLException {
    List<RowShape.Cell> cells = shape.cells();
    @Nullable Object[] values = new @Nullable Object[width];
    int first = 1;
    if (source.perParent()) {
      values[values.length - 1] = row.getObject(first++, source.parent().getType());
    }
    for (int i = 0; i < cells.size(); i++) {
      RowShape.Cell cell = cells.get(i);
      values[cell.slot()] = Values.read(row, first + i, cell.type());
    }
    if (shape.position().isPresent()) {
      values[shape.position().getAsInt()] = position(row, first + cells.size(), order);
    }
    for (int i = 0; i < decisions.size(); i++) {
      RowShape.Mask mask = shape.masks().get(i);
      values[mask.to()] =
          mask.guard().allows(decisions.get(i), values) ? values[mask.slot()] : mask.hidden();
    }
    return values;
  }

  private static @Nullable Object[] position(ResultSet row, int first, Order order)
      throws SQLException {
    List<Order.Term> terms = order.terms();
    @Nullable Object[] values = new @Nullable Object[terms.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = Values.read(row, first + i, terms.get(i).type());
    }
    return values;
  }

  private Read read(Grants grants, Window window) {
    return new Read(shape.resolved(grants), source.resolved(grants), window.resolved(grants));
  }

  /** A statement, with what the caller may see in the place of guards. */
  final class Read {
    private final RowShape shape;
    private final RowSource source;
    private final Window window;

    private Read(RowShape shape, RowSource source, Window window) {
      this.shape = shape;
      this.source = source;
      this.window = window.within(shape.guard());
    }

    RowShape shape() {
      return shape;
    }

    Window window() {
      return window;
    }

    List<Parameter> parameters() {
      return Select.parameters(dsl, shape, source, window);
    }

    SelectText text() {
      StringBuilder key = new StringBuilder(source instanceof RowSource.Key ? "key" : "");
      key.append(window.order().shape()).append(window.backward() ? '\\' : '/');
      shape(key);
      return texts.of(
          RowReader.this, key.toString(), () -> Select.render(dsl, shape, source, window));
    }

    SelectText count() {
      StringBuilder key = new StringBuilder("count/");
      shape(key);
      return texts.of(
          RowReader.this, key.toString(), () -> Select.renderCount(dsl, shape, source, window));
    }

    /** Tells statements of one reader apart: what is to be seen is different for each caller. */
    private void shape(StringBuilder key) {
      window.filter().shape(key);
      key.append('/');
      window.range().shape(key);
      if (source instanceof RowSource.Linked linked) {
        key.append('/');
        linked.guard().shape(key);
      }
      for (RowShape.Join join : shape.joins()) {
        key.append('/');
        join.visible().shape(key);
        key.append('/');
        join.guard().shape(key);
      }
      for (Order.Term term : window.order().terms()) {
        key.append('/');
        term.visible().shape(key);
      }
    }
  }
}
