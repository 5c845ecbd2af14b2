package cz.uois.runtime.roles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.rbac.Principal;
import cz.uois.runtime.rbac.Roles;
import cz.uois.runtime.rbac.RolesUnavailableException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A gql_ug that does not tell scopes. */
class AskedOneByOneTest {
  private static final UUID USER = new UUID(1, 1);
  private static final UUID STRANGER = new UUID(1, 2);
  private static final Principal PRINCIPAL = new Principal(USER, Optional.of("t"));
  private static final Set<String> DEANS = Set.of("dean");
  private static final Set<String> HEADS = Set.of("vedoucí", "rektor");

  private final Clocks clocks = new Clocks();
  private final UgOf2023 old = new UgOf2023(UgOf2023.DATED, UgOf2023.BOTH_NAMES);
  private FakeUg ug;
  private UgRoles roles;

  @BeforeEach
  void start() throws Exception {
    ug = new FakeUg();
    ug.answers(old::answer);
    old.me(USER);
    roles =
        UgRoles.of(ug.address(), 2000, RoleListener.NOBODY, Clocks.PATIENCE, clocks, clocks::nanos);
  }

  @AfterEach
  void stop() {
    roles.close();
    ug.close();
  }

  private static UUID owner(int i) {
    return new UUID(2, i);
  }

  private static Set<UUID> owners(int count) {
    Set<UUID> owners = new HashSet<>();
    for (int i = 0; i < count; i++) {
      owners.add(owner(i));
    }
    return owners;
  }

  private Set<UUID> over(Set<String> need, Set<UUID> owners) {
    return roles.roles(PRINCIPAL, Set.of(need), () -> owners).over(need);
  }

  @Test
  void countsRolesThatAreValidAndInTime() {
    String before = "2026-03-01T11:59:59";
    String after = "2026-03-01T13:00:01+01:00";
    old.role(owner(0), USER, true, null, null, "děkan", "dean");
    old.role(owner(1), USER, true, before, after, "děkan", "dean");
    old.role(owner(2), USER, false, null, null, "děkan", "dean");
    old.role(owner(3), USER, null, null, null, "děkan", "dean");
    old.role(owner(4), USER, true, null, before, "děkan", "dean");
    old.role(owner(5), USER, true, after, null, "děkan", "dean");
    old.role(owner(6), USER, true, null, "2026-03-01T12:00:00", "děkan", "dean");
    old.role(owner(7), STRANGER, true, null, null, "děkan", "dean");
    old.role(owner(8), USER, true, null, null, "vedoucí", null);
    old.role(USER, USER, true, null, null, "děkan", "dean");
    Roles got = roles.roles(PRINCIPAL, Set.of(DEANS, HEADS), () -> owners(9));
    assertEquals(Set.of(owner(0), owner(1), USER), got.over(DEANS));
    assertEquals(Set.of(owner(8)), got.over(HEADS));
    assertEquals(2, ug.asked().size());
    // In a second one role begins and one ends: the answer is not kept any longer.
    clocks.pass(Duration.ofSeconds(1));
    assertEquals(Set.of(owner(0), owner(5), USER), over(DEANS, owners(9)));
    assertEquals(3, ug.asked().size(), "it is known for a while that there are no scopes");
    over(DEANS, owners(9));
    assertEquals(3, ug.asked().size());
  }

  @Test
  void asksAboutManyOwnersInFewRequests() {
    old.role(owner(999), USER, true, null, null, "děkan", "dean");
    old.role(owner(0), USER, true, null, null, "děkan", "dean");
    assertEquals(Set.of(owner(0), owner(999)), over(DEANS, owners(1000)));
    assertEquals(1 + 6, ug.asked().size());
    FakeUg.Asked one = ug.asked().get(1);
    assertEquals(201, one.variables().size());
    assertFalse(one.query().contains(owner(0).toString()));
    assertTrue(
        one.query()
            .contains(
                " item199: rbacById(id: $id199) { result: roles(userId: $user_id) { valid startdate"
                    + " enddate roletype { id name nameEn } } }"),
        one.query());
  }

  @Test
  void refusesMoreOwnersThanItMay() {
    assertEquals(Set.of(), over(DEANS, owners(1999)));
    clocks.pass(Duration.ofSeconds(31));
    RolesUnavailableException e =
        assertThrows(RolesUnavailableException.class, () -> over(DEANS, owners(2000)));
    assertTrue(String.valueOf(e.getMessage()).contains("UOIS_MAX_OWNERS"), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", UgOf2023.DATED})
  void doesWithoutDatesAndSecondNames(String moreOfRoles) {
    UgOf2023 older = new UgOf2023(moreOfRoles, "");
    older.me(USER);
    older.role(owner(0), USER, true, null, null, "rektor", null);
    older.role(owner(1), USER, false, null, null, "rektor", null);
    older.role(owner(2), USER, true, null, null, "děkan", "dean");
    ug.answers(older::answer);
    assertEquals(Set.of(owner(0)), over(HEADS, owners(300)));
    assertEquals(4, ug.asked().size());
    assertEquals(Set.of(), over(DEANS, owners(3)));
    assertEquals(5, ug.asked().size(), "it is known for a while what it lacks");
  }

  @Test
  void looksAgainForScopesAfterAWhile() {
    over(DEANS, owners(1));
    clocks.pass(Duration.ofMinutes(9));
    over(DEANS, owners(1));
    assertEquals(3, ug.asked().size());
    clocks.pass(Duration.ofMinutes(1));
    ug.answers(
        "{\"data\":{\"me\":{\"id\":\"%s\"},\"n0\":{\"owners\":[\"%s\"],\"until\":null}}}"
            .formatted(USER, owner(5)));
    assertEquals(Set.of(owner(5)), over(DEANS, owners(1)));
  }

  private Set<UUID> over(Set<String> need, Set<UUID> owners, UUID... named) {
    return roles.roles(PRINCIPAL, Set.of(need), () -> owners, Set.of(named)).over(need);
  }

  @Test
  void asksAboutNamedOwnersOfWhomNoRowIsStored() {
    old.role(owner(0), USER, true, null, null, "děkan", "dean");
    old.role(owner(7), USER, true, null, "2026-03-01T12:00:10", "děkan", "dean");
    assertEquals(Set.of(owner(0)), over(DEANS, owners(3)));
    int before = ug.asked().size();
    assertEquals(Set.of(owner(0), owner(7)), over(DEANS, owners(3), owner(7), owner(8)));
    assertEquals(before + 1, ug.asked().size());
    assertEquals(1 + 3, ug.asked().getLast().variables().size(), "himself, and those two");
    // Whoever has just written a row sees it, no longer than his role lasts.
    assertEquals(Set.of(owner(0), owner(7)), over(DEANS, owners(3)));
    over(DEANS, owners(3), owner(0), owner(7), USER);
    assertEquals(before + 1, ug.asked().size(), "what is known is not asked again");
    clocks.pass(Duration.ofSeconds(10));
    assertEquals(Set.of(owner(0)), over(DEANS, owners(3)));
  }

  @Test
  void saysNothingOfNamedOwnersIfUgDoesNot() {
    old.role(owner(7), USER, true, null, null, "děkan", "dean");
    over(DEANS, owners(3));
    ug.answers(any -> new FakeUg.Answer(500, FakeUg.JSON, "{}"));
    assertThrows(RolesUnavailableException.class, () -> over(DEANS, owners(3), owner(7)));
    assertEquals(Set.of(), over(DEANS, owners(3)));
    clocks.pass(Duration.ofSeconds(2));
    old.me(null);
    ug.answers(old::answer);
    assertEquals(
        Roles.UNKNOWN, roles.roles(PRINCIPAL, Set.of(DEANS), () -> owners(3), Set.of(owner(7))));
  }

  @Test
  void asksNobodyAboutNamedOwnersWhoTellsScopes() {
    ug.answers(
        "{\"data\":{\"me\":{\"id\":\"%s\"},\"n0\":{\"owners\":[\"%s\"],\"until\":null}}}"
            .formatted(USER, owner(5)));
    assertEquals(Set.of(owner(5)), over(DEANS, Set.of(), owner(7)));
    assertEquals(1, ug.asked().size());
  }

  @Test
  void knowsNobodyWhomUgDoesNotKnow() {
    old.me(null);
    old.role(owner(0), USER, true, null, null, "děkan", "dean");
    assertEquals(Roles.UNKNOWN, roles.roles(PRINCIPAL, Set.of(DEANS), () -> owners(1)));
  }

  @Test
  void refusesAnotherUsersRoles() {
    old.me(STRANGER);
    old.role(owner(0), USER, true, null, null, "děkan", "dean");
    assertThrows(RolesUnavailableException.class, () -> over(DEANS, owners(1)));
  }

  @Test
  void tellsNoStates() {
    assertThrows(RolesUnavailableException.class, () -> roles.states(PRINCIPAL));
  }

  @Test
  void believesNoForgedRoles() {
    String role =
        """
        {"valid":true,"startdate":null,"enddate":null,\
        "roletype":{"id":"00000000-0000-4000-8000-000000000009","name":"x","nameEn":"dean"}}\
        """;
    String good =
        "{\"data\":{\"me\":{\"id\":\"%s\"},\"item0\":{\"result\":[%s]}}}".formatted(USER, role);
    List<String> forged =
        List.of(
            good.replace("\"item0\"", "\"item1\""),
            good.replace("\"item0\"", "\"item1\":null,\"item0\""),
            good.replace("[" + role + "]", role),
            good.replace("[" + role + "]", "null"),
            good.replace(role, "null"),
            good.replace(role, "[]"),
            good.replace("\"valid\":true", "\"valid\":\"true\""),
            good.replace("\"valid\":true", "\"valid\":1"),
            good.replace("\"valid\":true,", ""),
            good.replace("\"startdate\":null", "\"startdate\":\"long ago\""),
            good.replace("\"enddate\":null", "\"enddate\":0"),
            good.replace("\"enddate\":null,", ""),
            good.replace("\"dean\"", "[\"dean\"]"),
            good.replace("\"name\":\"x\",", ""),
            good.replace("{\"data\"", "{\"errors\":[{\"message\":\"x\"}],\"data\""));
    over(HEADS, Set.of(USER));
    for (String body : forged) {
      ug.answers(body);
      assertThrows(RolesUnavailableException.class, () -> over(DEANS, Set.of(USER)), body);
      clocks.pass(Duration.ofSeconds(2));
    }
    ug.answers(good);
    assertEquals(Set.of(USER), over(DEANS, Set.of(USER)));
  }
}
