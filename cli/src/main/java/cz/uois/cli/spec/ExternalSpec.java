package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

/**
 * A type of another member.
 *
 * @param key its key, as {@code ug.users}
 * @param type its GraphQL name, as {@code UserGQLModel}
 */
public record ExternalSpec(Located<String> key, Located<String> type) {
  public ExternalSpec {
    requireNonNull(key, "key is null");
    requireNonNull(type, "type is null");
  }
}
