package cz.uois.cli.run;

import cz.uois.cli.artifact.Catalog;
import cz.uois.cli.artifact.SystemFiles;
import cz.uois.cli.breaking.Breakage;
import cz.uois.cli.breaking.DatabaseBreaks;
import cz.uois.cli.breaking.GraphQlBreaks;
import cz.uois.cli.database.Schema;
import cz.uois.cli.diagnostic.Diagnostic;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.diagnostic.Severity;
import cz.uois.cli.link.ReadResult;
import cz.uois.cli.link.Specs;
import cz.uois.cli.migration.Migration;
import cz.uois.cli.model.Member;
import cz.uois.cli.plan.Bytes;
import cz.uois.cli.plan.Plan;
import cz.uois.cli.render.Renderer;
import cz.uois.cli.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares what a member was with what its spec makes of it now:
 *
 * <ol>
 *   <li>read and link the spec,
 *   <li>compare the schema that was committed with the one of the spec,
 *   <li>compare the tables of the lock of then with those of the spec.
 * </ol>
 */
public final class BreakingRun {
  /** What a former state is read from, as paths in the member's folder. */
  public static final List<String> FILES = List.of("uois.lock", Catalog.SCHEMA);

  private static final String LOCK = FILES.getFirst();

  private BreakingRun() {}

  /**
   * What breaks who uses the member.
   *
   * @param former {@link #FILES} of then, as far as they were there
   */
  public static Broken run(Path folder, Map<String, byte[]> former) {
    ReadResult read = Specs.read(folder);
    List<Diagnostic> breakages = new ArrayList<>();
    read.member()
        .ifPresent(member -> {
          breakages.addAll(ofGraphQl(member, Optional.ofNullable(former.get(Catalog.SCHEMA))));
          breakages.addAll(ofTables(member, folder, Optional.ofNullable(former.get(LOCK))));
        });
    return new Broken(read, breakages);
  }

  private static List<Diagnostic> ofGraphQl(Member member, Optional<byte[]> former) {
    if (former.isEmpty()) {
      return List.of(notCompared(member, "there was no " + Catalog.SCHEMA + " then"));
    }
    String now =
        Renderer.render(Plan.of(List.of(SystemFiles.subgraph(member))))
            .text(SystemFiles.subgraphPath(member));
    Places places = new Places(member);
    try {
      return GraphQlBreaks.of(new String(former.get(), StandardCharsets.UTF_8), now).stream()
          .map(it -> finding(it, places.ofGraphQl(it.owner(), it.part())))
          .toList();
    } catch (IllegalArgumentException e) {
      return List.of(notCompared(member, Catalog.SCHEMA + " of then is no schema"));
    }
  }

  private static List<Diagnostic> ofTables(Member member, Path folder, Optional<byte[]> lock) {
    Optional<Schema> former = lock.map(Bytes::of).flatMap(Workspace::schemaOf);
    if (former.isEmpty()) {
      return List.of(notCompared(member, LOCK + " of then does not tell the tables"));
    }
    Schema now = Migration.of(member, Workspace.at(folder).history(), Map.of()).schema();
    Places places = new Places(member);
    return DatabaseBreaks.of(former.get(), now).stream()
        .map(it -> finding(it, places.ofTable(it.owner(), it.part())))
        .toList();
  }

  private static Diagnostic notCompared(Member member, String reason) {
    return new Diagnostic(
        "not-compared",
        Severity.WARNING,
        member.location(),
        reason,
        Optional.of("compare with a commit of a member that this uois generated"));
  }

  private static Diagnostic finding(Breakage breakage, Location location) {
    return new Diagnostic(
        breakage.code(),
        breakage.certain() ? Severity.ERROR : Severity.WARNING,
        location,
        "'" + breakage.subject() + "' " + breakage.words(),
        Optional.of(breakage.hint()));
  }
}
