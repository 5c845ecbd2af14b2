package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A type of another member, or one of this member that has no table.
 *
 * @param key its key, as {@code ug.users}
 * @param type its GraphQL name, as {@code UserGQLModel}
 * @param keyField field of its key, if given
 * @param keyType type of its key, if given
 * @param fields the fields that the author's code computes
 * @param federation what the supergraph is told of it
 */
public record ExternalSpec(
    Located<String> key,
    Located<String> type,
    Optional<Located<String>> keyField,
    Optional<Located<String>> keyType,
    List<ComputedSpec> fields,
    FederationSpec federation) {
  public ExternalSpec {
    requireNonNull(key, "key is null");
    requireNonNull(type, "type is null");
    requireNonNull(keyField, "keyField is null");
    requireNonNull(keyType, "keyType is null");
    fields = List.copyOf(fields);
    requireNonNull(federation, "federation is null");
  }
}
