package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Suggestion;
import cz.uois.cli.model.EntityNames;
import cz.uois.cli.model.Names;
import cz.uois.cli.model.OwnOperation;
import cz.uois.cli.model.ScalarType;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.OperationSpec;
import cz.uois.cli.spec.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the queries and mutations of an entity that the author's Java answers. */
final class OperationLinker {
  private final String table;
  private final EntityNames names;
  private final Set<String> tables;
  private final Diagnostics diagnostics;

  /**
   * @param tables the own tables
   */
  OperationLinker(String table, EntityNames names, Set<String> tables, Diagnostics diagnostics) {
    this.table = table;
    this.names = names;
    this.tables = tables;
    this.diagnostics = diagnostics;
  }

  Optional<OwnOperation> link(OperationSpec spec, boolean mutation) {
    String name = spec.name().value();
    String subject = (mutation ? "mutation '" : "query '") + name + "' of '" + table + "'";
    var arguments = new ArgumentLinker(subject, diagnostics).link(spec.arguments());
    String stem = mutation ? names.mutation() : names.query();
    return spec.returns()
        .flatMap(it -> result(it, spec, mutation, subject))
        .map(result ->
            new OwnOperation(
                name,
                spec.graphqlName().map(Located::value).orElse(stem + Names.pascal(name)),
                mutation,
                result,
                arguments,
                spec.description().map(Located::value).orElse(""),
                spec.name().location()));
  }

  private Optional<OwnOperation.Result> result(
      Located<String> returns, OperationSpec spec, boolean mutation, String subject) {
    boolean single = spec.single().map(Located::value).orElse(false);
    if (tables.contains(returns.value())) {
      return Optional.of(
          mutation || single
              ? new OwnOperation.Result.Row(returns.value())
              : new OwnOperation.Result.Rows(returns.value()));
    }
    spec.single()
        .filter(Located::value)
        .ifPresent(flag ->
            diagnostics.error(
                Rule.CONTRADICTION.id(),
                flag.location(),
                subject + " answers no rows of a table, so that 'single' says nothing",
                "remove 'single', or return one of: " + String.join(", ", tables)));
    if (isType(returns.value())) {
      return new TypeLinker(diagnostics)
          .value(returns, subject)
          .map(OwnOperation.Result.Value::new);
    }
    List<String> known = new ArrayList<>(tables);
    Arrays.stream(ScalarType.values()).map(ScalarType::yamlName).forEach(known::add);
    known.add("decimal");
    diagnostics.error(
        Rule.UNKNOWN_TYPE.id(),
        returns.location(),
        "%s returns '%s', which is neither an own table nor a type"
            .formatted(subject, returns.value()),
        Suggestion.didYouMean(returns.value(), known, "known: " + String.join(", ", known)));
    return Optional.empty();
  }

  private static boolean isType(String word) {
    return word.startsWith("decimal") || ScalarType.named(word).isPresent();
  }
}
