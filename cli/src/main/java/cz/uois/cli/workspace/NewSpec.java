package cz.uois.cli.workspace;

import cz.uois.cli.plan.Bytes;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/** A spec that is put where none is: into a new folder, or beside what else is in one. */
public final class NewSpec {
  private NewSpec() {}

  /**
   * What putting it there would do.
   *
   * @param files the spec by path
   * @param places what is a spec already where it exists, as {@code uois.yaml}
   */
  public static ChangeSet in(Path folder, SortedMap<String, Bytes> files, List<String> places) {
    Tree tree = new Tree(folder.toAbsolutePath().normalize());
    for (String place : places) {
      if (Files.exists(tree.resolve(place), LinkOption.NOFOLLOW_LINKS)) {
        return ChangeSet.refused(
            "has '" + place + "' already; choose another folder with --into, or move that away");
      }
    }
    List<Change> changes = new ArrayList<>();
    for (String path : files.keySet()) {
      Optional<String> obstacle = tree.obstacle(path);
      changes.add(
          obstacle.isPresent()
              ? Change.conflict(path, obstacle.get())
              : Change.of(path, Change.Kind.CREATE));
    }
    return new ChangeSet(changes, files, new TreeSet<>());
  }
}
