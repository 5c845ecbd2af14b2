package cz.uois.runtime.sql;

import java.util.Collection;

/** A statement ready to be prepared. */
final class SelectText {
  static final int KEYS = -1;
  static final int SKIP = -2;
  static final int LIMIT = -3;
  static final int KEY = -4;
  static final int DEPTH = -5;

  /** The first column of keys of several columns; the others follow, downwards. */
  static final int COLUMN = -10;

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

  /** Number of parameters. */
  int size() {
    return binds.length;
  }

  /**
   * What a {@code ?} stands for: {@link #KEYS}, {@link #KEY}, {@link #COLUMN} and below, {@link
   * #SKIP}, {@link #LIMIT}, {@link #DEPTH}, or the position of a value in {@link
   * Window#parameters()}.
   */
  int bind(int index) {
    return binds[index];
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
              : Integer.parseInt(name.substring(Binds.VALUE.length()));
    };
  }
}
