package cz.uois.cli.imports;

import cz.uois.cli.link.Singular;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a column points to that no foreign key is about: as members have no foreign keys to each
 * other, and older ones often none at all, its name has to tell, and the values in it.
 */
final class Keys {
  /**
   * How many values there are and how many of them are ids of a table, where that may be counted.
   */
  interface Counts {
    Optional<CatalogueReader.Count> count(String table, String column, String target)
        throws SourceException;
  }

  private final Catalogue catalogue;
  private final Neighbours neighbours;
  private final String member;
  private final Counts counts;

  Keys(Catalogue catalogue, Neighbours neighbours, String member, Counts counts) {
    this.catalogue = catalogue;
    this.neighbours = neighbours;
    this.member = member;
    this.counts = counts;
  }

  /**
   * A target.
   *
   * @param key a table of the database or a key of another member's type
   * @param type the type, if it is another member's
   */
  record Found(String key, Optional<String> type, Note note) {}

  /** What the column points to; empty if that is anybody's guess. */
  Optional<Found> of(Catalogue.Table table, Catalogue.Column column) throws SourceException {
    String stem = column.name().replaceFirst("_id$", "");
    boolean named = !stem.equals(column.name());
    if (!named || !column.type().equals("uuid")) {
      return Optional.empty();
    }
    for (Catalogue.Table target : candidates(stem)) {
      Optional<Found> own = own(table, column, target);
      if (own.isPresent()) {
        return own;
      }
    }
    return neighbours
        .ofColumn(column.name(), member)
        .map(it ->
            new Found(
                it.key(),
                Optional.of(it.type()),
                Note.guess("by its name: in other members it is a key of " + it.key())));
  }

  // event_id is of events; masterevent_id may be, and invitation_id of eventinvitationtypes.
  private List<Catalogue.Table> candidates(String stem) {
    return catalogue.tables().stream()
        .filter(table -> table.column("id").filter(it -> it.type().equals("uuid")).isPresent())
        .filter(table ->
            Singular.of(table.name())
                .map(it -> it.replace("_", ""))
                .filter(it -> isAlike(stem.replace("_", ""), it))
                .isPresent())
        .sorted(
            Comparator.comparingInt((Catalogue.Table it) -> -it.name().length())
                .thenComparing(Catalogue.Table::name))
        .toList();
  }

  // Whether it is one is for the values to say.
  private static boolean isAlike(String stem, String singular) {
    return stem.endsWith(singular) || (stem.length() > 3 && singular.contains(stem));
  }

  private Optional<Found> own(
      Catalogue.Table table, Catalogue.Column column, Catalogue.Table target)
      throws SourceException {
    boolean exact =
        Singular.of(target.name())
            .map(it -> (it + "_id").replace("_", ""))
            .filter(column.name().replace("_", "")::equals)
            .isPresent();
    Optional<CatalogueReader.Count> count =
        table.readable() && target.readable()
            ? counts.count(table.name(), column.name(), target.name())
            : Optional.empty();
    long values = count.map(CatalogueReader.Count::values).orElse(0L);
    long found = count.map(CatalogueReader.Count::found).orElse(0L);
    if (values > 0 && found == values) {
      return Optional.of(
          new Found(
              target.name(),
              Optional.empty(),
              Note.likely(
                  "no foreign key, but all %d values are ids of %s"
                      .formatted(values, target.name()))));
    }
    if (values > 0 && found < values) {
      return exact && found > 0
          ? Optional.of(
              new Found(
                  target.name(),
                  Optional.empty(),
                  Note.guess(
                      "no foreign key, and %d of %d values are ids of %s"
                          .formatted(found, values, target.name()))))
          : Optional.empty();
    }
    // Where a database has foreign keys, one that is missing was left out on purpose.
    return exact && !catalogue.hasForeignKeys()
        ? Optional.of(
            new Found(
                target.name(), Optional.empty(), Note.guess("no foreign key, only by its name")))
        : Optional.empty();
  }
}
