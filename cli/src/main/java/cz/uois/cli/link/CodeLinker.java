package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Suggestion;
import cz.uois.cli.model.Code;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Computed;
import cz.uois.cli.model.Hook;
import cz.uois.cli.spec.ComputedSpec;
import cz.uois.cli.spec.EntitySpec;
import cz.uois.cli.spec.FieldSpec;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.Rule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds what an entity's spec leaves to the author's Java. */
final class CodeLinker {
  private final EntitySpec spec;
  private final List<Column> columns;
  private final OperationLinker operations;
  private final CodeTypeLinker types;
  private final DirectiveLinker directives;
  private final Diagnostics diagnostics;

  CodeLinker(
      Draft draft, CodeTypeLinker types, DirectiveLinker directives, Diagnostics diagnostics) {
    this.spec = draft.spec();
    this.columns = draft.columns();
    this.types = types;
    this.directives = directives;
    this.operations =
        OperationLinker.of(draft.table(), draft.names(), types, directives, diagnostics);
    this.diagnostics = diagnostics;
  }

  Code link() {
    List<Computed> computed = new ArrayList<>();
    for (FieldSpec field : spec.fields()) {
      if (field instanceof ComputedSpec given) {
        computed(given).ifPresent(computed::add);
      }
    }
    return new Code(computed, operations.link(spec.code()), hooks());
  }

  private List<Hook> hooks() {
    Set<Hook> hooks = EnumSet.noneOf(Hook.class);
    for (Located<String> word : spec.code().hooks()) {
      if (!hooks.add(Hook.valueOf(word.value().toUpperCase(Locale.ROOT)))) {
        diagnostics.error(
            Rule.DUPLICATE_NAME.id(),
            word.location(),
            "'hooks' of '%s' names '%s' twice".formatted(spec.table().value(), word.value()),
            "name it once");
      }
    }
    return List.copyOf(hooks);
  }

  private Optional<Computed> computed(ComputedSpec given) {
    String name = given.name().value();
    String subject = "field '" + name + "' of '" + spec.table().value() + "'";
    // Without base columns only the key is there that nobody wrote.
    if (spec.exposure().isBare() ? name.equals("id") : BaseColumns.contains(name)) {
      diagnostics.error(
          Rule.BASE_COLUMN.id(),
          given.name().location(),
          "'%s' declares the base column '%s'".formatted(spec.table().value(), name),
          "choose another name; every entity has it");
      return Optional.empty();
    }
    given
        .access()
        .write()
        .ifPresent(rule ->
            diagnostics.error(
                Rule.CONTRADICTION.id(),
                rule.location(),
                subject + " says who writes it, but it is computed",
                "say who reads it, or who writes the columns that it requires"));
    List<String> requires = requires(given, subject);
    return new ComputedLinker(types, directives, diagnostics).link(given, requires, subject);
  }

  private List<String> requires(ComputedSpec given, String subject) {
    List<String> names = columns.stream().map(Column::name).toList();
    Set<String> found = new LinkedHashSet<>();
    for (Located<String> column : given.requires()) {
      if (names.contains(column.value())) {
        if (!found.add(column.value())) {
          diagnostics.error(
              Rule.DUPLICATE_NAME.id(),
              column.location(),
              "'requires' of %s names '%s' twice".formatted(subject, column.value()),
              "name it once");
        }
      } else if (!new WrittenColumns(spec, columns).has(column.value())) {
        diagnostics.error(
            Rule.UNKNOWN_COLUMN.id(),
            column.location(),
            "'requires' of %s names the unknown column '%s'".formatted(subject, column.value()),
            Suggestion.oneOf(column.value(), names, "its columns", "it has no columns"),
            Suggestion.sure(column.value(), names));
      }
    }
    // The key is there in any case.
    found.remove("id");
    return List.copyOf(found);
  }
}
