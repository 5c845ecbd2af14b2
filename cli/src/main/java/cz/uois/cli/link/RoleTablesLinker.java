package cz.uois.cli.link;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.RoleTables;
import cz.uois.cli.model.ScalarType;
import cz.uois.cli.model.Target;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.MemberSpec;
import cz.uois.cli.spec.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks that a member with {@code roles: own} has the tables and columns in which the runtime
 * finds who holds which role.
 */
final class RoleTablesLinker {
  private static final String USERS = "users";
  private static final String GROUPS = "groups";
  private static final String TYPES = "roletypes";
  private static final String STATES = "states";
  private static final String LISTS = "roletypelists";
  private static final String MASTER_TYPE = "mastertype_id";
  private static final List<String> STATE_LISTS = List.of("readerslist_id", "writerslist_id");

  private static final Need ID = Need.of("id", ScalarType.UUID);
  private static final List<Need> TERM =
      List.of(
          Need.of("valid", ScalarType.BOOL),
          Need.of("startdate", ScalarType.DATETIME),
          Need.of("enddate", ScalarType.DATETIME));

  private final MemberSpec spec;
  private final Map<String, Draft> drafts;
  private final Diagnostics diagnostics;

  RoleTablesLinker(MemberSpec spec, Map<String, Draft> drafts, Diagnostics diagnostics) {
    this.spec = spec;
    this.drafts = drafts;
    this.diagnostics = diagnostics;
  }

  /**
   * A column that there has to be.
   *
   * @param table that it references; empty for a plain value
   */
  private record Need(String column, ScalarType type, Optional<String> table) {
    static Need of(String column, ScalarType type) {
      return new Need(column, type, Optional.empty());
    }

    static Need to(String column, String table) {
      return new Need(column, ScalarType.UUID, Optional.of(table));
    }

    boolean isMetBy(Column found) {
      Optional<Target> target = found.references().map(it -> it.target());
      return found.type().equals(new FieldType.Scalar(type))
          && (table.isEmpty() || target.equals(table.map(Target.Own::new)));
    }

    /** How a spec says it. */
    String line() {
      return table
          .map(to -> "%s: {references: %s}".formatted(column, to))
          .orElseGet(() -> "%s: {type: %s}".formatted(column, type.yamlName()));
    }
  }

  /** What the member keeps; empty if it does not say that it does. */
  Optional<RoleTables> link() {
    return spec.roles().map(this::link);
  }

  private RoleTables link(Located<String> own) {
    check(own, USERS, List.of(ID));
    check(own, GROUPS, with(TERM, ID, Need.to("mastergroup_id", GROUPS)));
    check(own, "memberships", with(TERM, Need.to("user_id", USERS), Need.to("group_id", GROUPS)));
    check(
        own,
        "roles",
        with(
            TERM,
            Need.to("user_id", USERS),
            Need.to("group_id", GROUPS),
            Need.to("roletype_id", TYPES)));
    boolean subtypes = has(TYPES, MASTER_TYPE);
    List<Need> type =
        List.of(ID, Need.of("name", ScalarType.STRING), Need.of("name_en", ScalarType.STRING));
    check(own, TYPES, subtypes ? with(type, Need.to(MASTER_TYPE, TYPES)) : type);
    boolean states = STATE_LISTS.stream().anyMatch(column -> has(STATES, column));
    if (states) {
      Need[] lists =
          STATE_LISTS.stream().map(column -> Need.of(column, ScalarType.UUID)).toArray(Need[]::new);
      check(own, STATES, with(List.of(ID), lists));
      check(own, LISTS, List.of(Need.of("list_id", ScalarType.UUID), Need.to("type_id", TYPES)));
    }
    return new RoleTables(subtypes, states, own.location());
  }

  private static List<Need> with(List<Need> some, Need... others) {
    return Stream.concat(Stream.of(others), some.stream()).toList();
  }

  private boolean has(String table, String column) {
    return drafts.containsKey(table) && column(table, column).isPresent();
  }

  private Optional<Column> column(String table, String name) {
    return requireNonNull(drafts.get(table), "no draft").columns().stream()
        .filter(column -> column.name().equals(name))
        .findFirst();
  }

  private void check(Located<String> own, String table, List<Need> needs) {
    if (drafts.containsKey(table)) {
      needs.forEach(need -> check(table, need));
    } else if (!spec.unreadableTables().contains(table)) {
      refuse(
          own.location(),
          "'roles: own' needs the table '%s', which the member does not have".formatted(table),
          "describe it in entities/%s.yaml, with %s"
              .formatted(
                  table,
                  needs.stream()
                      .filter(need -> !need.equals(ID))
                      .map(Need::line)
                      .collect(Collectors.joining(", "))));
    }
  }

  private void check(String table, Need need) {
    Draft draft = requireNonNull(drafts.get(table), "no draft");
    Optional<Column> found = column(table, need.column());
    if (found.isPresent()) {
      if (!need.isMetBy(found.get())) {
        refuse(
            found.get().location(),
            "'roles: own' needs another '%s' of '%s' than this".formatted(need.column(), table),
            "write " + need.line());
      }
    } else if (!new WrittenColumns(draft.spec(), draft.columns()).has(need.column())) {
      refuse(
          draft.spec().table().location(),
          "'roles: own' needs the column '%s' of '%s', which it does not have"
              .formatted(need.column(), table),
          "add " + need.line());
    }
  }

  private void refuse(Location location, String message, String hint) {
    diagnostics.error(Rule.BAD_ROLES.id(), location, message, hint);
  }
}
