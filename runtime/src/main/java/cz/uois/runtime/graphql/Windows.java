package cz.uois.runtime.graphql;

import cz.uois.runtime.loading.WindowSource;
import cz.uois.runtime.sql.InvalidArgumentException;
import cz.uois.runtime.sql.Order;
import cz.uois.runtime.sql.Window;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code skip, limit, orderby, where, depth}, and {@code desc}, which the generation before
 * has beside {@code orderby}.
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

  private Window window(
      Map<String, @Nullable Object> arguments, Catalogue.OwnType filtered, Order usual) {
    int skip = arguments.get("skip") instanceof Integer given ? given : 0;
    int limit = arguments.get("limit") instanceof Integer given ? given : DEFAULT_LIMIT;
    if (skip < 0) {
      throw new InvalidArgumentException("skip: %d is negative".formatted(skip));
    }
    if (limit < 0 || limit > mostRows) {
      throw new InvalidArgumentException(
          "limit: %d is not between 0 and %d".formatted(limit, mostRows));
    }
    Order order =
        arguments.get("orderby") instanceof String text
            ? Order.parse(text, filtered.type(), Boolean.TRUE.equals(arguments.get("desc")))
            : usual;
    int depth = arguments.get("depth") instanceof Integer given ? given : Window.WHOLE_DEPTH;
    if (depth < 1 || depth > Window.WHOLE_DEPTH) {
      throw new InvalidArgumentException(
          "depth: %d is not between 1 and %d".formatted(depth, Window.WHOLE_DEPTH));
    }
    return new Window(skip, limit, order, filtered.filters().read(arguments.get("where")), depth);
  }
}
