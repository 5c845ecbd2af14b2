package cz.uois.runtime.roles;

import java.util.Set;

/** gql_ug says that it has no such fields. */
final class UndefinedFieldsException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Set<String> names;

  UndefinedFieldsException(Set<String> names) {
    super("gql_ug lacks fields");
    this.names = Set.copyOf(names);
  }

  /** Names of the fields. */
  Set<String> names() {
    return names;
  }
}
