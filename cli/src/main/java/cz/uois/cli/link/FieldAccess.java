package cz.uois.cli.link;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Exposure;
import cz.uois.cli.model.Target;
import cz.uois.cli.spec.AccessRuleSpec;
import cz.uois.cli.spec.ColumnSpec;
import cz.uois.cli.spec.ComputedSpec;
import cz.uois.cli.spec.EmbedSpec;
import cz.uois.cli.spec.FieldAccessSpec;
import cz.uois.cli.spec.FieldSpec;
import cz.uois.cli.spec.LinkSpec;
import cz.uois.cli.spec.Rule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Refuses rules of single fields that could not be kept: rows are found by some of them. */
final class FieldAccess {
  private static final Set<String> FIXED = Set.of("id", "lastchange", "rbacobject_id");

  private final Map<String, Draft> drafts;
  private final Inverses inverses;
  private final Targets targets;
  private final Diagnostics diagnostics;
  private final Map<String, Set<String>> keys = new HashMap<>();

  /**
   * @param drafts all entities, by table
   * @param exposures what they show, by table
   * @param inverses the lists that their foreign keys give
   */
  FieldAccess(
      Map<String, Draft> drafts,
      Map<String, Exposure> exposures,
      Inverses inverses,
      Targets targets,
      Diagnostics diagnostics) {
    this.drafts = drafts;
    this.inverses = inverses;
    this.targets = targets;
    this.diagnostics = diagnostics;
    exposures.forEach(this::collect);
  }

  private void collect(String table, Exposure exposure) {
    exposure.keys().forEach(key -> key.parts().forEach(part -> collect(table, part.columns())));
    exposure
        .unresolvableKeys()
        .forEach(key -> FieldSet.parse(key).ifPresent(fields -> collect(table, fields)));
    exposure
        .lookups()
        .forEach(lookup -> lookup.columns().forEach(it -> collect(table, List.of(it))));
  }

  // By the names of its fields: what they are in other rows is not known here.
  private void collect(String table, FieldSet fields) {
    Draft draft = requireNonNull(drafts.get(table), "no draft");
    for (FieldSet.Selected field : fields.fields()) {
      draft.columns().stream()
          .filter(column ->
              column.graphqlName().equals(field.name())
                  || column.graphqlName().startsWith(field.name() + ".")
                  || column
                      .references()
                      .filter(it -> it.graphqlName().equals(field.name()))
                      .isPresent())
          .forEach(column -> collect(table, List.of(column.name())));
    }
  }

  // The columns lead from row to row: all but the last are foreign keys.
  private void collect(String table, List<String> columns) {
    Optional<Draft> at = Optional.ofNullable(drafts.get(table));
    for (String name : columns) {
      Optional<Draft> here = at;
      here.ifPresent(it -> keys.computeIfAbsent(it.table(), _ -> new HashSet<>()).add(name));
      at =
          here.flatMap(it ->
                  it.foreignKeys().stream().filter(key -> key.name().equals(name)).findFirst())
              .map(Draft::targetOf)
              .flatMap(target ->
                  target instanceof Target.Own(String own)
                      ? Optional.ofNullable(drafts.get(own))
                      : Optional.empty());
    }
  }

  /** Checks the fields of one entity. */
  void check(Draft draft) {
    for (FieldSpec field : draft.spec().fields()) {
      FieldAccessSpec access =
          switch (field) {
            case ColumnSpec column -> column.access();
            case EmbedSpec embed -> embed.access();
            case ComputedSpec computed -> computed.access();
            case LinkSpec _ -> FieldAccessSpec.ALL;
          };
      String subject =
          "of 'access' of field '%s' of '%s'".formatted(field.name().value(), draft.table());
      AccessLinker owner = new AccessLinker(draft, targets, diagnostics);
      access.read().ifPresent(rule -> owner.checkOwner(rule, "'read' " + subject));
      access.write().ifPresent(rule -> owner.checkOwner(rule, "'write' " + subject));
      columns(draft, field).forEach(column -> check(draft, column, access));
    }
  }

  private static List<Column> columns(Draft draft, FieldSpec field) {
    return draft.columns().stream()
        .filter(column ->
            column.isEmbedded()
                ? field instanceof EmbedSpec && column.location().equals(field.name().location())
                : field instanceof ColumnSpec && column.name().equals(field.name().value()))
        .toList();
  }

  private void check(Draft draft, Column column, FieldAccessSpec access) {
    boolean fixed =
        FIXED.contains(column.name())
            || column.role() == Column.Role.KEY
            || column.role() == Column.Role.PATH;
    if (fixed) {
      access.read().ifPresent(rule -> refuse(rule, draft, column, "which is uois's own"));
      access.write().ifPresent(rule -> refuse(rule, draft, column, "which is uois's own"));
      return;
    }
    access
        .read()
        .ifPresent(rule -> {
          Optional<String> list = inverses.foundBy(draft.table(), column.name());
          if (keys.getOrDefault(draft.table(), Set.of()).contains(column.name())) {
            refuse(rule, draft, column, "but rows are found by it: it is part of a key");
          } else if (list.isPresent()) {
            refuse(rule, draft, column, "but the field '" + list.get() + "' finds rows by it");
          } else if (column.exposure().nonNull()) {
            diagnostics.error(
                Rule.CONTRADICTION.id(),
                rule.location(),
                ("'%s' of '%s' is null for those who may not read it,"
                        + " but says 'nullable: false'")
                    .formatted(column.name(), draft.table()),
                "remove 'nullable: false', or the rule");
          }
        });
  }

  private void refuse(AccessRuleSpec rule, Draft draft, Column column, String why) {
    diagnostics.error(
        Rule.BAD_ACCESS.id(),
        rule.location(),
        "a rule of its own cannot be kept for '%s' of '%s', %s"
            .formatted(column.name(), draft.table(), why),
        "remove it; the rules of '" + draft.table() + "' protect the row");
  }
}
