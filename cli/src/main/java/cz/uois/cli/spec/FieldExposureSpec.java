package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * How a field, or a part of it, shows itself to clients and to other members.
 *
 * @param nullable whether clients may get null; they may unless told otherwise
 * @param deprecated why it should not be used any more
 * @param federation what the supergraph is told
 * @param directives directives of the member's own, in the order of the file
 */
public record FieldExposureSpec(
    Optional<Located<Boolean>> nullable,
    Optional<Located<String>> deprecated,
    FederationSpec federation,
    List<DirectiveSpec> directives) {
  /** Nothing unusual. */
  public static final FieldExposureSpec NONE =
      new FieldExposureSpec(Optional.empty(), Optional.empty(), FederationSpec.NONE, List.of());

  public FieldExposureSpec {
    requireNonNull(nullable, "nullable is null");
    requireNonNull(deprecated, "deprecated is null");
    requireNonNull(federation, "federation is null");
    directives = List.copyOf(directives);
  }
}
