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
 * {@code _and}, {@code _or}, {@code _not} nest, the name of a relation takes the {@code where} of
 * what it leads to. A null, as an old client sends for a variable it does not use, is no condition.
 */
public final class FilterReader {
  /** Each of them is a table that the planner of the database has to put in order. */
  static final int MOST_RELATIONS = 20;

  /** The text of the statement grows with each of them; a long list of values is {@code _in}. */
  static final int MOST_CONDITIONS = 1000;

  private final EntityType type;
  private final Map<String, Attribute> columns = new HashMap<>();
  private final Map<String, RelationFilter> relations;

  /**
   * Reads filters of a type.
   *
   * @param type whose columns are compared
   * @param relations its relations, by the names that filters have for them
   */
  FilterReader(EntityType type, Map<String, RelationFilter> relations) {
    this.type = type;
    type.attributes().forEach(attribute -> columns.put(attribute.column().getName(), attribute));
    this.relations = relations;
  }

  /**
   * Reads a coerced filter input.
   *
   * @throws InvalidArgumentException for what the schema lets through and the database would not
   */
  public Filter read(@Nullable Object where) {
    return read(where, new Budget());
  }

  private Filter read(@Nullable Object where, Budget budget) {
    if (where == null) {
      return Filter.All.NONE;
    }
    List<Filter> parts = new ArrayList<>();
    ((Map<?, ?>) where).forEach((key, value) -> part((String) key, value, parts, budget));
    return parts.size() == 1 ? parts.getFirst() : new Filter.All(parts);
  }

  private void part(String key, @Nullable Object value, List<Filter> parts, Budget budget) {
    if (value == null) {
      return;
    }
    RelationFilter relation = relations.get(key);
    switch (key) {
      case "_and" -> parts.add(new Filter.All(list(value, budget)));
      case "_or" -> parts.add(new Filter.Any(list(value, budget)));
      case "_not" -> parts.add(new Filter.Not(read(value, budget)));
      case String _ when relation != null -> {
        budget.spendRelation();
        parts.add(relation.to(relation.target().get().read(value, budget)));
      }
      default -> comparisons(key, (Map<?, ?>) value, parts, budget);
    }
  }

  private List<Filter> list(Object value, Budget budget) {
    return ((List<?>) value).stream().map(part -> read(part, budget)).toList();
  }

  private void comparisons(String column, Map<?, ?> operators, List<Filter> parts, Budget budget) {
    Attribute attribute = columns.get(column);
    if (attribute == null) {
      throw new InvalidArgumentException(
          "where: '%s' is neither a column nor a relation of %s".formatted(column, type.name()));
    }
    operators.forEach((symbol, value) -> {
      if (value != null) {
        budget.spendCondition();
        Operator operator =
            Operator.of((String) symbol)
                .orElseThrow(() ->
                    new InvalidArgumentException(
                        "where: '%s' is not an operator of '%s'".formatted(symbol, column)));
        Filter comparison =
            new Filter.Comparison(attribute.column(), attribute.type(), operator, value);
        Filter visible = RowGuards.visible(type, attribute);
        parts.add(
            visible.equals(Filter.All.NONE) ? comparison : new Filter.Masked(visible, comparison));
      }
    });
  }

  /** What one {@code where} may still ask for. */
  private static final class Budget {
    private int relations = MOST_RELATIONS;
    private int conditions = MOST_CONDITIONS;

    void spendCondition() {
      if (--conditions < 0) {
        throw new InvalidArgumentException(
            "where: it has more than %d conditions; a list of values is one, with _in"
                .formatted(MOST_CONDITIONS));
      }
    }

    void spendRelation() {
      if (--relations < 0) {
        throw new InvalidArgumentException(
            "where: it goes through more than %d relations".formatted(MOST_RELATIONS));
      }
    }
  }
}
