package cz.uois.cli.link;

import static cz.uois.cli.link.DirectiveLinker.isTrue;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Suggestion;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.ColumnAccess;
import cz.uois.cli.model.ColumnExposure;
import cz.uois.cli.model.Directive;
import cz.uois.cli.model.Embed;
import cz.uois.cli.model.Names;
import cz.uois.cli.spec.EmbedSpec;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.NameRule;
import cz.uois.cli.spec.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the columns of values that are embedded in the rows of an entity. */
final class EmbedLinker {
  private final String table;
  private final boolean value;
  private final Map<String, Draft> values;
  private final Targets targets;
  private final DirectiveLinker directives;
  private final Diagnostics diagnostics;

  /**
   * @param values the drafts with {@code kind: value}, by table
   * @param value whether the entity is one of them
   */
  EmbedLinker(
      String table,
      boolean value,
      Map<String, Draft> values,
      Targets targets,
      DirectiveLinker directives,
      Diagnostics diagnostics) {
    this.table = table;
    this.value = value;
    this.values = values;
    this.targets = targets;
    this.directives = directives;
    this.diagnostics = diagnostics;
  }

  /**
   * An embedded value and its columns.
   *
   * @param embed the object
   * @param columns where its values are
   */
  record Linked(Embed embed, List<Column> columns) {
    Linked {
      columns = List.copyOf(columns);
    }
  }

  Optional<Linked> link(EmbedSpec spec) {
    String subject = "field '" + spec.name().value() + "' of '" + table + "'";
    Draft embedded = values.get(spec.target().value());
    if (value) {
      refuse(
          spec.name(),
          subject + " embeds a value in a value",
          "give '" + table + "' the columns themselves");
      return Optional.empty();
    }
    if (embedded == null) {
      refuseTarget(spec.target(), subject);
      return Optional.empty();
    }
    if (embedded.isIncomplete()) {
      // What is missing in it has been told there.
      return Optional.empty();
    }
    boolean required = isTrue(spec.required());
    if (!isFit(embedded, spec, required, subject)) {
      return Optional.empty();
    }
    String prefix = spec.columnPrefix();
    String object = spec.graphqlName().map(Located::value).orElse(Names.camel(spec.name().value()));
    List<Column> columns =
        embedded.shownColumns().stream()
            .map(column -> column(column, prefix, object, required, embedded, spec))
            .toList();
    return columns.stream().allMatch(column -> fits(column, spec, subject))
        ? Optional.of(new Linked(embed(spec, object, columns, subject), columns))
        : Optional.empty();
  }

  private void refuseTarget(Located<String> target, String subject) {
    if (!targets.isUnreadable(target.value())) {
      refuse(
          target,
          subject + " embeds '" + target.value() + "', which is no entity of 'kind: value'",
          Suggestion.didYouMean(
              target.value(), values.keySet(), "reference it, or say 'kind: value' in its file"));
    }
  }

  private Embed embed(EmbedSpec spec, String object, List<Column> columns, String subject) {
    return new Embed(
        object,
        spec.target().value(),
        columns.stream()
            .map(column ->
                new Embed.Part(column.graphqlName().substring(object.length() + 1), column.name()))
            .toList(),
        isTrue(spec.required()),
        directives.shown(spec.exposure(), DirectiveLinker.FIELD, subject),
        input(spec),
        spec.description().map(Located::value).orElse(""),
        spec.name().location());
  }

  private boolean isFit(Draft embedded, EmbedSpec spec, boolean required, String subject) {
    List<Column> columns = embedded.shownColumns();
    for (Column column : columns) {
      String why =
          column.references().isPresent()
              ? "points to other rows"
              : column.check().isPresent()
                  ? "has a 'check', which speaks of other columns"
                  : column.unique() && column.role() != Column.Role.KEY
                      ? "is unique, which says nothing of columns of other rows"
                      : column.defaultValue().isPresent() && !required
                          ? "has a default, so that no row would be without the value"
                          : spec.hasAccess() && !column.access().equals(ColumnAccess.ALL)
                              ? "has rules of its own, beside those here"
                              : "";
      if (!why.isEmpty()) {
        refuse(
            spec.target(),
            "%s embeds '%s', whose '%s' %s"
                .formatted(subject, embedded.table(), column.name(), why),
            "reference it instead, or remove that from '" + column.name() + "'");
        return false;
      }
    }
    if (required && columns.stream().noneMatch(Column::required)) {
      refuse(
          spec.required().orElseThrow(),
          subject + " is required, but nothing in '" + embedded.table() + "' is",
          "make one of its fields required, or remove 'required' here");
      return false;
    }
    return !columns.isEmpty();
  }

  private boolean fits(Column column, EmbedSpec spec, String subject) {
    if (column.name().length() > NameRule.MAX_LENGTH) {
      refuse(
          spec.name(),
          "the column '%s' of %s is longer than %d characters"
              .formatted(column.name(), subject, NameRule.MAX_LENGTH),
          "give a shorter 'prefix'");
      return false;
    }
    return true;
  }

  private static Column column(
      Column column,
      String prefix,
      String object,
      boolean required,
      Draft embedded,
      EmbedSpec spec) {
    List<String> formerly = new ArrayList<>();
    column.formerly().forEach(name -> formerly.add(prefix + name));
    return new Column(
        prefix + column.name(),
        object + "." + column.graphqlName(),
        column.type(),
        required && column.required(),
        false,
        column.defaultValue(),
        column.constraints(),
        required || !column.required() ? Optional.empty() : condition(column, prefix, embedded),
        Optional.empty(),
        formerly,
        column.description(),
        Column.Role.DATA,
        spec.hasAccess() ? AccessRules.of(spec.access()) : column.access(),
        new ColumnExposure(
            column.exposure().nonNull(),
            false,
            List.of(),
            List.of(),
            hidden(column, spec),
            column.exposure().enumDirectives()),
        spec.name().location());
  }

  /** Who may not see the object may not ask for rows by what is in it either. */
  private static List<Directive> hidden(Column column, EmbedSpec spec) {
    List<Directive> all = new ArrayList<>(column.exposure().inputDirectives());
    for (Directive one : input(spec)) {
      boolean said =
          one.name().equals("tag")
              ? all.contains(one)
              : all.stream().anyMatch(it -> it.name().equals(one.name()));
      if (!said) {
        all.add(one);
      }
    }
    return all;
  }

  private static List<Directive> input(EmbedSpec spec) {
    List<Directive> input = new ArrayList<>(DirectiveLinker.hiding(spec.exposure().federation()));
    DirectiveLinker.deprecated(spec.exposure()).ifPresent(input::add);
    return input;
  }

  /** Who has a value at all has what is required of it. */
  private static Optional<String> condition(Column column, String prefix, Draft embedded) {
    List<Column> all = embedded.shownColumns();
    return all.size() == 1
        ? Optional.empty()
        : Optional.of(
            "\"%s\" is not null or num_nonnulls(%s) = 0"
                .formatted(
                    prefix + column.name(),
                    all.stream()
                        .map(one -> "\"" + prefix + one.name() + "\"")
                        .collect(Collectors.joining(", "))));
  }

  private void refuse(Located<?> where, String message, String hint) {
    diagnostics.error(Rule.BAD_VALUE_TYPE.id(), where.location(), message, hint);
  }
}
