package cz.uois.cli.spec;

import java.util.List;

/**
 * What an entity's file leaves to the author's code, beside computed fields.
 *
 * @param queries the author's queries
 * @param mutations the author's mutations
 * @param hooks when the author's code runs at writes
 */
public record CodeSpec(
    List<OperationSpec> queries, List<OperationSpec> mutations, List<Located<String>> hooks) {
  /** No Java of the author's. */
  static final CodeSpec NONE = new CodeSpec(List.of(), List.of(), List.of());

  public CodeSpec {
    queries = List.copyOf(queries);
    mutations = List.copyOf(mutations);
    hooks = List.copyOf(hooks);
  }
}
