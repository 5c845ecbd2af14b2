package cz.uois.runtime.roles;

import java.util.Map;
import java.util.Set;

/**
 * What gql_ug says of somebody.
 *
 * @param known whether it knows him
 * @param by the scopes by the sets of role types that were asked for; none of somebody unknown
 */
record Scopes(boolean known, Map<Set<String>, Scope> by) {
  static final Scopes UNKNOWN = new Scopes(false, Map.of());

  Scopes {
    by = Map.copyOf(by);
  }
}
