package cz.uois.runtime.graphql;

import cz.uois.runtime.rbac.Guard;
import graphql.language.SourceLocation;
import java.util.List;
import java.util.Set;

/**
 * An operation, planned.
 *
 * @param fields its root fields in the order of the response
 * @param size number of fields that were planned, on all levels
 * @param guards what stands before its rows, so that roles are asked for once
 */
record OperationPlan(List<Entry> fields, int size, Set<Guard> guards) {
  OperationPlan {
    fields = List.copyOf(fields);
    guards = Set.copyOf(guards);
  }

  /**
   * A root field.
   *
   * @param key its response key
   * @param location where the document has it
   * @param type its type, as the schema writes it
   * @param nullable whether the response survives without it
   * @param kind how it is executed
   */
  record Entry(
      String key, List<SourceLocation> location, String type, boolean nullable, Kind kind) {}

  /** How a root field is executed. */
  sealed interface Kind {
    /** By a plan of ours. */
    record Planned(RootField field) implements Kind {}

    /** By graphql-java: {@code __schema} and {@code __type}. */
    record Introspection() implements Kind {}
  }
}
