package cz.uois.cli.workspace;

import cz.uois.cli.diff.Merge;
import cz.uois.cli.diff.ThreeWayMerge;
import cz.uois.cli.plan.Bytes;
import cz.uois.cli.render.RenderedFile;
import java.util.Optional;

/** Brings seeded files to what their templates say now, and keeps what their authors wrote. */
final class SeededMerge {
  /** A file of somebody who writes by hand has a hundredth of this. */
  private static final int MOST_BYTES = 1 << 20;

  private final Tree tree;
  private final String from;
  private final String to;

  /**
   * @param from version of uois that wrote the files
   * @param to version of this one
   */
  SeededMerge(Tree tree, String from, String to) {
    this.tree = tree;
    this.from = "uois " + from;
    this.to = "uois " + to;
  }

  MergedFile merge(RenderedFile file, Optional<Bytes> disk, Lock.Entry written) {
    String path = file.path();
    if (disk.isEmpty()) {
      return new MergedFile(path, MergedFile.Kind.LEFT, 0, Optional.empty());
    }
    Bytes mine = disk.get();
    boolean same = written.sha256().equals(file.bytes().sha256());
    if (same || mine.equals(file.bytes())) {
      return new MergedFile(path, MergedFile.Kind.SAME, 0, Optional.empty());
    }
    if (mine.sha256().equals(written.sha256())) {
      return new MergedFile(path, MergedFile.Kind.CLEAN, 0, Optional.of(file.bytes()));
    }
    if (!isText(mine)) {
      return new MergedFile(path, MergedFile.Kind.LEFT, 0, Optional.empty());
    }
    // What is not what was written is no base: it would make the author's lines ours.
    Optional<Bytes> base =
        tree.read(Comparison.BASE + path).filter(it -> it.sha256().equals(written.sha256()));
    String theirs = file.bytes().text();
    Merge merge =
        base.isPresent()
            ? ThreeWayMerge.of(base.get().text(), mine.text(), theirs, from, to)
            : ThreeWayMerge.withoutBase(mine.text(), theirs, to);
    return new MergedFile(
        path,
        merge.conflicts() > 0 ? MergedFile.Kind.CONFLICTS : MergedFile.Kind.MERGES,
        merge.conflicts(),
        Optional.of(Bytes.of(merge.text())));
  }

  private static boolean isText(Bytes bytes) {
    String text = bytes.text();
    return text.length() <= MOST_BYTES && text.indexOf('\0') < 0 && Bytes.of(text).equals(bytes);
  }
}
