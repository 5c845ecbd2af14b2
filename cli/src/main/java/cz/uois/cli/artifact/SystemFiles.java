package cz.uois.cli.artifact;

import cz.uois.cli.model.Member;
import cz.uois.cli.plan.Artifact;
import cz.uois.cli.plan.Bytes;
import cz.uois.cli.plan.Content;
import cz.uois.cli.plan.Ownership;
import cz.uois.cli.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every file of a whole system: its members behind a gateway, and what they need to run. */
public final class SystemFiles {
  private static final String TEMPLATES = "system/";
  private static final String SPECS = "the members' specs";

  /** What follows from the members, and where else one says what it cannot say. */
  private static final String OVERRIDE = "compose.override.yaml";

  private static final List<String> SEEDED =
      List.of(
          ".env.example",
          ".gitignore",
          "README.md",
          "gateway/package.json",
          "gateway/package-lock.json",
          "gateway/gateway.mjs",
          "gateway/health.mjs",
          "gateway/Dockerfile",
          "gateway/.dockerignore",
          "pgadmin/servers.json",
          "grafana/provisioning/datasources/prometheus.yaml",
          "grafana/provisioning/dashboards/uois.yaml",
          "grafana/dashboards/uois.json",
          "syslog/syslog-ng.conf");

  private SystemFiles() {}

  /**
   * The files of a system.
   *
   * @param view what the templates see
   * @param members its members
   * @param supergraph what a composer made of them, if one was asked
   */
  public static Plan plan(SystemView view, List<Member> members, Optional<String> supergraph) {
    List<Artifact> artifacts = new ArrayList<>();
    artifacts.add(template("compose.yaml", Ownership.GENERATED, OVERRIDE, view));
    artifacts.add(template("prometheus/prometheus.yml", Ownership.GENERATED, SPECS, view));
    artifacts.add(template("postgres/databases.sql", Ownership.GENERATED, SPECS, view));
    SEEDED.forEach(path -> artifacts.add(template(path, Ownership.SEEDED, SPECS, view)));
    members.forEach(member -> artifacts.add(subgraph(member)));
    supergraph.ifPresent(text ->
        artifacts.add(
            new Artifact(
                "gateway/supergraph.graphql",
                Ownership.GENERATED,
                SPECS,
                new Content.Copy(Bytes.of(text)))));
    return Plan.of(artifacts);
  }

  /** Where the schema of a member is kept for composers. */
  public static String subgraphPath(Member member) {
    return "gateway/subgraphs/" + member.name() + ".graphql";
  }

  /** The schema of a member, which a composer reads. */
  public static Artifact subgraph(Member member) {
    return new Artifact(
        subgraphPath(member), Ownership.GENERATED, SPECS, SchemaFile.content(member));
  }

  private static Artifact template(
      String path, Ownership ownership, String origin, SystemView view) {
    return new Artifact(path, ownership, origin, new Content.Template(TEMPLATES + path, view));
  }
}
