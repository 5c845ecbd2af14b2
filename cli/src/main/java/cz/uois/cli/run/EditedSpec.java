package cz.uois.cli.run;

import cz.uois.cli.diff.FileDifference;
import cz.uois.cli.link.Specs;
import cz.uois.cli.migration.History;
import cz.uois.cli.model.Member;
import cz.uois.cli.plan.Bytes;
import cz.uois.cli.spec.SpecFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A spec that is written together with what is generated from it.
 *
 * @param before the files of the author as they were read, by path
 * @param after the files as they will be
 * @param renames what tables and columns are called now, by {@code table} and {@code table.column}
 * @param repaired whether an interrupted run was repaired before they were read
 */
record EditedSpec(
    SortedMap<String, byte[]> before,
    SortedMap<String, byte[]> after,
    Map<String, String> renames,
    boolean repaired) {
  /** The spec is what it was. */
  static final EditedSpec NONE = new EditedSpec(new TreeMap<>(), new TreeMap<>(), Map.of(), false);

  EditedSpec {
    before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
    after = Collections.unmodifiableSortedMap(new TreeMap<>(after));
    renames = Map.copyOf(renames);
  }

  /** The files that change. */
  List<FileDifference> rewrites() {
    SortedSet<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    return paths.stream()
        .map(path -> new FileDifference(path, bytes(before, path), bytes(after, path)))
        .filter(file -> !file.before().equals(file.after()))
        .toList();
  }

  /** What was there before, under the names that it has now. */
  History history(History history, Member now) {
    if (renames.isEmpty()) {
      return history;
    }
    Map<String, String> names = new TreeMap<>();
    history.ids().keySet().forEach(name -> Renamed.plainly(name, renames, names));
    Specs.of(SpecFiles.spec(before)).member().ifPresent(was -> Renamed.derived(was, now, names));
    return history.renamed(names);
  }

  /** What clients see under another name than before, because tables have other names. */
  List<String> otherTypes(Member now) {
    List<String> notes = new ArrayList<>();
    Specs.of(SpecFiles.spec(before)).member().stream()
        .flatMap(was -> was.entities().stream())
        .forEach(was ->
            now.entities().stream()
                .filter(it -> it.table().equals(renames.get(was.table())))
                .filter(it -> !it.names().type().equals(was.names().type()))
                .forEach(it ->
                    notes.add(
                        "clients see %s as %s now; to keep the name, add to its file: gql: %s"
                            .formatted(
                                was.names().type(), it.names().type(), was.names().type()))));
    return notes;
  }

  /** The role types of the seed data, or of those around the member. */
  Set<String> roleTypes(Path member) {
    return Optional.ofNullable(after.get(SpecFolder.SEED_DATA))
        .map(SpecFolder::roleTypes)
        .orElseGet(() -> SpecFolder.roleTypes(member));
  }

  private static Optional<Bytes> bytes(SortedMap<String, byte[]> files, String path) {
    return Optional.ofNullable(files.get(path)).map(Bytes::of);
  }
}
