package cz.uois.cli.run;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.artifact.SystemFiles;
import cz.uois.cli.artifact.SystemView;
import cz.uois.cli.artifact.Versions;
import cz.uois.cli.compose.CompositionRule;
import cz.uois.cli.compose.CompositionRules;
import cz.uois.cli.compose.Part;
import cz.uois.cli.compose.RoleRules;
import cz.uois.cli.compose.SystemPorts;
import cz.uois.cli.diagnostic.Diagnostic;
import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.diagnostic.Severity;
import cz.uois.cli.link.ReadResult;
import cz.uois.cli.link.Specs;
import cz.uois.cli.model.Member;
import cz.uois.cli.plan.Plan;
import cz.uois.cli.render.Renderer;
import cz.uois.cli.render.Rendering;
import cz.uois.cli.spec.SpecFolder;
import cz.uois.cli.workspace.ChangeSet;
import cz.uois.cli.workspace.Source;
import cz.uois.cli.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * From the specs of several members to the files of their system:
 *
 * <ol>
 *   <li>read and link each spec,
 *   <li>check the rules that hold between members,
 *   <li>let a composer look at their schemas, if the caller has one,
 *   <li>plan, render and write the files of the system.
 * </ol>
 */
public final class ComposeRun {
  /** What stands for the member's name in the lock of a system. */
  private static final String SYSTEM = "system";

  private final Map<String, Path> folders;
  private final Path target;
  private final List<Part> parts = new ArrayList<>();
  private final Diagnostics findings = new Diagnostics();
  private final Map<String, List<String>> lines = new HashMap<>();
  private final StringBuilder specs = new StringBuilder();
  private Fitted.Stage stage = Fitted.Stage.DONE;

  private ComposeRun(Map<String, Path> folders, Path target) {
    this.folders = folders;
    this.target = target;
  }

  /**
   * Reads members and checks whether they fit together.
   *
   * @param folders the members' folders by what they are called in findings
   * @param target folder of the system
   */
  public static ComposeRun of(SortedMap<String, Path> folders, Path target) {
    ComposeRun run = new ComposeRun(folders, target);
    folders.forEach(run::read);
    if (run.findings.hasErrors()) {
      run.stage = Fitted.Stage.SPECS;
    } else {
      run.parts.sort(Comparator.comparing(part -> part.member().name()));
      run.findAll(CompositionRules.check(run.parts));
    }
    return run;
  }

  /** What has been found so far. */
  public Fitted found() {
    return new Fitted(stage, findings.list(), lines);
  }

  /** The schemas of the members, by their names. */
  public SortedMap<String, String> schemas() {
    SortedMap<String, String> schemas = new TreeMap<>();
    for (Part part : parts) {
      Rendering rendering = Renderer.render(Plan.of(List.of(SystemFiles.subgraph(part.member()))));
      schemas.put(part.member().name(), rendering.text(SystemFiles.subgraphPath(part.member())));
    }
    return schemas;
  }

  /**
   * Notes why a composer refused the members.
   *
   * @param about names of the members that it is about; may be empty
   */
  public void refused(String code, List<String> about, String message) {
    Part part =
        parts.stream()
            .filter(it -> about.contains(it.member().name()))
            .findFirst()
            .orElse(parts.getFirst());
    findAll(
        List.of(
            new Diagnostic(
                CompositionRule.NOT_COMPOSABLE.id(),
                Severity.ERROR,
                part.at(part.member().location()),
                code + ": " + message,
                Optional.empty())));
  }

  /**
   * Writes the files of the system, unless something of the author's is in the way.
   *
   * @param supergraph what a composer made, if one was asked
   */
  public ChangeSet write(Optional<String> supergraph, boolean dryRun) {
    Workspace workspace = Workspace.at(target);
    if (dryRun) {
      return changes(workspace, supergraph);
    }
    return workspace.alone(() -> {
      workspace.repair();
      ChangeSet changes = changes(workspace, supergraph);
      if (changes.conflicts().isEmpty()) {
        workspace.apply(changes);
      }
      return changes;
    });
  }

  private ChangeSet changes(Workspace workspace, Optional<String> supergraph) {
    List<Member> members = parts.stream().map(Part::member).toList();
    Rendering rendering = Renderer.render(SystemFiles.plan(view(), members, supergraph));
    String version = Versions.read().uois();
    return workspace.compare(
        rendering,
        new Source(version, SpecFiles.hash(specs.toString()), SYSTEM, "", Optional.empty()),
        new TreeMap<>());
  }

  private void read(String label, Path folder) {
    Diagnostics found = new Diagnostics();
    SortedMap<String, byte[]> files = SpecFolder.read(folder, found);
    ReadResult read = Specs.of(files, () -> SpecFolder.roleTypes(folder), found);
    specs.append(SpecFiles.hash(files)).append(' ').append(label).append('\n');
    read.lines().forEach((file, text) -> lines.put(label + "/" + file, text));
    for (Diagnostic finding : read.diagnostics()) {
      Location place = finding.location();
      findings.add(
          new Diagnostic(
              finding.code(),
              finding.severity(),
              new Location(
                  label + "/" + place.file(), place.line(), place.column(), place.length()),
              finding.message(),
              finding.hint()));
    }
    read.member().ifPresent(member -> parts.add(new Part(label, member)));
  }

  private void findAll(List<Diagnostic> more) {
    more.forEach(findings::add);
    if (findings.hasErrors()) {
      stage = Fitted.Stage.MEMBERS;
    }
  }

  private SystemView view() {
    return new SystemView(
        parts.stream().map(this::view).toList(),
        RoleRules.keeper(parts).map(keeper -> address(keeper.member())).orElse(""),
        SystemPorts.FRONTEND,
        SystemPorts.GATEWAY,
        SystemPorts.PGADMIN,
        SystemPorts.PROMETHEUS,
        SystemPorts.GRAFANA);
  }

  private static String address(Member member) {
    return "http://" + member.folder() + ":8000/gql";
  }

  private SystemView.MemberView view(Part part) {
    Member member = part.member();
    Path folder = requireNonNull(folders.get(part.folder()), "a member without a folder");
    return new SystemView.MemberView(
        member.name(), member.folder(), fromTarget(folder), member.port());
  }

  // Relative, so that the system can be moved together with its members; another drive cannot be.
  private String fromTarget(Path folder) {
    Path path =
        Objects.equals(folder.getRoot(), target.getRoot()) ? target.relativize(folder) : folder;
    String text = path.toString().replace('\\', '/');
    // Compose takes what begins with a name for an address as well, and a dollar for a variable.
    return (path.isAbsolute() || text.startsWith("..") ? text : "./" + text).replace("$", "$$");
  }
}
