package cz.uois.cli.launch;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The variables a member is started with: what the user has set stays, the rest is development.
 *
 * @param inherited the user's variables
 */
public record MemberEnvironment(Map<String, String> inherited) {
  public MemberEnvironment {
    inherited = Map.copyOf(requireNonNull(inherited, "inherited is null"));
  }

  /** True if the user names no database, so that an embedded one is started. */
  public boolean usesEmbeddedDatabase() {
    return !inherited.containsKey("CONNECTION_STRING")
        && Stream.of("POSTGRES_HOST", "POSTGRES_USER", "POSTGRES_PASSWORD", "POSTGRES_DB")
            .noneMatch(inherited::containsKey);
  }

  /**
   * All variables of the member's process.
   *
   * @param member whom to start
   * @param port where it listens
   * @param launcher process whose end ends the member too
   */
  public Map<String, String> of(RunnableMember member, int port, long launcher) {
    Map<String, String> variables = new TreeMap<>(inherited);
    variables.put("PORT", Integer.toString(port));
    variables.put("UOIS_STOP_WITH", Long.toString(launcher));
    variables.putIfAbsent("UOIS_ENV", "development");
    if (usesEmbeddedDatabase()) {
      variables.put("CONNECTION_STRING", "embedded:" + member.data());
      // The demo user and demo data only go where nobody else's data can be.
      variables.putIfAbsent("DEMO", "True");
      variables.putIfAbsent("DEMODATA", "True");
    }
    if (Files.isRegularFile(member.seedData())) {
      variables.putIfAbsent("SYSTEMDATA", member.seedData().toString());
    }
    return variables;
  }
}
