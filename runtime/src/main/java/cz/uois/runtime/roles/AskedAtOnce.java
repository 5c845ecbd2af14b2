package cz.uois.runtime.roles;

import cz.uois.runtime.rbac.Principal;
import cz.uois.runtime.rbac.RolesUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Scopes from a gql_ug that tells them: one request for all of them, or as few as {@link
 * ScopeLimits} allows. A set of more role types than one scope may name is asked for in parts.
 */
final class AskedAtOnce {
  static final String FIELD = "rbacScope";

  /** For all requests of a question together; below the member's own deadline. */
  static final Duration PATIENCE = AskedOneByOne.PATIENCE;

  private final UgClient client;
  private final LongSupplier nanos;

  AskedAtOnce(UgClient client, LongSupplier nanos) {
    this.client = client;
    this.nanos = nanos;
  }

  /** Some role types of a set that is asked for. */
  private record Part(Set<String> need, Set<String> names) {
    /** A set in parts; none of what no role type can be called. */
    static Stream<Part> of(Set<String> need) {
      List<String> names = need.stream().filter(ScopeLimits::isName).sorted().toList();
      return IntStream.iterate(0, from -> from < names.size(), from -> from + ScopeLimits.NAMES)
          .mapToObj(from ->
              new Part(
                  need,
                  new TreeSet<>(
                      names.subList(from, Math.min(names.size(), from + ScopeLimits.NAMES)))));
    }
  }

  /**
   * Asks.
   *
   * @param needs sets of role types; none asks only whether the user is known
   * @throws UndefinedFieldsException if gql_ug does not tell scopes
   */
  Scopes ask(Principal principal, Set<Set<String>> needs) throws UndefinedFieldsException {
    List<Part> parts = needs.stream().flatMap(Part::of).toList();
    Map<Set<String>, Scope> scopes = new HashMap<>();
    needs.forEach(need -> scopes.put(need, Scope.NOBODY));
    long end = nanos.getAsLong() + PATIENCE.toNanos();
    int from = 0;
    do {
      if (nanos.getAsLong() - end > 0) {
        throw new RolesUnavailableException("it does not answer about all role types in time");
      }
      List<Part> some = parts.subList(from, Math.min(parts.size(), from + ScopeLimits.SCOPES));
      JsonNode data = client.ask(question(some), principal.token()).data(1 + some.size());
      if (!UgAnswer.knows(data, principal.user())) {
        return Scopes.UNKNOWN;
      }
      for (int i = 0; i < some.size(); i++) {
        scopes.merge(some.get(i).need(), scope(UgAnswer.present(data, "n" + i)), Scope::and);
      }
      from += ScopeLimits.SCOPES;
    } while (from < parts.size());
    return new Scopes(true, scopes);
  }

  private static UgQuestion question(List<Part> parts) {
    if (parts.isEmpty()) {
      return new UgQuestion("query { me { id } }", Map.of());
    }
    List<String> declared = new ArrayList<>();
    StringBuilder fields = new StringBuilder();
    Map<String, Object> variables = new HashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      declared.add("$r" + i + ": [String!]!");
      fields
          .append(" n")
          .append(i)
          .append(": ")
          .append(FIELD)
          .append("(roletypes: $r")
          .append(i)
          .append(") { owners until }");
      variables.put("r" + i, parts.get(i).names());
    }
    return new UgQuestion(
        "query(" + String.join(", ", declared) + ") { me { id }" + fields + " }", variables);
  }

  private static Scope scope(JsonNode node) {
    UgAnswer.object(node, 2);
    Set<UUID> owners = new HashSet<>();
    for (JsonNode owner : UgAnswer.array(UgAnswer.present(node, "owners"))) {
      owners.add(UgAnswer.id(owner));
    }
    Optional<Instant> until = UgAnswer.moment(UgAnswer.present(node, "until"));
    return new Scope(owners, until);
  }
}
