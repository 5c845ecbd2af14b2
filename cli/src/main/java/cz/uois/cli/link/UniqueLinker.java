package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.diagnostic.Suggestion;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Unique;
import cz.uois.cli.spec.ColumnSpec;
import cz.uois.cli.spec.EntitySpec;
import cz.uois.cli.spec.FieldSpec;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Makes the unique combinations of one entity. */
final class UniqueLinker {
  private final EntitySpec spec;
  private final String subject;
  private final Diagnostics diagnostics;
  private final List<Column> linked;
  private final Set<String> columns = new TreeSet<>();

  /**
   * A linker.
   *
   * @param linked the columns that could be linked
   */
  UniqueLinker(EntitySpec spec, List<Column> linked, Diagnostics diagnostics) {
    this.spec = spec;
    this.linked = List.copyOf(linked);
    this.subject = "'" + spec.table().value() + "'";
    this.diagnostics = diagnostics;
    spec.fields().stream()
        .filter(ColumnSpec.class::isInstance)
        .map(FieldSpec::name)
        .map(Located::value)
        .forEach(columns::add);
    linked.stream().filter(Column::isEmbedded).map(Column::name).forEach(columns::add);
  }

  List<Unique> link() {
    spec.fields().forEach(this::checkSingle);
    List<Unique> uniques = new ArrayList<>();
    Set<Set<String>> seen = new HashSet<>();
    for (Located<List<Located<String>>> combination : spec.uniques()) {
      List<String> names = combination.value().stream().map(Located::value).toList();
      combination.value().forEach(this::checkColumn);
      if (isCombination(combination, names) && isNew(combination, names, seen)) {
        uniques.add(new Unique(names, combination.location()));
      }
    }
    return uniques;
  }

  private void checkSingle(FieldSpec field) {
    if (field instanceof ColumnSpec column) {
      column
          .unique()
          .filter(Located::value)
          .ifPresent(unique -> checkComparable(column.name().value(), unique.location()));
    }
  }

  private void checkComparable(String name, Location location) {
    linked.stream()
        .filter(column -> column.name().equals(name) && !TypeWords.isComparable(column.type()))
        .findFirst()
        .ifPresent(column ->
            diagnostics.error(
                Rule.UNFIT_CONSTRAINT.id(),
                location,
                "'unique' of field '%s' of %s does not fit its type %s"
                    .formatted(name, subject, TypeWords.word(column.type())),
                "values of this type are not compared"));
  }

  private void checkColumn(Located<String> column) {
    checkComparable(column.value(), column.location());
    if (columns.contains(column.value())
        || new WrittenColumns(spec, linked).has(column.value())
        || linked.stream().anyMatch(it -> it.name().equals(column.value()))) {
      return;
    }
    diagnostics.error(
        Rule.UNKNOWN_COLUMN.id(),
        column.location(),
        "'unique' of %s names the unknown column '%s'".formatted(subject, column.value()),
        Suggestion.oneOf(column.value(), columns, "its columns", "it has no columns"),
        Suggestion.sure(column.value(), columns));
  }

  private boolean isCombination(Located<List<Located<String>>> combination, List<String> names) {
    if (names.size() < 2) {
      diagnostics.error(
          Rule.BAD_UNIQUE.id(),
          combination.location(),
          "'unique' of "
              + subject
              + (names.isEmpty()
                  ? " has an empty combination"
                  : " has a combination of one column"),
          "for one column write 'unique: true' at the field");
    } else if (Set.copyOf(names).size() < names.size()) {
      diagnostics.error(
          Rule.BAD_UNIQUE.id(),
          combination.location(),
          "'unique' of " + subject + " names a column twice in one combination",
          "name it once");
    } else {
      return true;
    }
    return false;
  }

  private boolean isNew(
      Located<List<Located<String>>> combination, List<String> names, Set<Set<String>> seen) {
    if (seen.add(Set.copyOf(names))) {
      return true;
    }
    diagnostics.error(
        Rule.BAD_UNIQUE.id(),
        combination.location(),
        "'unique' of " + subject + " has the combination " + String.join(", ", names) + " twice",
        "remove one of them");
    return false;
  }
}
