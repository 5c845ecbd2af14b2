package cz.uois.runtime.graphql;

import cz.uois.runtime.loading.ConnectionSource;
import cz.uois.runtime.loading.ConnectionWindow;
import cz.uois.runtime.loading.WindowSource;
import cz.uois.runtime.sql.Cursor;
import cz.uois.runtime.sql.Filter;
import cz.uois.runtime.sql.InvalidArgumentException;
import cz.uois.runtime.sql.Order;
import cz.uois.runtime.sql.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code skip, limit, orderby, where, depth}, {@code first, after, last, before} of
 * connections, and {@code desc}, which the generation before has beside {@code orderby}.
 */
final class Windows {
  private static final int DEFAULT_LIMIT = 10;

  private final int mostRows;

  /**
   * @param mostRows largest limit
   */
  Windows(int mostRows) {
    this.mostRows = mostRows;
  }

  /**
   * The window of a list field.
   *
   * @param filtered the entity by whose columns its elements are filtered and ordered
   * @param usual the order when the caller names none
   */
  WindowSource source(Arguments arguments, Catalogue.OwnType filtered, Order usual) {
    if (!arguments.constant()) {
      return variables -> window(arguments.of(variables), filtered, usual);
    }
    Map<String, @Nullable Object> constant = arguments.of(Map.of());
    Window window;
    try {
      window = window(constant, filtered, usual);
    } catch (InvalidArgumentException _) {
      // Each request hears of it, at the field that has it.
      return _ -> window(constant, filtered, usual);
    }
    return _ -> window;
  }

  /**
   * The window of a connection whose elements are filtered and ordered as that entity.
   *
   * @param usual the order where the caller asks for none
   */
  ConnectionSource connection(Arguments arguments, Catalogue.OwnType filtered, Order usual) {
    if (!arguments.constant()) {
      return variables -> connection(arguments.of(variables), filtered, usual);
    }
    Map<String, @Nullable Object> constant = arguments.of(Map.of());
    ConnectionWindow window;
    try {
      window = connection(constant, filtered, usual);
    } catch (InvalidArgumentException _) {
      return _ -> connection(constant, filtered, usual);
    }
    return _ -> window;
  }

  private Window window(
      Map<String, @Nullable Object> arguments, Catalogue.OwnType filtered, Order usual) {
    int skip = arguments.get("skip") instanceof Integer given ? given : 0;
    int limit = arguments.get("limit") instanceof Integer given ? given : DEFAULT_LIMIT;
    if (skip < 0) {
      throw new InvalidArgumentException("skip: %d is negative".formatted(skip));
    }
    Window window =
        new Window(
            skip,
            inRange("limit", limit),
            order(arguments, filtered, usual),
            filtered.filters().read(arguments.get("where")));
    return deep(window, arguments);
  }

  private ConnectionWindow connection(
      Map<String, @Nullable Object> arguments, Catalogue.OwnType filtered, Order usual) {
    boolean backward = arguments.get("last") instanceof Integer;
    if (backward && arguments.get("first") instanceof Integer) {
      throw new InvalidArgumentException("first, last: give only one of them");
    }
    int first = arguments.get("first") instanceof Integer given ? given : DEFAULT_LIMIT;
    int size =
        arguments.get("last") instanceof Integer last
            ? inRange("last", last)
            : inRange("first", first);
    String typeName = filtered.type().name();
    Order order = order(arguments, filtered, usual).total(filtered.type().key());
    List<Filter> range = new ArrayList<>();
    if (arguments.get("after") instanceof String cursor) {
      range.add(Cursor.after("after", cursor, order, typeName));
    }
    if (arguments.get("before") instanceof String cursor) {
      range.add(Cursor.before("before", cursor, order, typeName));
    }
    Window rows =
        new Window(
            0,
            size + 1,
            order,
            filtered.filters().read(arguments.get("where")),
            new Filter.All(range),
            backward);
    return new ConnectionWindow(
        deep(rows, arguments),
        size,
        arguments.get("after") instanceof String,
        arguments.get("before") instanceof String);
  }

  private static Window deep(Window window, Map<String, @Nullable Object> arguments) {
    if (!(arguments.get("depth") instanceof Integer depth)) {
      return window;
    }
    if (depth < 1 || depth > Window.WHOLE_DEPTH) {
      throw new InvalidArgumentException(
          "depth: %d is not between 1 and %d".formatted(depth, Window.WHOLE_DEPTH));
    }
    return window.withDepth(depth);
  }

  private int inRange(String argument, int given) {
    if (given < 0 || given > mostRows) {
      throw new InvalidArgumentException(
          "%s: %d is not between 0 and %d".formatted(argument, given, mostRows));
    }
    return given;
  }

  private static Order order(
      Map<String, @Nullable Object> arguments, Catalogue.OwnType filtered, Order usual) {
    return arguments.get("orderby") instanceof String text
        ? Order.parse(text, filtered.type(), Boolean.TRUE.equals(arguments.get("desc")))
        : usual;
  }
}
