package cz.uois.cli.run;

import cz.uois.cli.plan.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a member in another folder, that can be spoiled and mended. Links are not followed, and
 * what builds, editors and databases leave is not copied.
 */
final class MemberCopy {
  private static final Set<String> LEFT_OUT =
      Set.of("target", "node_modules", ".git", ".uois/data", ".idea", ".vscode");

  private final Path folder;
  private final SortedMap<String, Bytes> files;

  private MemberCopy(Path folder, SortedMap<String, Bytes> files) {
    this.folder = folder;
    this.files = files;
  }

  /** Reads a member and copies it to a folder that is not there. */
  static MemberCopy of(Path member, Path folder) throws IOException {
    SortedMap<String, Bytes> files = new TreeMap<>();
    Files.walkFileTree(
        member,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            return LEFT_OUT.contains(slashed(member, path))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile()) {
              files.put(slashed(member, path), Bytes.of(Files.readAllBytes(path)));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    MemberCopy copy = new MemberCopy(folder, files);
    copy.restore();
    return copy;
  }

  Path folder() {
    return folder;
  }

  /** The paths of what was copied. */
  Set<String> paths() {
    return files.keySet();
  }

  /** The text of a file as it was copied. Asking for one that was not is a bug of the asker. */
  String text(String path) {
    Bytes bytes = files.get(path);
    if (bytes == null) {
      throw new IllegalArgumentException("no file " + path);
    }
    return bytes.text();
  }

  void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  void remove(String path) throws IOException {
    Files.delete(folder.resolve(path));
  }

  /** Makes the copy what it was in the beginning. */
  void restore() throws IOException {
    delete(folder);
    for (var file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue().toArray());
    }
  }

  /** Removes a folder with everything in it, if it is there. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(path);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path path, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(path);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static String slashed(Path member, Path path) {
    return member.relativize(path).toString().replace('\\', '/');
  }
}
