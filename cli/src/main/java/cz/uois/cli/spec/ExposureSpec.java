package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * How an entity shows itself to clients and to other members.
 *
 * @param base {@code none} if it has no base columns
 * @param kind {@code value} if its rows are parts of others, without a key of their own
 * @param operations its root fields, if not all
 * @param federation what the supergraph is told
 * @param directives directives of the member's own, in the order of the file
 * @param lookups queries of one row by a key
 * @param interfaces interfaces whose objects its rows are
 */
public record ExposureSpec(
    Optional<Located<String>> base,
    Optional<Located<String>> kind,
    Optional<List<Located<String>>> operations,
    FederationSpec federation,
    List<DirectiveSpec> directives,
    List<LookupSpec> lookups,
    List<Located<String>> interfaces) {
  /** Nothing is said: all that an entity usually shows. */
  static final ExposureSpec NONE =
      new ExposureSpec(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          FederationSpec.NONE,
          List.of(),
          List.of(),
          List.of());

  public ExposureSpec {
    requireNonNull(base, "base is null");
    requireNonNull(kind, "kind is null");
    operations = operations.map(List::copyOf);
    requireNonNull(federation, "federation is null");
    directives = List.copyOf(directives);
    lookups = List.copyOf(lookups);
    interfaces = List.copyOf(interfaces);
  }

  /** Whether the rows are values of other rows. */
  public boolean isValue() {
    return kind.isPresent();
  }

  /** Whether it says that there are no base columns. */
  public boolean isBare() {
    return base.isPresent() || isValue();
  }
}
