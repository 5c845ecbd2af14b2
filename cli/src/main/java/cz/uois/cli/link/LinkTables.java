package cz.uois.cli.link;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.diagnostic.Suggestion;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Names;
import cz.uois.cli.spec.LinkSpec;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.Rule;
import java.util.List;
import java.util.Optional;

/** Finds the two foreign keys by which a link table connects. */
final class LinkTables {
  /**
   * Both ends of a link.
   *
   * @param by foreign key to the table that has the list
   * @param to foreign key to the elements
   */
  record Ends(Column by, Column to) {
    Ends {
      requireNonNull(by, "by is null");
      requireNonNull(to, "to is null");
    }
  }

  private final Diagnostics diagnostics;

  LinkTables(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The ends; none if the table has no such foreign keys, or several. */
  Optional<Ends> ends(String table, LinkSpec spec, Draft link, String subject) {
    Optional<Column> by = by(table, spec, link, subject);
    Optional<Column> to = by.flatMap(it -> to(it, spec, link, subject));
    return to.map(it -> new Ends(by.orElseThrow(), it));
  }

  private Optional<Column> by(String table, LinkSpec spec, Draft link, String subject) {
    List<Column> keys = link.foreignKeysTo(table);
    if (spec.by().isPresent()) {
      return named("by", spec.by().get(), keys, "foreign keys to '" + table + "'", link, subject);
    }
    // A key named by 'to' is spoken for: the other one of a self link remains.
    List<Column> free =
        keys.stream()
            .filter(key -> !key.name().equals(spec.to().map(Located::value).orElse("")))
            .toList();
    if (free.size() == 1) {
      return Optional.of(free.getFirst());
    }
    if (free.isEmpty()) {
      missing(spec.through().location(), link, "to '" + table + "'", subject);
    } else {
      ambiguous("by", spec.through().location(), link, free, subject);
    }
    return Optional.empty();
  }

  private Optional<Column> to(Column by, LinkSpec spec, Draft link, String subject) {
    List<Column> keys = link.foreignKeys().stream().filter(key -> !key.equals(by)).toList();
    if (spec.to().isPresent()) {
      return named("to", spec.to().get(), keys, "other foreign keys", link, subject);
    }
    if (keys.isEmpty()) {
      missing(spec.through().location(), link, "beside '" + by.name() + "'", subject);
      return Optional.empty();
    }
    Optional<Column> found = keys.size() == 1 ? Optional.of(keys.getFirst()) : Optional.empty();
    found = found.or(() -> partner(by, keys, link)).or(() -> namesake(spec, keys));
    if (found.isEmpty()) {
      ambiguous("to", spec.through().location(), link, keys, subject);
    }
    return found;
  }

  // What a link table connects is what it has once of each pair.
  private static Optional<Column> partner(Column by, List<Column> keys, Draft link) {
    List<Column> partners =
        keys.stream()
            .filter(key ->
                link.uniques().stream()
                    .map(unique -> unique.columns())
                    .anyMatch(columns ->
                        columns.size() == 2
                            && columns.contains(by.name())
                            && columns.contains(key.name())))
            .toList();
    return partners.size() == 1 ? Optional.of(partners.getFirst()) : Optional.empty();
  }

  // users are found by user_id.
  private static Optional<Column> namesake(LinkSpec spec, List<Column> keys) {
    Optional<String> singular = Singular.of(spec.name().value());
    return keys.stream()
        .filter(key -> singular.equals(Optional.of(Names.withoutId(key.name()))))
        .findFirst();
  }

  private Optional<Column> named(
      String role,
      Located<String> name,
      List<Column> keys,
      String what,
      Draft link,
      String subject) {
    Optional<Column> found =
        keys.stream().filter(key -> key.name().equals(name.value())).findFirst();
    if (found.isEmpty() && !link.isIncomplete()) {
      List<String> names = keys.stream().map(Column::name).toList();
      diagnostics.error(
          Rule.BAD_LINK_TABLE.id(),
          name.location(),
          "'%s' of %s names '%s', which is none of the %s of '%s'"
              .formatted(role, subject, name.value(), what, link.table()),
          Suggestion.oneOf(name.value(), names, what, "it has none"),
          Suggestion.sure(name.value(), names));
    }
    return found;
  }

  private void missing(Location location, Draft link, String what, String subject) {
    if (!link.isIncomplete()) {
      diagnostics.error(
          Rule.BAD_LINK_TABLE.id(),
          location,
          "%s goes through '%s', which has no foreign key %s"
              .formatted(subject, link.table(), what),
          "a link table references both tables it connects");
    }
  }

  private void ambiguous(
      String role, Location location, Draft link, List<Column> keys, String subject) {
    String names = String.join(", ", keys.stream().map(Column::name).toList());
    diagnostics.error(
        Rule.AMBIGUOUS_LINK.id(),
        location,
        "%s goes through '%s', where several foreign keys could be meant: %s"
            .formatted(subject, link.table(), names),
        "say which with '" + role + ": " + keys.getFirst().name() + "'");
  }
}
