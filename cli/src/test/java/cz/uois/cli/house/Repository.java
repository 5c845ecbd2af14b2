package cz.uois.cli.house;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The repository that these tests look over. */
final class Repository {
  private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", ".uois");

  private final Path root;

  /** The one around the module that Maven runs the tests in. */
  Repository() {
    root = Path.of("").toAbsolutePath().resolve("..").normalize();
    if (!Files.isRegularFile(root.resolve("runtime/pom.xml"))) {
      throw new IllegalStateException("not the repository of uois: " + root);
    }
  }

  Path root() {
    return root;
  }

  /** Files written by hand that the predicate wants, sorted; never what builds leave behind. */
  List<Path> files(Predicate<Path> wanted) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_OURS.contains(folder.getFileName().toString())
                    || folder.endsWith(Path.of("src", "generated"))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (wanted.test(file)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(null);
    return files;
  }
}
