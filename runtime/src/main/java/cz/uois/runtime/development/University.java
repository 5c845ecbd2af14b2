package cz.uois.runtime.development;

import static java.util.stream.Collectors.toSet;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.config.EnvironmentFailure;
import cz.uois.runtime.development.RoleGraph.Group;
import cz.uois.runtime.development.RoleGraph.Membership;
import cz.uois.runtime.development.RoleGraph.Role;
import cz.uois.runtime.development.RoleGraph.RoleType;
import cz.uois.runtime.development.SeedRows.Row;
import cz.uois.runtime.feed.SeedFile;
import cz.uois.runtime.rbac.RoleSource.StateRoles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The people of the university and what they may do, as {@code systemdata.json} has them.
 *
 * @param people everybody who can sign in, by id, in the order of the file
 * @param names of groups and role types, by id
 * @param graph who holds which roles
 * @param states what states let role types do
 */
record University(
    Map<UUID, Person> people,
    Map<UUID, Named> names,
    RoleGraph graph,
    Map<UUID, StateRoles> states) {
  private static final Logger LOG = LoggerFactory.getLogger(University.class);

  private static final List<String> TABLES =
      List.of("users", "groups", "memberships", "roles", "roletypes", "states", "roletypelists");

  /** What something is called, in both languages. */
  record Named(Optional<String> name, Optional<String> nameEn) {
    static final Named NOT = new Named(Optional.empty(), Optional.empty());
  }

  /** Somebody, by the columns of {@code users}. */
  record Person(UUID id, String name, String surname, Optional<String> email) {
    String fullname() {
      return (name + " " + surname).strip();
    }
  }

  /**
   * Reads the file; without one there is the demo user alone.
   *
   * @throws EnvironmentFailure if it is not seed data
   */
  static University read(Path file) throws EnvironmentFailure {
    Map<String, SeedRows> tables = new HashMap<>();
    TABLES.forEach(table -> tables.put(table, new SeedRows()));
    if (Files.isRegularFile(file)) {
      new SeedFile(file).read(tables);
    }
    Map<String, List<Row>> rows = new HashMap<>();
    tables.forEach((table, some) -> rows.put(table, some.all()));
    University university = of(rows);
    if (!university.graph().ambiguous().isEmpty()) {
      LOG.warn(
          "{} ids of '{}' are a user's and a group's at once: nobody has a role over them",
          university.graph().ambiguous().size(),
          file);
    }
    return university;
  }

  private static University of(Map<String, List<Row>> rows) {
    Map<UUID, Person> people = people(rows.getOrDefault("users", List.of()));
    List<Row> groups = rows.getOrDefault("groups", List.of());
    List<Row> types = rows.getOrDefault("roletypes", List.of());
    Map<UUID, RoleType> roletypes = new HashMap<>();
    types.forEach(row -> roletypes.put(row.id(), new RoleType(row.id(), named(row))));
    RoleGraph graph =
        new RoleGraph(
            people.keySet(),
            groups.stream()
                .map(row -> new Group(row.id(), row.id("mastergroup_id"), row.validity()))
                .toList(),
            rows.getOrDefault("memberships", List.of()).stream()
                .flatMap(row -> membership(row).stream())
                .toList(),
            rows.getOrDefault("roles", List.of()).stream()
                .flatMap(row -> role(row).stream())
                .toList(),
            roletypes.values());
    Map<UUID, Named> names = new HashMap<>();
    Stream.concat(groups.stream(), types.stream())
        .forEach(row -> names.put(row.id(), new Named(row.text("name"), row.text("name_en"))));
    return new University(
        people,
        names,
        graph,
        states(
            rows.getOrDefault("states", List.of()),
            rows.getOrDefault("roletypelists", List.of()),
            roletypes));
  }

  private static Map<UUID, Person> people(List<Row> users) {
    Map<UUID, Person> people = new LinkedHashMap<>();
    for (Row user : users) {
      people.putIfAbsent(
          user.id(),
          new Person(
              user.id(),
              user.text("name").orElse(""),
              user.text("surname").orElse(""),
              user.text("email")));
    }
    UUID demo = Caller.DEMO.id();
    people.computeIfAbsent(demo, id -> new Person(id, "demo user", "", Optional.empty()));
    return people;
  }

  private static Optional<Membership> membership(Row row) {
    return row.id("user_id")
        .flatMap(
            user -> row.id("group_id").map(group -> new Membership(user, group, row.validity())));
  }

  private static Optional<Role> role(Row row) {
    Optional<UUID> user = row.id("user_id");
    Optional<UUID> group = row.id("group_id");
    Optional<UUID> type = row.id("roletype_id");
    return user.isPresent() && group.isPresent() && type.isPresent()
        ? Optional.of(new Role(row.id(), user.get(), group.get(), type.get(), row.validity()))
        : Optional.empty();
  }

  /** Rules call a role type by its name in either language. */
  private static Set<String> named(Row row) {
    return Stream.of(row.text("name"), row.text("name_en"))
        .flatMap(Optional::stream)
        .filter(name -> !name.isBlank())
        .collect(toSet());
  }

  private static Map<UUID, StateRoles> states(
      List<Row> states, List<Row> entries, Map<UUID, RoleType> roletypes) {
    Map<UUID, Set<String>> lists = new HashMap<>();
    for (Row entry : entries) {
      Optional<UUID> list = entry.id("list_id");
      Optional<RoleType> type = entry.id("type_id").map(roletypes::get);
      if (list.isPresent() && type.isPresent()) {
        lists.computeIfAbsent(list.get(), id -> new HashSet<>()).addAll(type.get().names());
      }
    }
    Map<UUID, StateRoles> out = new LinkedHashMap<>();
    for (Row state : states) {
      out.put(
          state.id(),
          new StateRoles(
              onList(state.id("readerslist_id"), lists),
              onList(state.id("writerslist_id"), lists)));
    }
    return out;
  }

  private static Set<String> onList(Optional<UUID> list, Map<UUID, Set<String>> lists) {
    return list.map(id -> lists.getOrDefault(id, Set.of())).orElse(Set.of());
  }

  /** What a group or a role type is called. */
  Named named(UUID id) {
    return names.getOrDefault(id, Named.NOT);
  }

  /** What somebody is called in a menu: the name, and the roles that count at that time. */
  String label(Person person, Instant now) {
    List<String> roles = new ArrayList<>();
    for (Role role : graph.roles(person.id())) {
      if (role.validity().at(now)) {
        roles.add(shown(role.type()) + ", " + shown(role.group()));
      }
    }
    String known = new TreeSet<>(roles).stream().collect(Collectors.joining("; "));
    return known.isEmpty() ? person.fullname() : person.fullname() + " (" + known + ")";
  }

  private String shown(UUID id) {
    return named(id).name().orElse("");
  }
}
