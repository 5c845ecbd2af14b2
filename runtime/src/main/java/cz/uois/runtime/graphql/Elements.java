package cz.uois.runtime.graphql;

import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.loading.ObjectSelection;
import cz.uois.runtime.loading.RowLayout;
import cz.uois.runtime.sql.RowSource;
import graphql.language.Field;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What a list consists of.
 *
 * @param filtered the entity whose columns filter and order it
 * @param source which of its rows
 * @param key the key of what is shown
 * @param object plans what of an element is answered
 * @param guarded whether callers see only what they may read
 */
record Elements(
    Catalogue.OwnType filtered,
    RowSource source,
    Attribute key,
    BiFunction<RowLayout, List<Field>, ObjectSelection> object,
    boolean guarded) {
  /** The same for somebody who sees them whoever he is. */
  Elements unguarded() {
    return new Elements(filtered, source, key, object, false);
  }
}
