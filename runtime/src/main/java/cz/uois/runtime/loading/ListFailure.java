package cz.uois.runtime.loading;

import cz.uois.runtime.sql.InvalidArgumentException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An argument of a list field that cannot be used, on its way up to the field that is executed:
 * each level adds where it stands in the response.
 */
final class ListFailure extends RuntimeException {
  private final InvalidArgumentException invalid;
  private final transient ListField field;
  private final transient List<Object> path;
  private final int beforeIndex;
  private final transient @Nullable Object @Nullable [] row;

  private ListFailure(
      InvalidArgumentException invalid,
      ListField field,
      List<Object> path,
      int beforeIndex,
      @Nullable Object @Nullable [] row) {
    super(invalid);
    this.invalid = invalid;
    this.field = field;
    this.path = path;
    this.beforeIndex = beforeIndex;
    this.row = row;
  }

  /** The first row of a level cannot have its list; without rows, the level itself fails. */
  static ListFailure of(
      InvalidArgumentException invalid, ListField field, @Nullable Object @Nullable [] row) {
    return row == null
        ? new ListFailure(invalid, field, List.of(), 0, null)
        : new ListFailure(invalid, field, List.copyOf(field.path()), field.beforeIndex(), row);
  }

  /** The same failure, seen from the row whose list has the failing row. */
  ListFailure within(
      ListField outer, List<@Nullable Object[]> elements, @Nullable Object @Nullable [] parent) {
    List<Object> longer = new ArrayList<>(parent == null ? List.of() : outer.path());
    longer.addAll(fromList(elements));
    return new ListFailure(
        invalid, field, longer, parent == null ? 0 : outer.beforeIndex(), parent);
  }

  /** The row that fails. */
  @Nullable Object @Nullable [] row() {
    return row;
  }

  /** What the caller is told, seen from a row. */
  InvalidArgumentException fromRow() {
    return new InvalidArgumentException(invalid, path, field.place());
  }

  /** What the caller is told, seen from the list of those rows. */
  InvalidArgumentException from(List<@Nullable Object[]> rows) {
    return new InvalidArgumentException(invalid, fromList(rows), field.place());
  }

  @SuppressWarnings("ReferenceEquality") // it is this row, not one that looks like it
  private List<Object> fromList(List<@Nullable Object[]> rows) {
    List<Object> out = new ArrayList<>(path);
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i) == row) {
        out.add(beforeIndex, i);
        return out;
      }
    }
    return out;
  }
}
