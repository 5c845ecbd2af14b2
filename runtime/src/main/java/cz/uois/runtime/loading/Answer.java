package cz.uois.runtime.loading;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.entity.CodeResult;
import cz.uois.runtime.entity.ValueType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the author's code may answer for a field, and what becomes of it: values get the form that
 * rows have, keys become the rows of what they name.
 *
 * @param field name of the field, for messages
 * @param result what its values are
 * @param type type of the values, or of the keys
 * @param choices what is allowed of an enum; empty if all is
 * @param objects loads what keys name; absent for values
 */
public record Answer(
    String field,
    CodeResult result,
    ValueType type,
    Set<String> choices,
    Optional<ObjectSource> objects) {
  public Answer {
    requireNonNull(field, "field is null");
    requireNonNull(result, "result is null");
    requireNonNull(type, "type is null");
    choices = Set.copyOf(choices);
    requireNonNull(objects, "objects is null");
  }

  /**
   * What the code answered in the form that rows have: a value, or a list of them.
   *
   * @throws IllegalArgumentException if it is none of that type
   */
  public @Nullable Object toRow(@Nullable Object answer) {
    if (answer == null || !result.isList()) {
      return one(answer);
    }
    if (!(answer instanceof Collection<?> many)) {
      throw new IllegalArgumentException(
          "a %s is no list of values of '%s'".formatted(answer.getClass().getName(), field));
    }
    List<Object> out = new ArrayList<>(many.size());
    for (Object each : many) {
      Object value = one(each);
      if (value == null) {
        throw new IllegalArgumentException("the list of '%s' has null in it".formatted(field));
      }
      out.add(value);
    }
    return out;
  }

  private @Nullable Object one(@Nullable Object answer) {
    Object value = CodeValues.toRow(type, answer);
    if (value != null && !choices.isEmpty() && !choices.contains(value)) {
      throw new IllegalArgumentException("'%s' is not a value of '%s'".formatted(value, field));
    }
    return value;
  }

  /** The keys in what {@link #toRow} made, each once. */
  public Set<Object> keys(Object answer) {
    return answer instanceof List<?> many ? new LinkedHashSet<>(many) : Set.of(answer);
  }

  /**
   * What {@link #toRow} made, with rows instead of keys: a row or null, or a list of those that
   * exist.
   */
  public @Nullable Object resolve(Object answer, Map<Object, @Nullable Object[]> found) {
    if (!(answer instanceof List<?> many)) {
      return found.get(answer);
    }
    List<@Nullable Object[]> rows = new ArrayList<>(many.size());
    for (Object key : many) {
      @Nullable Object @Nullable [] row = found.get(key);
      if (row != null) {
        rows.add(row);
      }
    }
    return rows;
  }
}
