package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Suggestion;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Exposure;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.LookupSpec;
import cz.uois.cli.spec.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the queries of one row by a key. */
final class LookupLinker {
  private final DirectiveLinker directives;
  private final Diagnostics diagnostics;

  LookupLinker(DirectiveLinker directives, Diagnostics diagnostics) {
    this.directives = directives;
    this.diagnostics = diagnostics;
  }

  List<Exposure.Lookup> link(Draft draft, List<Exposure.Key> keys) {
    return draft.spec().exposure().lookups().stream()
        .flatMap(it -> lookup(it, draft, keys).stream())
        .toList();
  }

  private Optional<Exposure.Lookup> lookup(LookupSpec spec, Draft draft, List<Exposure.Key> keys) {
    String subject = "lookup '%s' of '%s'".formatted(spec.name().value(), draft.table());
    List<String> columns = spec.by().stream().map(Located::value).toList();
    for (Located<String> by : spec.by()) {
      Optional<Column> column =
          columns(draft).filter(it -> it.name().equals(by.value())).findFirst();
      if (column.isPresent() && !isSoughtBy(column.get())) {
        diagnostics.error(
            Rule.BAD_KEY.id(),
            by.location(),
            "%s is by the column '%s', which cannot be a key by its type"
                .formatted(subject, by.value()),
            KeyLinker.KEY_TYPES);
        return Optional.empty();
      }
      if (column.isEmpty()) {
        if (!draft.isIncomplete()) {
          List<String> known = columns(draft).map(Column::name).toList();
          diagnostics.error(
              Rule.UNKNOWN_COLUMN.id(),
              by.location(),
              "%s names the unknown column '%s'".formatted(subject, by.value()),
              Suggestion.oneOf(by.value(), known, "columns", "it shows no columns"),
              Suggestion.sure(by.value(), known));
        }
        return Optional.empty();
      }
    }
    if (columns.isEmpty() || !namesOneRow(columns, draft, keys)) {
      if (!draft.isIncomplete()) {
        diagnostics.error(
            Rule.BAD_KEY.id(),
            spec.name().location(),
            subject + " is by columns that do not name one row",
            "make them a key: 'federation: {keys: [...]}', or unique");
      }
      return Optional.empty();
    }
    return Optional.of(
        new Exposure.Lookup(
            spec.name().value(),
            columns,
            spec.description().map(Located::value).orElse(""),
            directives.shown(spec.exposure(), DirectiveLinker.FIELD, subject)));
  }

  // An enum is a text in the database.
  private static boolean isSoughtBy(Column column) {
    return column.type() instanceof FieldType.Enumeration || KeyLinker.isKeyType(column.type());
  }

  // An argument has one name: what is embedded has two.
  private static Stream<Column> columns(Draft draft) {
    return draft.shownColumns().stream().filter(column -> !column.isEmbedded());
  }

  private static boolean namesOneRow(List<String> columns, Draft draft, List<Exposure.Key> keys) {
    Set<String> asked = Set.copyOf(columns);
    boolean single =
        columns.size() == 1
            && draft.columns().stream()
                .anyMatch(it -> it.unique() && it.name().equals(columns.getFirst()));
    return single
        || draft.uniques().stream().anyMatch(it -> Set.copyOf(it.columns()).equals(asked))
        || keys.stream().anyMatch(it -> Set.copyOf(it.columns()).equals(asked));
  }
}
