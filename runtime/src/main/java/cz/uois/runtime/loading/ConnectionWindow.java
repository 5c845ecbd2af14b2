package cz.uois.runtime.loading;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.sql.Window;

/**
 * The part of a connection that a caller asks for (GraphQL Cursor Connections Specification).
 *
 * @param rows what is read: one row more than asked for, which tells whether there are more
 * @param size most edges
 * @param after whether a cursor bounds it at the front
 * @param before whether a cursor bounds it at the end
 */
public record ConnectionWindow(Window rows, int size, boolean after, boolean before) {
  public ConnectionWindow {
    requireNonNull(rows, "rows is null");
  }
}
