package cz.uois.cli.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Which uois wrote a member last, without reading the rest of its lock. */
public final class LockVersion {
  // The version is one of the first lines.
  private static final int MOST_BYTES = 4096;
  private static final String KEY = "uois ";

  private LockVersion() {}

  /**
   * The version in the lock of a member; empty without a lock, or if it does not say one.
   *
   * @throws UncheckedIOException if the disk fails
   */
  public static Optional<String> of(Path member) {
    Path lock = member.resolve(Lock.FILE);
    if (!Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(lock, LinkOption.NOFOLLOW_LINKS)) {
      return new String(in.readNBytes(MOST_BYTES), UTF_8)
          .lines()
          .filter(line -> line.startsWith(KEY))
          .map(line -> line.substring(KEY.length()))
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
