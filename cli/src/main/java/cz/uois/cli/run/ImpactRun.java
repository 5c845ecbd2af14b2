package cz.uois.cli.run;

import cz.uois.cli.artifact.Catalog;
import cz.uois.cli.artifact.SystemFiles;
import cz.uois.cli.breaking.Breakage;
import cz.uois.cli.breaking.GraphQlBreaks;
import cz.uois.cli.database.Schema;
import cz.uois.cli.database.Table;
import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diff.LineChange;
import cz.uois.cli.edit.Edition;
import cz.uois.cli.edit.RefusedEdit;
import cz.uois.cli.edit.RenamePart;
import cz.uois.cli.edit.SpecEdit;
import cz.uois.cli.link.Specs;
import cz.uois.cli.migration.Migration;
import cz.uois.cli.model.Member;
import cz.uois.cli.origin.Origin;
import cz.uois.cli.origin.Outline;
import cz.uois.cli.origin.Provenance;
import cz.uois.cli.plan.Bytes;
import cz.uois.cli.plan.Ownership;
import cz.uois.cli.plan.Plan;
import cz.uois.cli.render.RenderedFile;
import cz.uois.cli.render.Renderer;
import cz.uois.cli.spec.SpecFolder;
import cz.uois.cli.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Finds out what depends on an entity or a field. It is renamed in memory, and what changes with
 * its name is what depends on it; nothing is written:
 *
 * <ol>
 *   <li>read and link the spec, and the same with another name,
 *   <li>compare their lines, and what clients see of them,
 *   <li>count the generated lines that come from it.
 * </ol>
 */
public final class ImpactRun {
  /** Names are no longer than this in PostgreSQL. */
  private static final int LONGEST = 63;

  private static final String OTHER = "other_";

  private final String name;
  private final SortedMap<String, byte[]> files;
  private final Edition renamed;

  private ImpactRun(String name, SortedMap<String, byte[]> files, Edition renamed) {
    this.name = name;
    this.files = files;
    this.renamed = renamed;
  }

  /**
   * What depends on it.
   *
   * @param name {@code table} or {@code table.field}
   * @param externalType the GraphQL type of a table of another member, if anybody knows it
   * @throws RefusedEdit if the spec has no such thing, or none that has a name of its own
   */
  public static Impact of(Path folder, String name, Function<String, Optional<String>> externalType)
      throws RefusedEdit {
    Checked checked = CheckRun.run(folder);
    if (checked.result().member().isEmpty()) {
      return Impact.unknown(checked);
    }
    SortedMap<String, byte[]> files = SpecFolder.read(folder, new Diagnostics());
    Optional<byte[]> seedData = SpecFolder.readSeedData(folder, new Diagnostics());
    Workspace workspace = Workspace.at(folder);
    Edition renamed =
        new RenamePart(name, other(name))
            .apply(
                new SpecEdit.Given(
                    files, seedData, workspace.history().ids().keySet(), externalType));
    seedData.ifPresent(bytes -> files.put(SpecFolder.SEED_DATA, bytes));
    return new ImpactRun(name, files, renamed)
        .impact(checked, checked.result().member().get(), workspace);
  }

  private static String other(String name) {
    String own = name.substring(name.indexOf('.') + 1);
    String other = OTHER + own;
    return other.length() <= LONGEST ? other : other.substring(0, LONGEST - 1) + "s";
  }

  private Impact impact(Checked checked, Member member, Workspace workspace) {
    List<String> spec = new ArrayList<>();
    files.forEach((path, bytes) -> {
      if (!path.equals(SpecFolder.SEED_DATA)) {
        lines(path, bytes).forEach(line -> spec.add(path + ":" + line));
      }
    });
    int seedData =
        Optional.ofNullable(files.get(SpecFolder.SEED_DATA))
            .map(bytes -> lines(SpecFolder.SEED_DATA, bytes).size())
            .orElse(0);
    Migration migration = Migration.of(member, workspace.history(), Map.of());
    return new Impact(
        checked,
        new Places(member).ofName(name).map(it -> it.file() + ":" + it.line()).orElse(""),
        spec,
        seedData,
        database(migration.schema()),
        graphql(member),
        generated(member, migration),
        EditRun.mentions(workspace, renamed.mentions()));
  }

  /** Lines of a file that change with the name, from 1. */
  private List<Integer> lines(String path, byte[] before) {
    byte[] after = renamed.files().get(renamed.moved().getOrDefault(path, path));
    List<Integer> lines = new ArrayList<>();
    if (after != null) {
      for (LineChange change : LineChange.of(Bytes.of(before), Bytes.of(after))) {
        for (int i = 0; i < change.removed().size(); i++) {
          lines.add(change.before() + i + 1);
        }
      }
    }
    return lines;
  }

  private List<String> database(Schema schema) {
    int dot = name.indexOf('.');
    String table = dot < 0 ? name : name.substring(0, dot);
    List<String> parts = new ArrayList<>();
    for (Table it : schema.tables()) {
      boolean own = it.name().equals(table);
      if (dot < 0) {
        if (own) {
          parts.add("table " + it.name());
        }
        it.foreignKeys().stream()
            .filter(key -> key.value().getFirst().equals(table) && !own)
            .forEach(key -> parts.add("foreign key " + it.name() + "." + key.columns().getFirst()));
      } else if (own) {
        String column = name.substring(dot + 1);
        it.columns().stream()
            .filter(one -> one.name().equals(column))
            .forEach(one -> parts.add("column " + name + " (" + one.type() + ")"));
        it.constraints().stream()
            .filter(one -> one.columns().contains(column))
            .forEach(one -> parts.add("constraint " + one.name()));
        it.indexes().stream()
            .filter(one -> one.columns().contains(column))
            .forEach(one -> parts.add("index " + one.name()));
      }
    }
    return parts;
  }

  /** What clients would miss if it had another name; nothing is known if that is no right spec. */
  private List<String> graphql(Member member) {
    SortedMap<String, byte[]> other = new TreeMap<>(renamed.files());
    other.remove(SpecFolder.SEED_DATA);
    return Specs.of(other)
        .member()
        .map(later ->
            GraphQlBreaks.of(schema(member), schema(later)).stream()
                .filter(Breakage::certain)
                .map(Breakage::subject)
                .distinct()
                .toList())
        .orElse(List.of());
  }

  private static String schema(Member member) {
    return Renderer.render(Plan.of(List.of(SystemFiles.subgraph(member))))
        .text(SystemFiles.subgraphPath(member));
  }

  private SortedMap<String, Integer> generated(Member member, Migration migration) {
    Provenance provenance = Provenance.of(member);
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (RenderedFile file :
        Renderer.render(Catalog.plan(member, migration, Map.of())).files().values()) {
      if (file.ownership() == Ownership.GENERATED) {
        List<String> lines = LineChange.lines(file.bytes().text());
        Outline outline = Outline.of(file.path(), lines);
        int count = 0;
        for (int i = 0; i < lines.size(); i++) {
          if (!lines.get(i).isBlank() && isAbout(provenance.of(file.origin(), outline, i))) {
            count++;
          }
        }
        if (count > 0) {
          counts.put(file.path(), count);
        }
      }
    }
    return counts;
  }

  private boolean isAbout(Origin origin) {
    return origin.precision() != Origin.Precision.FILE
        && (origin.called().equals(name) || origin.called().startsWith(name + "."));
  }
}
