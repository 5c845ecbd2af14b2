package cz.uois.cli.artifact;

import java.util.List;

/**
 * A whole system as its templates see it.
 *
 * @param members its members, by name
 * @param roles where members ask for roles; empty if none of them keeps any
 * @param frontendPort port of the web pages on this machine
 * @param gatewayPort port of the gateway
 * @param pgadminPort port of pgAdmin
 * @param prometheusPort port of Prometheus
 * @param grafanaPort port of Grafana
 */
public record SystemView(
    List<MemberView> members,
    String roles,
    int frontendPort,
    int gatewayPort,
    int pgadminPort,
    int prometheusPort,
    int grafanaPort) {
  /**
   * A member.
   *
   * @param name as {@code lessons}
   * @param service its service, image and database, as {@code gql_lessons}
   * @param build its folder, from the folder of the system
   * @param port its port on this machine
   */
  public record MemberView(String name, String service, String build, int port) {}

  public SystemView {
    members = List.copyOf(members);
  }
}
