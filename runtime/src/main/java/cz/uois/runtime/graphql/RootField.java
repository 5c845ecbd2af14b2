package cz.uois.runtime.graphql;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A root field of a document, planned. Immutable, and shared by all requests with the document. */
@FunctionalInterface
interface RootField {
  /**
   * Executes the field.
   *
   * @throws cz.uois.runtime.sql.InvalidArgumentException if an argument cannot be used
   * @throws cz.uois.runtime.sql.SqlFailure if the database fails
   */
  JsonOutput execute(RequestContext context, Map<String, @Nullable Object> variables);
}
