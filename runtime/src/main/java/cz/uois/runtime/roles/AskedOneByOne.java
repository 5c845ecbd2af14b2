package cz.uois.runtime.roles;

import cz.uois.runtime.rbac.Principal;
import cz.uois.runtime.rbac.RolesUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Scopes from a gql_ug that tells only who holds which role over one owner, as that of 2023-26
 * does: asked about each owner there is, some hundreds in a request (CONTRACT section 5).
 */
final class AskedOneByOne {
  static final int OWNERS_OF_A_REQUEST = 200;

  /** For all requests of a question together; below the member's own deadline. */
  static final Duration PATIENCE = Duration.ofSeconds(4);

  /** What some versions of gql_ug lack. */
  private static final Set<String> EXTRAS = Set.of("startdate", "enddate", "nameEn");

  private final UgClient client;
  private final int maxOwners;
  private final InstantSource clock;
  private final LongSupplier nanos;
  private final Lately plain;

  AskedOneByOne(UgClient client, int maxOwners, InstantSource clock, LongSupplier nanos) {
    this.client = client;
    this.maxOwners = maxOwners;
    this.clock = clock;
    this.nanos = nanos;
    this.plain = new Lately(nanos);
  }

  /**
   * Asks.
   *
   * @param needs sets of role types
   * @param owners of rows; rows of the user himself there may always be
   * @throws UndefinedFieldsException if gql_ug does not tell roles over owners either
   */
  Scopes ask(Principal principal, Set<Set<String>> needs, Set<UUID> owners)
      throws UndefinedFieldsException {
    Set<UUID> all = new HashSet<>(owners);
    all.add(principal.user());
    if (all.size() > maxOwners) {
      throw new RolesUnavailableException(
          "it tells no scopes, and there are more owners than UOIS_MAX_OWNERS: " + all.size());
    }
    long end = nanos.getAsLong() + PATIENCE.toNanos();
    List<UUID> order = List.copyOf(all);
    Held held = new Held(needs, clock.instant());
    for (int from = 0; from < order.size(); from += OWNERS_OF_A_REQUEST) {
      if (nanos.getAsLong() - end > 0) {
        throw new RolesUnavailableException("it does not answer about all owners in time");
      }
      List<UUID> some = order.subList(from, Math.min(order.size(), from + OWNERS_OF_A_REQUEST));
      if (!ask(principal, some, held)) {
        return Scopes.UNKNOWN;
      }
    }
    return held.scopes();
  }

  private boolean ask(Principal principal, List<UUID> owners, Held held)
      throws UndefinedFieldsException {
    if (!plain.holds()) {
      try {
        return ask(principal, owners, held, true);
      } catch (UndefinedFieldsException e) {
        if (!EXTRAS.containsAll(e.names())) {
          throw e;
        }
        plain.found();
      }
    }
    return ask(principal, owners, held, false);
  }

  private boolean ask(Principal principal, List<UUID> owners, Held held, boolean extras)
      throws UndefinedFieldsException {
    JsonNode data =
        client
            .ask(question(principal.user(), owners, extras), principal.token())
            .data(1 + owners.size());
    if (!UgAnswer.knows(data, principal.user())) {
      return false;
    }
    for (int i = 0; i < owners.size(); i++) {
      JsonNode item = UgAnswer.present(data, "item" + i);
      if (!item.isNull()) {
        JsonNode roles = UgAnswer.present(UgAnswer.object(item, 1), "result");
        for (JsonNode role : UgAnswer.array(roles)) {
          held.add(owners.get(i), role, extras);
        }
      }
    }
    return true;
  }

  private static UgQuestion question(UUID user, List<UUID> owners, boolean extras) {
    StringBuilder text = new StringBuilder("query($user_id: UUID!");
    StringBuilder fields = new StringBuilder();
    Map<String, Object> variables = new HashMap<>();
    variables.put("user_id", user);
    for (int i = 0; i < owners.size(); i++) {
      text.append(", $id").append(i).append(": UUID!");
      fields
          .append(" item")
          .append(i)
          .append(": rbacById(id: $id")
          .append(i)
          .append(") { result: roles(userId: $user_id) { valid ")
          .append(extras ? "startdate enddate roletype { id name nameEn }" : "roletype { id name }")
          .append(" } }");
      variables.put("id" + i, owners.get(i));
    }
    return new UgQuestion(text + ") { me { id }" + fields + " }", variables);
  }

  /** What the answers add up to. */
  private static final class Held {
    private final Map<Set<String>, Set<UUID>> owners = new HashMap<>();
    private final List<Instant> changes = new ArrayList<>();
    private final Instant now;

    Held(Set<Set<String>> needs, Instant now) {
      needs.forEach(need -> owners.put(need, new HashSet<>()));
      this.now = now;
    }

    /** A role over an owner, if it counts. */
    void add(UUID owner, JsonNode role, boolean extras) {
      UgAnswer.object(role, extras ? 4 : 2);
      JsonNode valid = UgAnswer.present(role, "valid");
      if (!valid.isBoolean() && !valid.isNull()) {
        throw UgAnswer.otherShape();
      }
      Optional<Instant> start = extras ? moment(role, "startdate") : Optional.empty();
      Optional<Instant> end = extras ? moment(role, "enddate") : Optional.empty();
      Set<String> names = names(UgAnswer.present(role, "roletype"), extras);
      if (!valid.isBoolean() || !valid.booleanValue()) {
        return;
      }
      Stream.concat(start.stream(), end.stream())
          .filter(moment -> moment.isAfter(now))
          .forEach(changes::add);
      if (start.filter(moment -> moment.isAfter(now)).isEmpty()
          && end.filter(moment -> !moment.isAfter(now)).isEmpty()) {
        owners.forEach((roletypes, over) -> {
          if (names.stream().anyMatch(roletypes::contains)) {
            over.add(owner);
          }
        });
      }
    }

    private static Optional<Instant> moment(JsonNode role, String name) {
      return UgAnswer.moment(UgAnswer.present(role, name));
    }

    private static Set<String> names(JsonNode roletype, boolean extras) {
      Set<String> names = new HashSet<>();
      if (!roletype.isNull()) {
        UgAnswer.object(roletype, extras ? 3 : 2);
        UgAnswer.id(UgAnswer.present(roletype, "id"));
        for (String field : extras ? List.of("name", "nameEn") : List.of("name")) {
          JsonNode name = UgAnswer.present(roletype, field);
          if (!name.isNull()) {
            names.add(UgAnswer.text(name));
          }
        }
      }
      return names;
    }

    Scopes scopes() {
      Optional<Instant> until = changes.stream().min(Instant::compareTo);
      Map<Set<String>, Scope> scopes = new HashMap<>();
      owners.forEach((roletypes, over) -> scopes.put(roletypes, new Scope(over, until)));
      return new Scopes(true, scopes);
    }
  }
}
