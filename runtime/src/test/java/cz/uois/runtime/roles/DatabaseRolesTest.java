package cz.uois.runtime.roles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.entity.RoleTables;
import cz.uois.runtime.fixture.RoleRows;
import cz.uois.runtime.fixture.University.Group;
import cz.uois.runtime.fixture.University.Role;
import cz.uois.runtime.fixture.University.RoleType;
import cz.uois.runtime.fixture.University.Term;
import cz.uois.runtime.rbac.Principal;
import cz.uois.runtime.rbac.RoleSource.StateRoles;
import cz.uois.runtime.rbac.Roles;
import cz.uois.runtime.rbac.RolesUnavailableException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member that asks its own tables who may do what, and how long it believes the answer. */
final class DatabaseRolesTest {
  private static final RoleRows ROWS = RoleRows.beside();
  private static final UUID USER = UUID.randomUUID();
  private static final UUID GROUP = UUID.randomUUID();
  private static final Set<String> DEAN = Set.of("dean");
  private static final Set<String> HEAD = Set.of("head");

  private final AtomicLong clock = new AtomicLong();
  private final DatabaseRoles roles = roles(new RoleTables(true, true));

  @BeforeEach
  void university() {
    ROWS.clear();
    ROWS.addUser(USER);
    ROWS.add(new Group(GROUP, null, Term.ALWAYS));
    ROWS.add(new RoleType("dean", null, null));
    ROWS.add(new RoleType("head", "manager", null));
    ROWS.add(new Role(USER, GROUP, "dean", Term.ALWAYS));
    ROWS.write();
  }

  @Test
  void answersEachSetOfRoleTypes() {
    Roles said = ask(USER, Set.of(DEAN, HEAD));
    assertTrue(said.known());
    assertEquals(Set.of(GROUP), said.over(DEAN));
    assertEquals(Set.of(), said.over(HEAD));
    assertTrue(ask(USER, Set.of()).known());
  }

  @Test
  void aStrangerIsNobody() {
    assertFalse(ask(UUID.randomUUID(), Set.of()).known());
    assertEquals(Roles.UNKNOWN, ask(UUID.randomUUID(), Set.of(DEAN)));
  }

  @Test
  void aRevokedRoleLivesHalfAMinuteAtMost() {
    assertEquals(Set.of(GROUP), ask(USER, Set.of(DEAN)).over(DEAN));
    ROWS.postgres().execute("delete from roles");
    ROWS.postgres().statements();
    clock.addAndGet(Duration.ofSeconds(29).toNanos());
    assertEquals(Set.of(GROUP), ask(USER, Set.of(DEAN)).over(DEAN));
    assertEquals(0, ROWS.postgres().statements().size());
    clock.addAndGet(Duration.ofSeconds(1).toNanos());
    assertEquals(Set.of(), ask(USER, Set.of(DEAN)).over(DEAN));
    assertEquals(1, ROWS.postgres().statements().size());
  }

  @Test
  void nothingIsBelievedBeyondTheNextEnd() {
    ROWS.postgres().execute("update roles set enddate = now() + interval '10 seconds'");
    assertEquals(Set.of(GROUP), ask(USER, Set.of(DEAN)).over(DEAN));
    ROWS.postgres().execute("update roles set enddate = now()");
    clock.addAndGet(Duration.ofSeconds(10).toNanos());
    assertEquals(Set.of(), ask(USER, Set.of(DEAN)).over(DEAN));
  }

  @Test
  void whatIsKeptOfOneIsNotToldAnother() {
    UUID other = UUID.randomUUID();
    ROWS.addUser(other);
    ROWS.write();
    assertEquals(Set.of(GROUP), ask(USER, Set.of(DEAN)).over(DEAN));
    assertEquals(Set.of(), ask(other, Set.of(DEAN)).over(DEAN));
    assertEquals(Set.of(), ask(USER, Set.of(HEAD)).over(HEAD));
  }

  @Test
  void statesSayWhoMayReadAndWriteByOneNameOfEachType() {
    UUID open = UUID.randomUUID();
    UUID closed = UUID.randomUUID();
    UUID readers = UUID.randomUUID();
    UUID writers = UUID.randomUUID();
    ROWS.add(new RoleType("", "clerk", null));
    ROWS.state(open, readers, writers);
    ROWS.state(closed, null, UUID.randomUUID());
    ROWS.list(readers, "dean");
    ROWS.list(readers, "head");
    ROWS.list(writers, "");
    ROWS.write();
    assertEquals(
        Map.of(
            open,
            new StateRoles(Set.of("dean", "head"), Set.of("clerk")),
            closed,
            new StateRoles(Set.of(), Set.of())),
        roles.states(principal(USER)));
    ROWS.postgres().statements();
    roles.states(principal(USER));
    assertEquals(0, ROWS.postgres().statements().size());
    assertEquals(Map.of(), roles(new RoleTables(true, false)).states(principal(USER)));
  }

  @Test
  void whoCannotSayItDoesNotGuess() {
    ROWS.postgres().execute("alter table memberships rename to gone");
    try {
      assertThrows(RolesUnavailableException.class, () -> ask(USER, Set.of(DEAN)));
    } finally {
      ROWS.postgres().execute("alter table gone rename to memberships");
    }
    assertEquals(Set.of(GROUP), ask(USER, Set.of(DEAN)).over(DEAN));
  }

  private DatabaseRoles roles(RoleTables tables) {
    return new DatabaseRoles(
        new RoleClosure(tables), ROWS.postgres().database(), Duration.ofMinutes(1), clock::get);
  }

  private Roles ask(UUID user, Set<Set<String>> roletypes) {
    return roles.roles(principal(user), roletypes, Set::of);
  }

  private static Principal principal(UUID user) {
    return new Principal(user, Optional.empty());
  }
}
