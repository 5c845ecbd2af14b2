package cz.uois.runtime.development;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.runtime.development.RoleGraph.Group;
import cz.uois.runtime.development.RoleGraph.Membership;
import cz.uois.runtime.development.RoleGraph.Role;
import cz.uois.runtime.development.RoleGraph.RoleType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The graph of the truth table: U above F above D; X apart; Z1 and Z2 a circle; G0 not valid. */
@Timeout(value = 3, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RoleGraphTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final UUID U = id("U");
  private static final UUID F = id("F");
  private static final UUID D = id("D");
  private static final UUID X = id("X");
  private static final UUID Z1 = id("Z1");
  private static final UUID Z2 = id("Z2");
  private static final UUID G0 = id("G0");
  private static final UUID BELOW_G0 = id("below G0");
  private static final UUID BOTH = id("both");
  private static final UUID STUD = id("stud");
  private static final UUID MATE = id("mate");
  private static final UUID LEFT = id("left");
  private static final UUID SOMEBODY = id("somebody");
  private static final Validity NEVER = new Validity(false, Optional.empty(), Optional.empty());

  private final List<Role> roles = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "head, D, D, head",
    "dean, F, D, dean",
    "rector, U, D, rector",
    "head, D, F, ''",
    "head, X, D, ''",
    "dean, F, stud, dean",
    "head, D, stud, head",
    "head, D, mate, head",
    "dean, F, left, ''",
    "dean, F, G0, ''",
    "dean, G0, G0, ''",
    "dean, F, below G0, ''",
    "dean, Z2, Z1, dean",
    "dean, Z1, Z2, dean",
    "dean, F, both, ''",
    "dean, both, both, ''",
    "dean, F, unknown, ''",
  })
  void tellsWhatSomebodyWithARoleSomewhereHoldsOverAnOwner(
      String type, String where, String owner, String held) {
    roles.add(role(SOMEBODY, id(where), type, Validity.ALWAYS));
    assertEquals(
        held.isEmpty() ? Set.of() : Set.of(held, held + " in Czech"),
        graph().holds(SOMEBODY, id(owner), NOW));
    assertEquals(
        !held.isEmpty(),
        graph().owners(SOMEBODY, Set.of("somebody else", type), NOW).contains(id(owner)));
  }

  @Test
  void givesNobodyARoleByMembershipAlone() {
    assertEquals(Set.of(), graph().holds(STUD, D, NOW));
    assertEquals(Set.of(), graph().holds(STUD, MATE, NOW));
    assertEquals(Set.of(), graph().holds(STUD, STUD, NOW));
  }

  @Test
  void takesNoRoleOfAStrangerForOne() {
    roles.add(role(id("stranger"), U, "dean", Validity.ALWAYS));
    assertEquals(Set.of(), graph().holds(id("stranger"), D, NOW));
    assertEquals(Set.of(), graph().owners(id("stranger"), Set.of("dean"), NOW));
  }

  @ParameterizedTest
  @CsvSource({
    "true, , , true",
    "false, , , false",
    "true, 2026-03-01T12:00:00Z, , true",
    "true, 2026-03-01T12:00:00.000001Z, , false",
    "true, , 2026-03-01T12:00:00Z, false",
    "true, , 2026-03-01T12:00:00.000001Z, true",
    "true, 2020-01-01T00:00:00Z, 2025-01-01T00:00:00Z, false",
    "true, 2027-01-01T00:00:00Z, 2028-01-01T00:00:00Z, false",
  })
  void countsRolesWithinTheirDatesOnly(
      boolean valid, @Nullable Instant start, @Nullable Instant end, boolean counts) {
    Validity validity = new Validity(valid, Optional.ofNullable(start), Optional.ofNullable(end));
    roles.add(role(SOMEBODY, F, "dean", validity));
    assertEquals(!counts, graph().holds(SOMEBODY, D, NOW).isEmpty());
    assertEquals(!counts, graph().owners(SOMEBODY, Set.of("dean"), NOW).isEmpty());
  }

  @Test
  void findsAllOwnersBelowARole() {
    roles.add(role(SOMEBODY, F, "dean", Validity.ALWAYS));
    roles.add(role(SOMEBODY, Z1, "head", Validity.ALWAYS));
    assertEquals(Set.of(F, D, STUD, MATE), graph().owners(SOMEBODY, Set.of("dean"), NOW));
    assertEquals(
        Set.of(F, D, STUD, MATE, Z1, Z2),
        graph().owners(SOMEBODY, Set.of("dean in Czech", "head"), NOW));
    assertEquals(Set.of(), graph().owners(SOMEBODY, Set.of(), NOW));
    assertEquals(Set.of(), graph().owners(SOMEBODY, Set.of("Dean"), NOW));
  }

  @Test
  void ownersAreThoseOverWhomSomethingIsHeld() {
    roles.add(role(SOMEBODY, U, "rector", Validity.ALWAYS));
    roles.add(role(STUD, Z2, "rector", Validity.ALWAYS));
    roles.add(role(MATE, X, "head", Validity.ALWAYS));
    RoleGraph graph = graph();
    for (UUID user : List.of(SOMEBODY, STUD, MATE)) {
      for (String type : List.of("rector", "head")) {
        Set<UUID> asked = new HashSet<>();
        for (UUID owner : List.of(U, F, D, X, Z1, Z2, G0, BELOW_G0, BOTH, STUD, MATE, LEFT)) {
          if (graph.holds(user, owner, NOW).contains(type)) {
            asked.add(owner);
          }
        }
        assertEquals(asked, graph.owners(user, Set.of(type), NOW), user + " " + type);
      }
    }
  }

  @Test
  void namesIdsThatAreTwoThings() {
    assertEquals(Set.of(BOTH), graph().ambiguous());
  }

  @Test
  void tellsWhenSomethingChangesByItself() {
    assertEquals(Optional.empty(), graph().until(NOW));
    Instant soon = NOW.plusSeconds(60);
    roles.add(role(SOMEBODY, F, "dean", new Validity(true, Optional.empty(), Optional.of(soon))));
    roles.add(
        role(
            SOMEBODY,
            D,
            "head",
            new Validity(true, Optional.of(soon.plusSeconds(1)), Optional.empty())));
    assertEquals(Optional.of(soon), graph().until(NOW));
    assertEquals(Optional.of(soon.plusSeconds(1)), graph().until(soon));
    assertEquals(Optional.empty(), graph().until(soon.plusSeconds(1)));
  }

  private RoleGraph graph() {
    return new RoleGraph(
        Set.of(STUD, MATE, LEFT, SOMEBODY, BOTH),
        List.of(
            group(U, Optional.empty()),
            group(F, Optional.of(U)),
            group(D, Optional.of(F)),
            group(X, Optional.empty()),
            group(Z1, Optional.of(Z2)),
            group(Z2, Optional.of(Z1)),
            new Group(G0, Optional.of(F), NEVER),
            group(BELOW_G0, Optional.of(G0)),
            group(BOTH, Optional.of(F))),
        List.of(
            new Membership(STUD, D, Validity.ALWAYS),
            new Membership(MATE, D, Validity.ALWAYS),
            new Membership(BOTH, D, Validity.ALWAYS),
            new Membership(id("unknown"), D, Validity.ALWAYS),
            new Membership(LEFT, G0, Validity.ALWAYS),
            new Membership(
                LEFT, D, new Validity(true, Optional.empty(), Optional.of(NOW.minusSeconds(1))))),
        roles,
        List.of(type("head"), type("dean"), type("rector")));
  }

  private static Group group(UUID id, Optional<UUID> master) {
    return new Group(id, master, Validity.ALWAYS);
  }

  private static RoleType type(String name) {
    return new RoleType(id("type " + name), Set.of(name, name + " in Czech"));
  }

  private static Role role(UUID user, UUID group, String type, Validity validity) {
    return new Role(UUID.randomUUID(), user, group, id("type " + type), validity);
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
  }
}
