package cz.uois.runtime.roles;

import cz.uois.runtime.rbac.Principal;
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
import tools.jackson.databind.JsonNode;

/** Scopes from a gql_ug that tells them: one request for all of them. */
final class AskedAtOnce {
  static final String FIELD = "rbacScope";

  private AskedAtOnce() {}

  /**
   * Asks.
   *
   * @param needs sets of role types; none asks only whether the user is known
   * @throws UndefinedFieldsException if gql_ug does not tell scopes
   */
  static Scopes ask(UgClient client, Principal principal, Set<Set<String>> needs)
      throws UndefinedFieldsException {
    List<Set<String>> order = List.copyOf(needs);
    JsonNode data = client.ask(question(order), principal.token()).data(1 + order.size());
    if (!UgAnswer.knows(data, principal.user())) {
      return Scopes.UNKNOWN;
    }
    Map<Set<String>, Scope> scopes = new HashMap<>();
    for (int i = 0; i < order.size(); i++) {
      scopes.put(order.get(i), scope(UgAnswer.present(data, "n" + i)));
    }
    return new Scopes(true, scopes);
  }

  private static UgQuestion question(List<Set<String>> needs) {
    if (needs.isEmpty()) {
      return new UgQuestion("query { me { id } }", Map.of());
    }
    List<String> declared = new ArrayList<>();
    StringBuilder fields = new StringBuilder();
    Map<String, Object> variables = new HashMap<>();
    for (int i = 0; i < needs.size(); i++) {
      declared.add("$r" + i + ": [String!]!");
      fields
          .append(" n")
          .append(i)
          .append(": ")
          .append(FIELD)
          .append("(roletypes: $r")
          .append(i)
          .append(") { owners until }");
      variables.put("r" + i, new TreeSet<>(needs.get(i)));
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
