package cz.uois.cli.run;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.edit.Edition;
import cz.uois.cli.edit.Mentions;
import cz.uois.cli.edit.RefusedEdit;
import cz.uois.cli.edit.SpecEdit;
import cz.uois.cli.spec.SpecFolder;
import cz.uois.cli.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Changes a spec and brings the member up to date with it, all in one:
 *
 * <ol>
 *   <li>read the files of the spec,
 *   <li>change them in memory,
 *   <li>generate from them as if they were there; with an error in them, nothing is written,
 *   <li>look where the author's own files speak of what has another name.
 * </ol>
 */
public final class EditRun {
  private EditRun() {}

  /**
   * Runs it.
   *
   * @param externalType the GraphQL type of a table of another member, if anybody knows it
   * @throws RefusedEdit if what was asked for does not fit the spec
   */
  public static Edited run(
      Path member,
      SpecEdit edit,
      Function<String, Optional<String>> externalType,
      Permits permits,
      boolean dryRun)
      throws RefusedEdit {
    Workspace workspace = Workspace.at(member);
    return dryRun
        ? edited(member, edit, externalType, permits, true, false)
        : workspace.alone(
            () -> edited(member, edit, externalType, permits, false, workspace.repair()));
  }

  private static Edited edited(
      Path member,
      SpecEdit edit,
      Function<String, Optional<String>> externalType,
      Permits permits,
      boolean dryRun,
      boolean repaired)
      throws RefusedEdit {
    Workspace workspace = Workspace.at(member);
    Diagnostics found = new Diagnostics();
    SortedMap<String, byte[]> spec = SpecFolder.read(member, found);
    Optional<byte[]> seedData = SpecFolder.readSeedData(member, new Diagnostics());
    Edition edition =
        edit.apply(
            new SpecEdit.Given(spec, seedData, workspace.history().ids().keySet(), externalType));
    SortedMap<String, byte[]> before = new TreeMap<>(spec);
    seedData.ifPresent(bytes -> before.put(SpecFolder.SEED_DATA, bytes));
    SortedMap<String, byte[]> after = new TreeMap<>(edition.files());
    seedData.ifPresent(bytes -> after.putIfAbsent(SpecFolder.SEED_DATA, bytes));
    EditedSpec edited = new EditedSpec(before, after, edition.renames(), repaired);
    Outcome outcome = GenerationRun.edited(member, edited, found, permits, dryRun);
    List<String> places =
        edition.mentions().isEmpty() ? List.of() : mentions(workspace, edition.mentions());
    List<String> notes = new ArrayList<>(edition.unsure());
    outcome.read().member().ifPresent(now -> notes.addAll(edited.otherTypes(now)));
    return new Edited(outcome, edited.rewrites(), edition.moved(), places, notes);
  }

  /** Lines of the author's own files that seem to name something. */
  static List<String> mentions(Workspace workspace, List<Mentions> mentions) {
    List<String> places = new ArrayList<>();
    workspace
        .ownSources()
        .forEach((path, text) -> {
          List<Mentions> here =
              mentions.stream()
                  .filter(it -> it.near().stream().allMatch(near -> near.matcher(text).find()))
                  .toList();
          List<String> lines = here.isEmpty() ? List.of() : text.lines().toList();
          for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (here.stream().anyMatch(it -> it.name().matcher(line).find())) {
              places.add(path + ":" + (i + 1));
            }
          }
        });
    return places;
  }
}
