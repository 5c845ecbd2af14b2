package cz.uois.runtime.entity;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.code.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A field whose values the author's code computes, for all objects of a level at once.
 *
 * @param name its GraphQL name
 * @param result what its values are
 * @param needs what is read of each object for it; the first one is the key
 * @param input makes what the code sees of an object, of a record of what it needs
 * @param arguments its arguments
 * @param code computes the values
 * @param read who sees it, of those who see the row; if it is absent, those who see all that it
 *     needs
 * @param <I> what the code sees of an object
 */
public record ComputedField<I>(
    String name,
    CodeResult result,
    List<Attribute> needs,
    RecordMapper<Record, I> input,
    List<Argument> arguments,
    Code<I> code,
    Optional<AccessRule> read) {
  public ComputedField {
    requireNonNull(name, "name is null");
    requireNonNull(result, "result is null");
    needs = List.copyOf(needs);
    requireNonNull(input, "input is null");
    arguments = List.copyOf(arguments);
    requireNonNull(code, "code is null");
    requireNonNull(read, "read is null");
    if (needs.isEmpty()) {
      throw new IllegalArgumentException(name + " does not even need the key");
    }
  }

  /** A field that is computed so. */
  public static <I> ComputedField<I> of(
      String name,
      CodeResult result,
      List<Attribute> needs,
      RecordMapper<Record, I> input,
      Code<I> code,
      Argument... arguments) {
    return new ComputedField<>(
        name, result, needs, input, List.of(arguments), code, Optional.empty());
  }

  /** The same for those readers only. */
  public ComputedField<I> readBy(AccessRule rule) {
    return new ComputedField<>(name, result, needs, input, arguments, code, Optional.of(rule));
  }

  /**
   * A field of a type without a table, whose objects are known by their keys alone.
   *
   * @param key class of the keys
   * @param keyType type of the keys
   * @param code sees the keys
   */
  public static <K> ComputedField<K> ofKeys(
      String name,
      CodeResult result,
      Class<K> key,
      ValueType keyType,
      Code<K> code,
      Argument... arguments) {
    Field<K> column = DSL.field(DSL.name("key"), key);
    return of(
        name,
        result,
        List.of(Attribute.hidden(column, keyType)),
        row -> row.get(column),
        code,
        arguments);
  }

  /** The author's method. */
  @FunctionalInterface
  public interface Code<I> {
    /**
     * The values of objects.
     *
     * @param objects at least one, each once
     * @return the values, or the keys of the objects that are the values, by the keys of the
     *     objects; null for those that have none
     */
    Map<?, ? extends @Nullable Object> compute(
        Context context, List<I> objects, Arguments arguments);
  }
}
