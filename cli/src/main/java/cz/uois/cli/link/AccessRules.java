package cz.uois.cli.link;

import cz.uois.cli.model.AccessRule;
import cz.uois.cli.model.ColumnAccess;
import cz.uois.cli.spec.AccessRuleSpec;
import cz.uois.cli.spec.AccessSpec;
import cz.uois.cli.spec.FieldAccessSpec;
import cz.uois.cli.spec.Located;
import java.util.Optional;

/** Rules as the model has them. */
final class AccessRules {
  private AccessRules() {}

  static AccessRule of(AccessRuleSpec spec) {
    return new AccessRule(spec.words().stream().map(Located::value).toList());
  }

  static ColumnAccess of(FieldAccessSpec spec) {
    return new ColumnAccess(spec.read().map(AccessRules::of), spec.write().map(AccessRules::of));
  }

  /**
   * Who may do what with the links of a list: who sees the row that has the list sees them, and who
   * changes it changes them.
   */
  static AccessSpec ofLinks(AccessSpec owner) {
    return switch (owner) {
      case AccessSpec.Rules rules ->
          new AccessSpec.Rules(
              rules.read(),
              rules.update(),
              rules.update(),
              Optional.empty(),
              Optional.empty(),
              rules.location());
      case AccessSpec.UnsafePublic _, AccessSpec.Unreadable _ -> owner;
    };
  }
}
