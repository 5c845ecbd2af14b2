package cz.uois.cli.link;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.spec.Rule;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names that must differ from each other, letter case apart: files and SQL do not keep it. */
final class NameSpace {
  private final String kind;
  private final String remedy;
  private final Diagnostics diagnostics;
  private final Map<String, String> owners = new HashMap<>();

  /**
   * A space without names.
   *
   * @param kind what is named, as {@code GraphQL type}
   * @param remedy how to give another name
   */
  NameSpace(String kind, String remedy, Diagnostics diagnostics) {
    this.kind = requireNonNull(kind, "kind is null");
    this.remedy = requireNonNull(remedy, "remedy is null");
    this.diagnostics = requireNonNull(diagnostics, "diagnostics is null");
  }

  /**
   * Takes the name, or reports who has it.
   *
   * @param owner whose name it is, as {@code 'plans'}
   * @return whether the name was free
   */
  boolean claim(String name, String owner, Location location) {
    return claim(name, owner, location, remedy);
  }

  /** The same, where this owner gets another name in another way. */
  boolean claim(String name, String owner, Location location, String how) {
    String first = owners.putIfAbsent(name.toLowerCase(Locale.ROOT), owner);
    if (first != null) {
      diagnostics.error(
          Rule.DUPLICATE_NAME.id(),
          location,
          "the %s '%s' of %s is taken by %s".formatted(kind, name, owner, first),
          how);
    }
    return first == null;
  }

  /** Takes names that nobody else may have. */
  void reserve(Collection<String> names, String owner) {
    names.forEach(name -> owners.put(name.toLowerCase(Locale.ROOT), owner));
  }
}
