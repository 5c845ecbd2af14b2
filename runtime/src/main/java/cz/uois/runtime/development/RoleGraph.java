package cz.uois.runtime.development;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who holds which roles over whom: PERMISSIONS section 1 as it reads, on sets in memory. It goes
 * from an owner up to the groups above, and asks every owner in turn; what databases do is the
 * other way round, so each can be held against the other.
 */
public final class RoleGraph {
  private final Set<UUID> users;
  private final Map<UUID, Group> groups = new HashMap<>();
  private final Map<UUID, List<Membership>> memberships;
  private final Map<UUID, List<Role>> rolesOfUsers;
  private final Map<UUID, List<Role>> rolesInGroups;
  private final Map<UUID, RoleType> types = new HashMap<>();
  private final Set<UUID> ambiguous;

  /**
   * A graph.
   *
   * @param users ids of the people that there are
   */
  RoleGraph(
      Set<UUID> users,
      Collection<Group> groups,
      Collection<Membership> memberships,
      Collection<Role> roles,
      Collection<RoleType> types) {
    this.users = Set.copyOf(users);
    groups.forEach(group -> this.groups.put(group.id(), group));
    this.memberships = memberships.stream().collect(groupingBy(Membership::user));
    this.rolesOfUsers = roles.stream().collect(groupingBy(Role::user));
    this.rolesInGroups = roles.stream().collect(groupingBy(Role::group));
    types.forEach(type -> this.types.put(type.id(), type));
    Set<UUID> both = new HashSet<>(this.users);
    both.retainAll(this.groups.keySet());
    this.ambiguous = Set.copyOf(both);
  }

  /**
   * A group.
   *
   * @param master the group that it is part of
   */
  record Group(UUID id, Optional<UUID> master, Validity validity) {
    Group {
      requireNonNull(master, "master is null");
    }
  }

  /** That somebody belongs to a group. */
  record Membership(UUID user, UUID group, Validity validity) {}

  /** That somebody has a role in a group. */
  record Role(UUID id, UUID user, UUID group, UUID type, Validity validity) {}

  /**
   * A type of roles.
   *
   * @param names as rules may call it
   */
  record RoleType(UUID id, Set<String> names) {
    RoleType {
      names = Set.copyOf(names);
    }

    boolean isAmong(Set<String> some) {
      return names.stream().anyMatch(some::contains);
    }
  }

  /** Whether there is such a person. */
  public boolean knows(UUID user) {
    return users.contains(user);
  }

  /** Ids that are a person's and a group's at once: nobody holds a role over them. */
  public Set<UUID> ambiguous() {
    return ambiguous;
  }

  /** The groups whose roles count over an owner; none if the owner is unknown, or ambiguous. */
  public Set<UUID> scope(UUID owner, Instant now) {
    Set<UUID> scope = new HashSet<>();
    if (ambiguous.contains(owner)) {
      return scope;
    }
    if (groups.containsKey(owner)) {
      climb(owner, now, scope);
    }
    if (users.contains(owner)) {
      memberships.getOrDefault(owner, List.of()).stream()
          .filter(membership -> membership.validity().at(now))
          .forEach(membership -> climb(membership.group(), now, scope));
    }
    return scope;
  }

  /** Adds a group and those above it, up to one that is not valid or was met before. */
  private void climb(UUID from, Instant now, Set<UUID> scope) {
    Optional<UUID> next = Optional.of(from);
    while (next.isPresent()) {
      Group group = groups.get(next.get());
      if (group == null || !group.validity().at(now) || !scope.add(group.id())) {
        return;
      }
      next = group.master();
    }
  }

  /** Names of the role types that a person holds over an owner; that he is the owner is no role. */
  public Set<String> holds(UUID user, UUID owner, Instant now) {
    Set<String> names = new HashSet<>();
    if (users.contains(user)) {
      over(owner, now).stream()
          .filter(role -> role.user().equals(user))
          .flatMap(role -> Stream.ofNullable(types.get(role.type())))
          .forEach(type -> names.addAll(type.names()));
    }
    return names;
  }

  /** The roles that anybody holds over an owner. */
  List<Role> over(UUID owner, Instant now) {
    return scope(owner, now).stream()
        .flatMap(group -> rolesInGroups.getOrDefault(group, List.of()).stream())
        .filter(role -> role.validity().at(now))
        .toList();
  }

  /**
   * Over whom a person holds one of those roles.
   *
   * @param roletypes names of role types
   * @return groups and people
   */
  public Set<UUID> owners(UUID user, Set<String> roletypes, Instant now) {
    Set<UUID> where = new HashSet<>();
    for (Role role : users.contains(user) ? roles(user) : List.<Role>of()) {
      RoleType type = types.get(role.type());
      if (type != null && type.isAmong(roletypes) && role.validity().at(now)) {
        where.add(role.group());
      }
    }
    Set<UUID> owners = new HashSet<>();
    if (!where.isEmpty()) {
      Stream.concat(groups.keySet().stream(), users.stream())
          .filter(owner -> scope(owner, now).stream().anyMatch(where::contains))
          .forEach(owners::add);
    }
    return owners;
  }

  /** The next moment at which an answer may change though nobody writes anything. */
  public Optional<Instant> until(Instant now) {
    return Stream.of(
            groups.values().stream().map(Group::validity),
            memberships.values().stream().flatMap(List::stream).map(Membership::validity),
            rolesOfUsers.values().stream().flatMap(List::stream).map(Role::validity))
        .flatMap(validities -> validities)
        .flatMap(validity -> validity.changesAfter(now))
        .min(Instant::compareTo);
  }

  /** All roles of a person, also those that do not count. */
  List<Role> roles(UUID user) {
    return rolesOfUsers.getOrDefault(user, List.of());
  }

  Optional<Group> group(UUID id) {
    return Optional.ofNullable(groups.get(id));
  }

  Optional<RoleType> type(UUID id) {
    return Optional.ofNullable(types.get(id));
  }
}
