package cz.uois.runtime.entity;

import static java.util.Objects.requireNonNull;

import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jooq.Table;
import org.jooq.TableField;

/**
 * Rows of one table by their key: one statement for any number of keys.
 *
 * @param key the primary key
 * @param model makes the model record of a whole row
 * @param <M> the model record, as {@code PlanModel}
 */
public record RowLoader<M>(TableField<?, ?> key, RecordMapper<Record, M> model) {
  public RowLoader {
    requireNonNull(key, "key is null");
    requireNonNull(model, "model is null");
  }

  public static <M> RowLoader<M> byKey(TableField<?, ?> key, RecordMapper<Record, M> model) {
    return new RowLoader<>(key, model);
  }

  public Table<?> table() {
    return requireNonNull(key.getTable(), "key has no table");
  }
}
