package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Suggestion;
import cz.uois.cli.model.Unique;
import cz.uois.cli.spec.EntitySpec;
import cz.uois.cli.spec.FieldSpec;
import cz.uois.cli.spec.LinkSpec;
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
  private final Set<String> columns = new TreeSet<>();

  UniqueLinker(EntitySpec spec, Diagnostics diagnostics) {
    this.spec = spec;
    this.subject = "'" + spec.table().value() + "'";
    this.diagnostics = diagnostics;
    spec.fields().stream()
        .filter(field -> !(field instanceof LinkSpec))
        .map(FieldSpec::name)
        .map(Located::value)
        .forEach(columns::add);
  }

  List<Unique> link() {
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

  private void checkColumn(Located<String> column) {
    if (columns.contains(column.value())
        || spec.unreadableFields().contains(column.value())
        || BaseColumns.contains(column.value())) {
      return;
    }
    diagnostics.error(
        Rule.UNKNOWN_COLUMN.id(),
        column.location(),
        "'unique' of %s names the unknown column '%s'".formatted(subject, column.value()),
        Suggestion.didYouMean(
            column.value(), columns, "its columns: " + String.join(", ", columns)));
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
