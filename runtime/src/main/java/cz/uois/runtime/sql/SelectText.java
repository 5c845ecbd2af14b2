package cz.uois.runtime.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A statement ready to be prepared. */
final class SelectText {
  private static final int KEYS = -1;
  private static final int SKIP = -2;
  private static final int LIMIT = -3;
  private static final int KEY = -4;
  private static final int DEPTH = -5;

  /** The first column of keys of several columns; the others follow, downwards. */
  private static final int COLUMN = -10;

  private final String sql;
  private final int[] binds;

  /**
   * @param sql its text
   * @param names what each {@code ?} stands for, in order, by the names of {@link Binds}
   */
  SelectText(String sql, Collection<String> names) {
    this.sql = sql;
    binds = names.stream().mapToInt(SelectText::position).toArray();
  }

  String sql() {
    return sql;
  }

  /** Binds what each {@code ?} stands for. */
  void bind(PreparedStatement statement, Collection<?> keys, Window window, List<Parameter> values)
      throws SQLException {
    for (int i = 0; i < binds.length; i++) {
      int bind = binds[i];
      switch (bind) {
        case KEYS -> Values.bindKeys(statement, i + 1, keys);
        case KEY -> statement.setObject(i + 1, keys.iterator().next());
        case SKIP -> statement.setInt(i + 1, window.skip());
        case LIMIT -> statement.setInt(i + 1, window.limit());
        case DEPTH -> statement.setInt(i + 1, window.depth());
        default -> {
          if (bind <= COLUMN) {
            Values.bindKeys(statement, i + 1, column(keys, COLUMN - bind));
          } else {
            Values.bind(statement, i + 1, values.get(bind));
          }
        }
      }
    }
  }

  /** The values of one column of keys of several columns. */
  private static List<Object> column(Collection<?> keys, int number) {
    List<Object> out = new ArrayList<>(keys.size());
    keys.forEach(key -> out.add(((List<?>) key).get(number)));
    return out;
  }

  private static int position(String name) {
    return switch (name) {
      case Binds.KEYS -> KEYS;
      case Binds.KEY -> KEY;
      case Binds.SKIP -> SKIP;
      case Binds.LIMIT -> LIMIT;
      case Binds.DEPTH -> DEPTH;
      default ->
          name.startsWith(Binds.KEYS)
              ? COLUMN - Integer.parseInt(name.substring(Binds.KEYS.length()))
              : Binds.position(name);
    };
  }
}
