package cz.uois.cli.workspace;

import cz.uois.cli.plan.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Applies changes whole or not at all: everything is written beside its place first, then a journal
 * says what moves where, then it moves. A crash before the journal leaves the old files, a crash
 * after it is repaired by {@link #recover}. Each is on the disk before the next begins.
 */
final class Journal {
  static final String FOLDER = ".uois/journal/";
  static final String PENDING = FOLDER + "pending";
  private static final String WRITING = FOLDER + "writing";

  private final Tree tree;
  private final Staging staging;

  Journal(Tree tree) {
    this.tree = tree;
    this.staging = new Staging(tree);
  }

  /** Whether an earlier run was interrupted. */
  boolean interrupted() {
    return isPending()
        || staging.exists()
        || Files.exists(tree.resolve(WRITING), LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether an earlier run had decided what moves where, and did not live to see it done. */
  boolean isPending() {
    return Files.exists(tree.resolve(PENDING), LinkOption.NOFOLLOW_LINKS);
  }

  /** Why uois cannot keep its own files there, or not do what an interrupted run had decided. */
  Optional<String> obstacle() {
    return Stream.of(PENDING, Staging.FOLDER + "x")
        .flatMap(path -> tree.obstacle(path).map(reason -> path + " " + reason).stream())
        .findFirst()
        .or(this::pendingObstacle);
  }

  private Optional<String> pendingObstacle() {
    List<String> lines = pending();
    for (int i = 0; i < lines.size(); i++) {
      String where = PENDING + ":" + (i + 1) + ": '" + lines.get(i) + "' ";
      Optional<Step> step = Step.of(lines.get(i));
      if (step.isEmpty()) {
        return Optional.of(
            where + "was not written by uois; remove " + PENDING + " and " + Staging.FOLDER);
      }
      Optional<String> obstacle = obstacle(step.get());
      if (obstacle.isPresent()) {
        return Optional.of(where + obstacle.get() + "; move that away");
      }
    }
    return Optional.empty();
  }

  private Optional<String> obstacle(Step step) {
    return tree.obstacle(step.path()).or(() -> staging.obstacle(step.path()));
  }

  private List<String> pending() {
    return tree.read(PENDING).map(bytes -> bytes.text().lines().toList()).orElse(List.of());
  }

  /** Finishes what an interrupted run had decided to do, or forgets what it had only prepared. */
  void recover() throws IOException {
    if (isPending()) {
      finish(pending().stream().flatMap(line -> Step.of(line).stream()).toList());
    } else {
      forget();
    }
  }

  void apply(SortedMap<String, Bytes> writes, SortedSet<String> removes) throws IOException {
    List<Step> steps = new ArrayList<>();
    writes.keySet().forEach(path -> steps.add(new Step(Step.Kind.REPLACE, path)));
    removes.forEach(path -> steps.add(new Step(Step.Kind.REMOVE, path)));
    Permissions.require(tree, steps);
    try {
      prepare(writes, steps);
    } catch (IOException | RuntimeException e) {
      forgetAfter(e);
      throw e;
    }
    finish(steps);
  }

  private void prepare(SortedMap<String, Bytes> writes, List<Step> steps) throws IOException {
    for (var write : writes.entrySet()) {
      staging.add(write.getKey(), write.getValue());
    }
    String journal = steps.stream().map(step -> step.line() + "\n").collect(Collectors.joining());
    staging.write(WRITING, Bytes.of(journal), tree.resolve(PENDING));
    staging.makeFolders(steps);
    Files.move(tree.resolve(WRITING), tree.resolve(PENDING), StandardCopyOption.ATOMIC_MOVE);
    Staging.forceFolders(tree, new TreeSet<>(List.of(tree.resolve(PENDING).getParent())));
  }

  // Each step may have been done before a crash.
  private void finish(List<Step> steps) throws IOException {
    SortedSet<Path> folders = new TreeSet<>();
    for (Step step : steps) {
      // Again: somebody may have put a link there meanwhile.
      Tree.refuse(tree.resolve(step.path()), obstacle(step));
      switch (step.kind()) {
        case REPLACE -> staging.move(step.path());
        case REMOVE -> Files.deleteIfExists(tree.resolve(step.path()));
      }
      folders.add(tree.resolve(step.path()).getParent());
    }
    Staging.forceFolders(tree, folders);
    for (Step step : steps) {
      if (step.kind() == Step.Kind.REMOVE) {
        tree.removeEmptyFolders(step.path());
      }
    }
    // The journal goes first: without it, what is staged means nothing.
    Files.deleteIfExists(tree.resolve(PENDING));
    clear();
  }

  private void forget() throws IOException {
    staging.forget();
    clear();
  }

  private void forgetAfter(Exception failure) {
    try {
      forget();
    } catch (IOException e) {
      // The next run does.
      failure.addSuppressed(e);
    }
  }

  private void clear() throws IOException {
    Files.deleteIfExists(tree.resolve(WRITING));
    staging.clear();
    // A member that was never made has nothing else of ours.
    tree.removeEmptyFolders(PENDING);
  }
}
