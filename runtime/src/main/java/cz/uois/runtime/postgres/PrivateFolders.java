package cz.uois.runtime.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/** Folders that only their owner enters, on file systems that know owners. */
final class PrivateFolders {
  private PrivateFolders() {}

  static void create(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = folder.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try {
      if (knowsOwners(parent == null ? folder.toAbsolutePath().getRoot() : parent)) {
        Files.createDirectory(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      } else {
        Files.createDirectory(folder);
      }
    } catch (FileAlreadyExistsException e) {
      // Another member, which starts at the same moment, may have made it.
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  /**
   * A folder that the user alone writes to, made if it is not there.
   *
   * @return its real path: a link to it could point elsewhere a moment later
   * @throws IOException if it is somebody else's, or open to others
   */
  static Path owned(Path folder) throws IOException {
    create(folder);
    Path real = folder.toRealPath();
    if (!knowsOwners(real)) {
      return real;
    }
    String user = System.getProperty("user.name", "");
    String owner = Files.getOwner(real).getName();
    if (!owner.equals(user)) {
      throw new IOException(real + " belongs to '" + owner + "', expected '" + user + "'");
    }
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(real);
    if (permissions.contains(PosixFilePermission.OTHERS_WRITE)
        || permissions.contains(PosixFilePermission.GROUP_WRITE)) {
      throw new IOException("others can write to " + real + ", expected permissions as rwxr-xr-x");
    }
    return real;
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> content = Files.walk(folder)) {
      for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (UncheckedIOException e) {
      throw new IOException(e);
    }
  }

  private static boolean knowsOwners(Path folder) throws IOException {
    FileStore store = Files.getFileStore(folder);
    return store.supportsFileAttributeView("posix");
  }
}
