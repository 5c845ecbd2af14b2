package cz.uois.runtime.sql;

import cz.uois.runtime.entity.Attribute;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A row to be inserted.
 *
 * @param values what it stores, its key included
 * @param absent what the insert could have stored and left out
 */
public record NewRow(
    SequencedMap<Attribute, @Nullable Object> values, Collection<Attribute> absent) {
  public NewRow {
    absent = List.copyOf(absent);
  }
}
