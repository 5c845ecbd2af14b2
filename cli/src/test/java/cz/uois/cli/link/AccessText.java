package cz.uois.cli.link;

import cz.uois.cli.model.Access;
import cz.uois.cli.model.AccessRule;
import cz.uois.cli.model.ColumnAccess;
import java.util.Optional;

/** Who may do what, as text. */
final class AccessText {
  private AccessText() {}

  static String of(Access access) {
    return "  access read %s insert %s update %s delete %s%s"
        .formatted(
            access.read().words(),
            access.insert().words(),
            access.update().words(),
            access.delete().words(),
            access.state().map(state -> " in state " + state).orElse(""));
  }

  static String of(ColumnAccess access) {
    return read(access.read())
        + access.write().map(rule -> " written by " + rule.words()).orElse("");
  }

  static String read(Optional<AccessRule> rule) {
    return rule.map(it -> " read by " + it.words()).orElse("");
  }
}
