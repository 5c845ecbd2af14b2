package cz.uois.cli.workspace;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** Asks whether all of some steps may be taken, before the first one is. */
final class Permissions {
  private Permissions() {}

  /**
   * Requires that folders may be changed and that files to replace are not kept from being written:
   * a file of somebody else would become ours, and one that is read-only is so on purpose.
   */
  static void require(Tree tree, List<Step> steps) throws IOException {
    for (Step step : steps) {
      Path file = tree.resolve(step.path());
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isWritable(file)) {
        throw new AccessDeniedException(file.toString());
      }
      Path folder = nearest(file, tree.root());
      if (!Files.isWritable(folder) || !Files.isExecutable(folder)) {
        throw new AccessDeniedException(folder.toString());
      }
    }
  }

  private static Path nearest(Path file, Path root) {
    Path folder = file.getParent();
    while (folder != null
        && !folder.equals(root)
        && !Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      folder = folder.getParent();
    }
    return folder == null ? root : folder;
  }
}
