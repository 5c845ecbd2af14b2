package cz.uois.runtime.roles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.entity.RoleTables;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.fixture.RoleRows;
import cz.uois.runtime.fixture.University;
import cz.uois.runtime.fixture.University.Group;
import cz.uois.runtime.fixture.University.Membership;
import cz.uois.runtime.fixture.University.Role;
import cz.uois.runtime.fixture.University.RoleType;
import cz.uois.runtime.fixture.University.Term;
import cz.uois.runtime.sql.Parameter;
import cz.uois.runtime.sql.Session;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The graph of PERMISSIONS section 4, from who has a role down to over whom he has it. */
final class RoleClosureTest {
  private static final RoleRows ROWS = RoleRows.beside();

  private static final UUID U = UUID.randomUUID();
  private static final UUID F = UUID.randomUUID();
  private static final UUID D = UUID.randomUUID();
  private static final UUID X = UUID.randomUUID();
  private static final UUID Z1 = UUID.randomUUID();
  private static final UUID Z2 = UUID.randomUUID();
  private static final UUID G0 = UUID.randomUUID();
  private static final UUID BELOW_G0 = UUID.randomUUID();
  private static final UUID STUD = UUID.randomUUID();
  private static final UUID MATE = UUID.randomUUID();
  private static final UUID ASKED = UUID.randomUUID();

  private final RoleClosure closure = new RoleClosure(new RoleTables(true, true));

  @BeforeEach
  void university() {
    ROWS.clear();
    group(U, null);
    group(F, U);
    group(D, F);
    group(X, null);
    group(Z1, Z2);
    group(Z2, Z1);
    ROWS.add(new Group(G0, F, Term.INVALID));
    group(BELOW_G0, G0);
    List.of(STUD, MATE, ASKED).forEach(ROWS::addUser);
    member(STUD, D, Term.ALWAYS);
    ROWS.add(new RoleType("rektor", "rector", null));
    ROWS.add(new RoleType("děkan", "dean", null));
    ROWS.add(new RoleType("proděkan", "vice-dean", "děkan"));
    ROWS.add(new RoleType("vedoucí", "head", null));
  }

  @Test
  void rolesReachAllThatIsBelowAndNothingBeside() {
    role("vedoucí", D, Term.ALWAYS);
    assertOwners(Set.of("vedoucí"), D, STUD);
    role("děkan", F, Term.ALWAYS);
    assertOwners(Set.of("děkan"), F, D, STUD);
    role("rektor", U, Term.ALWAYS);
    assertOwners(Set.of("rektor"), U, F, D, STUD);
    assertOwners(Set.of("rektor", "vedoucí"), U, F, D, STUD);
    assertOwners(Set.of());
    assertOwners(Set.of("nobody knows it"));
  }

  @Test
  void typesAreCalledByTheirNamesInEitherLanguageExactly() {
    role("děkan", F, Term.ALWAYS);
    assertOwners(Set.of("dean"), F, D, STUD);
    assertOwners(Set.of("Dean"));
    assertOwners(Set.of("de%"));
  }

  @Test
  void aKindOfATypeIsThatTypeAndNotTheOtherWayRound() {
    role("proděkan", F, Term.ALWAYS);
    assertOwners(Set.of("dean"), F, D, STUD);
    assertOwners(Set.of("vice-dean"), F, D, STUD);
    ROWS.clear();
    university();
    role("děkan", F, Term.ALWAYS);
    assertOwners(Set.of("vice-dean"));
  }

  @Test
  void withoutATreeTypesAreOnlyWhatTheyAreCalled() {
    role("proděkan", F, Term.ALWAYS);
    ROWS.write();
    RoleClosure flat = new RoleClosure(new RoleTables(false, false));
    assertEquals(Set.of(), scope(flat, ASKED, Set.of("dean")).owners());
    assertEquals(Set.of(F, D, STUD), scope(flat, ASKED, Set.of("vice-dean")).owners());
    assertFalse(flat.hasStates());
  }

  @Test
  void circlesEnd() {
    role("děkan", Z2, Term.ALWAYS);
    member(MATE, Z1, Term.ALWAYS);
    assertOwners(Set.of("dean"), Z1, Z2, MATE);
    ROWS.add(new RoleType("a", null, "b"));
    ROWS.add(new RoleType("b", null, "a"));
    role("a", D, Term.ALWAYS);
    assertOwners(Set.of("b"), D, STUD);
  }

  @Test
  void whatDoesNotHoldCutsTheChain() {
    for (Term term : List.of(Term.OVER, Term.NOT_YET, Term.UNKNOWN, Term.INVALID)) {
      ROWS.clear();
      university();
      role("děkan", F, term);
      assertOwners(Set.of("dean"));
      role("rektor", G0, Term.ALWAYS);
      assertOwners(Set.of("rector"));
      role("vedoucí", U, Term.ALWAYS);
      UUID cut = UUID.randomUUID();
      UUID below = UUID.randomUUID();
      ROWS.add(new Group(cut, D, term));
      group(below, cut);
      member(MATE, below, Term.ALWAYS);
      member(MATE, D, term);
      assertOwners(Set.of("head"), U, F, D, STUD);
    }
  }

  @Test
  void whatBeginsNowHasBegunAndWhatEndsNowHasEnded() {
    ROWS.write();
    try (Session session = session()) {
      session.inTransaction(() -> {
        session.write(
            """
            insert into roles (user_id, group_id, roletype_id, valid, startdate, enddate)
            values (?, ?, ?, true, now(), null), (?, ?, ?, true, null, now())
            returning true
            """,
            Arrays.stream(
                    new UUID[] {ASKED, D, RoleRows.id("vedoucí"), ASKED, X, RoleRows.id("vedoucí")})
                .map(id -> Parameter.of(ValueType.UUID, id))
                .toList(),
            List.of(ValueType.BOOL));
        RoleScope scope = closure.scope(session, ASKED, Set.of("head"));
        assertEquals(Set.of(D, STUD), scope.owners());
        return scope;
      });
    }
  }

  @Test
  void whatIsAUserAndAGroupIsLeftOutAndCounted() {
    role("rektor", U, Term.ALWAYS);
    UUID below = UUID.randomUUID();
    group(STUD, X);
    ROWS.addUser(F);
    group(below, STUD);
    assertOwners(Set.of("rector"), U, D);
    assertEquals(2, closure.leftOut());
    role("děkan", X, Term.ALWAYS);
    assertOwners(Set.of("dean"), X, below);
    assertEquals(3, closure.leftOut());
  }

  @Test
  void aStrangerIsNobodyWhateverRolesHeIsSaidToHave() {
    UUID stranger = UUID.randomUUID();
    ROWS.add(new Role(stranger, U, "rektor", Term.ALWAYS));
    ROWS.write();
    RoleScope scope = scope(closure, stranger, Set.of("rector"));
    assertFalse(scope.known());
    assertEquals(Set.of(), scope.owners());
    assertTrue(scope(closure, MATE, Set.of()).known());
  }

  @Test
  void saysWhenItMayChangeByItself() {
    role("rektor", U, Term.ALWAYS);
    ROWS.write();
    assertEquals(Optional.empty(), scope(closure, ASKED, Set.of("rector")).until());
    ROWS.postgres()
        .execute("insert into groups values (gen_random_uuid(), null, true, 'infinity')");
    assertEquals(Optional.empty(), scope(closure, ASKED, Set.of("rector")).until());
    int days = 90;
    for (String table : List.of("roles", "memberships", "groups")) {
      for (String column : List.of("enddate", "startdate")) {
        days -= 10;
        ROWS.postgres()
            .execute(
                """
                insert into %s (id, valid, %s)
                  values (gen_random_uuid(), true, now() + interval '%d days'),
                    (gen_random_uuid(), true, now() - interval '1 day')
                """
                    .formatted(table, column, days));
        RoleScope scope = scope(closure, ASKED, Set.of("rector"));
        Duration left = Duration.between(scope.now(), scope.until().orElseThrow());
        assertEquals(days, left.plusMinutes(1).toDays(), table + " " + column);
      }
    }
  }

  @Test
  void oneStatementSaysIt() {
    role("rektor", U, Term.ALWAYS);
    ROWS.write();
    ROWS.postgres().statements();
    scope(closure, ASKED, Set.of("rector", "dean"));
    assertEquals(1, ROWS.postgres().statements().size());
  }

  private static void group(UUID id, @Nullable UUID master) {
    ROWS.add(new Group(id, master, Term.ALWAYS));
  }

  private static void member(UUID user, UUID group, Term term) {
    ROWS.add(new Membership(user, group, term));
  }

  private static void role(String type, UUID group, Term term) {
    ROWS.add(new Role(ASKED, group, type, term));
  }

  /** By what is written here, and by the model that reads forwards. */
  private void assertOwners(Set<String> types, UUID... expected) {
    ROWS.write();
    RoleScope scope = scope(closure, ASKED, types);
    assertTrue(scope.known());
    assertEquals(new TreeSet<>(List.of(expected)), new TreeSet<>(scope.owners()));
    University university = ROWS.university();
    for (UUID owner : university.owners()) {
      boolean held = university.holds(ASKED, owner).stream().anyMatch(types::contains);
      assertEquals(held, scope.owners().contains(owner));
    }
  }

  private static RoleScope scope(RoleClosure closure, UUID user, Set<String> types) {
    try (Session session = session()) {
      return closure.scope(session, user, types);
    }
  }

  private static Session session() {
    return new Session(ROWS.postgres().database(), Duration.ofMinutes(1));
  }
}
