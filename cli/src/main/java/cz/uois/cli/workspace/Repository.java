package cz.uois.cli.workspace;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The Git repository that a folder is in. */
public final class Repository {
  private Repository() {}

  /**
   * The path of a folder in its repository, with {@code /}; empty if it is the root of it. Of a
   * folder in no repository, it is the path from the current folder, or, elsewhere, its name.
   */
  public static String pathOf(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    for (Path above = absolute; above != null; above = above.getParent()) {
      // A folder, or a file in work trees and submodules.
      if (Files.exists(above.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
        return slashed(above.relativize(absolute));
      }
    }
    Path here = Path.of("").toAbsolutePath();
    return slashed(
        absolute.startsWith(here) || absolute.getFileName() == null
            ? here.relativize(absolute)
            : absolute.getFileName());
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }
}
