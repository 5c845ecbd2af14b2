package cz.uois.runtime.roles;

import java.util.Map;

/**
 * A GraphQL request. What is asked about are variables: nothing that was read anywhere is part of
 * the text.
 *
 * @param text the document
 * @param variables its variables
 */
record UgQuestion(String text, Map<String, Object> variables) {
  UgQuestion {
    variables = Map.copyOf(variables);
  }
}
