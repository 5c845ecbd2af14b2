package cz.uois.runtime.sql;

import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code where} of one entity: keys on one level and operators in one field are ANDed,
 * {@code _and}, {@code _or}, {@code _not} nest. A null, as an old client sends for a variable it
 * does not use, is no condition.
 */
public final class FilterReader {
  private final Map<String, Attribute> columns = new HashMap<>();

  public FilterReader(EntityType type) {
    type.attributes().forEach(attribute -> columns.put(attribute.column().getName(), attribute));
  }

  /**
   * Reads a coerced filter input.
   *
   * @throws InvalidArgumentException for what the schema lets through and the database would not
   */
  public Filter read(@Nullable Object where) {
    if (where == null) {
      return Filter.All.NONE;
    }
    List<Filter> parts = new ArrayList<>();
    ((Map<?, ?>) where).forEach((key, value) -> part((String) key, value, parts));
    return parts.size() == 1 ? parts.getFirst() : new Filter.All(parts);
  }

  private void part(String key, @Nullable Object value, List<Filter> parts) {
    if (value == null) {
      return;
    }
    switch (key) {
      case "_and" -> parts.add(new Filter.All(list(value)));
      case "_or" -> parts.add(new Filter.Any(list(value)));
      case "_not" -> parts.add(new Filter.Not(read(value)));
      default -> comparisons(key, (Map<?, ?>) value, parts);
    }
  }

  private List<Filter> list(Object value) {
    return ((List<?>) value).stream().map(this::read).toList();
  }

  private void comparisons(String column, Map<?, ?> operators, List<Filter> parts) {
    Attribute attribute = columns.get(column);
    if (attribute == null) {
      throw new InvalidArgumentException("where: '%s' is not a column".formatted(column));
    }
    operators.forEach((symbol, value) -> {
      if (value != null) {
        Operator operator =
            Operator.of((String) symbol)
                .orElseThrow(() ->
                    new InvalidArgumentException(
                        "where: '%s' is not an operator of '%s'".formatted(symbol, column)));
        parts.add(new Filter.Comparison(attribute.column(), attribute.type(), operator, value));
      }
    });
  }
}
