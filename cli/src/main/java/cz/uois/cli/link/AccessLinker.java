package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Suggestion;
import cz.uois.cli.model.Access;
import cz.uois.cli.model.AccessRule;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Target;
import cz.uois.cli.spec.AccessRuleSpec;
import cz.uois.cli.spec.AccessSpec;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.Rule;
import java.util.List;
import java.util.Optional;

/** Finds who may do what with the rows of an entity, and refuses rules that could not be kept. */
final class AccessLinker {
  /** Key of the type of states, which list the role types that may read and write. */
  private static final String STATES = "ug.states";

  private static final AccessRule NOBODY = new AccessRule(List.of());
  private static final Access NONE = new Access(NOBODY, NOBODY, NOBODY, NOBODY, Optional.empty());

  private final Draft draft;
  private final Targets targets;
  private final Diagnostics diagnostics;

  AccessLinker(Draft draft, Targets targets, Diagnostics diagnostics) {
    this.draft = draft;
    this.targets = targets;
    this.diagnostics = diagnostics;
  }

  /**
   * The rules; for nobody where they could not be read.
   *
   * @param needed whether there must be some
   */
  Access link(boolean needed) {
    Optional<AccessSpec> access = draft.spec().access();
    if (access.isEmpty() && needed) {
      diagnostics.error(
          Rule.MISSING_ACCESS.id(),
          draft.spec().table().location(),
          "'" + draft.table() + "' does not say who may do what with its rows: it has no 'access'",
          "write " + example() + ", or access: --unsafe-public to let everybody do everything");
    }
    return access.map(this::link).orElse(NONE);
  }

  private Access link(AccessSpec access) {
    return switch (access) {
      case AccessSpec.UnsafePublic _ -> Access.PUBLIC;
      case AccessSpec.Unreadable _ -> NONE;
      case AccessSpec.Rules rules -> {
        AccessRule update = rule("update", rules.update());
        yield new Access(
            rule("read", rules.read()),
            rule("insert", rules.insert()),
            update,
            rules.delete().isPresent() ? rule("delete", rules.delete()) : update,
            rules.state().flatMap(this::state));
      }
    };
  }

  private String example() {
    return draft.hasOwner()
        ? AccessSpec.EXAMPLE
        : AccessSpec.EXAMPLE.replace(AccessRule.MYSELF, AccessRule.AUTHENTICATED);
  }

  private AccessRule rule(String operation, Optional<AccessRuleSpec> spec) {
    String subject = "'%s' of 'access' of '%s'".formatted(operation, draft.table());
    spec.ifPresent(rule -> checkOwner(rule, subject));
    return spec.map(AccessRules::of).orElse(NOBODY);
  }

  /** Refuses words that speak of the owner of a row where rows have none. */
  void checkOwner(AccessRuleSpec rule, String subject) {
    if (draft.hasOwner()) {
      return;
    }
    rule.words().stream()
        .filter(word -> AccessRule.needsOwner(word.value()))
        .forEach(word ->
            diagnostics.error(
                Rule.BAD_ACCESS.id(),
                word.location(),
                "%s has '%s', but rows of '%s' have no owner for whom that could be true"
                    .formatted(subject, word.value(), draft.table()),
                "write public, authenticated or nothing, or add the column rbacobject_id"));
  }

  private Optional<String> state(Located<String> name) {
    List<String> candidates =
        draft.foreignKeys().stream().filter(this::isState).map(Column::name).toList();
    Optional<Column> column =
        draft.columns().stream().filter(it -> it.name().equals(name.value())).findFirst();
    if (column.isEmpty()) {
      if (!new WrittenColumns(draft.spec(), draft.columns()).has(name.value())) {
        diagnostics.error(
            Rule.UNKNOWN_COLUMN.id(),
            name.location(),
            "'state' of 'access' of '%s' names the unknown column '%s'"
                .formatted(draft.table(), name.value()),
            Suggestion.oneOf(
                name.value(), candidates, "its references to " + STATES, "add a reference to it"));
      }
      return Optional.empty();
    }
    if (!isState(column.get())) {
      refuseState(
          name,
          "which is no reference to " + STATES,
          Suggestion.oneOf(
              name.value(),
              candidates,
              "name one of",
              "add state_id: {references: ug.states, required: true}"));
    } else if (column.get().exposure().external()) {
      refuseState(
          name,
          "which is another member's: whoever asks could say what it is",
          "add a reference to " + STATES + " of this member's own");
    } else if (!column.get().required()) {
      refuseState(
          name,
          "which may be null: nobody could do anything with such rows",
          "write required: true at '" + name.value() + "'");
    }
    return Optional.of(name.value());
  }

  private void refuseState(Located<String> name, String why, String hint) {
    diagnostics.error(
        Rule.BAD_ACCESS.id(),
        name.location(),
        "'state' of 'access' of '%s' names '%s', %s".formatted(draft.table(), name.value(), why),
        hint);
  }

  private boolean isState(Column column) {
    Optional<Target> target = column.references().map(it -> it.target());
    return target.equals(Optional.of(targets.base(STATES)));
  }
}
