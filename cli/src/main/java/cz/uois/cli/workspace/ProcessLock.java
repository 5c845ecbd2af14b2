package cz.uois.cli.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ScopedValue.CallableOp;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets one process at a time write in a folder. The operating system frees the lock when its holder
 * dies, however it dies. The file is there only while somebody writes, so that a folder in which
 * nothing came to be stays as it was, or absent.
 */
final class ProcessLock {
  static final String FILE = ".uois/journal/lock";

  /** Beyond what is written: Windows keeps others from reading a byte that is locked. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final int LONGEST_TEXT = 4096;
  private static final Duration PAUSE = Duration.ofMillis(20);

  private static final ScopedValue<Set<Path>> HELD = ScopedValue.newInstance();

  private final Tree tree;
  private final Path file;
  private final Invocation invocation = Invocation.current();
  private final Holder self = Holder.ofThisProcess(invocation.command());
  private final List<Path> absent;
  private boolean told;

  private ProcessLock(Tree tree) {
    this.tree = tree;
    this.file = tree.resolve(FILE);
    this.absent = absent(tree.root());
  }

  /**
   * Does something while nobody else writes there; work within such work has the lock already.
   *
   * @throws ConflictException if somebody else does not end in time, or something is in the way
   * @throws UncheckedIOException if the disk fails
   */
  static <T, X extends Exception> T during(Tree tree, CallableOp<T, X> work) throws X {
    Set<Path> held = new HashSet<>(HELD.isBound() ? HELD.get() : Set.of());
    return held.add(tree.root())
        ? new ProcessLock(tree).hold(() -> ScopedValue.where(HELD, Set.copyOf(held)).call(work))
        : work.call();
  }

  private <T, X extends Exception> T hold(CallableOp<T, X> work) throws X {
    try (Taken _ = acquire()) {
      return work.call();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot lock " + tree.root(), e);
    }
  }

  private Taken acquire() throws IOException {
    long end = System.nanoTime() + invocation.patience().toNanos();
    try {
      while (true) {
        Optional<Taken> taken = attempt();
        if (taken.isPresent()) {
          return taken.get();
        }
        if (System.nanoTime() - end > 0) {
          throw new ConflictException(
              "%s: %s is still writing there after %d s; try again when it has ended, or end it"
                  .formatted(tree.root(), holder(), invocation.patience().toSeconds()));
        }
        pause();
      }
    } catch (IOException e) {
      removeFolders();
      throw e;
    }
  }

  private Optional<Taken> attempt() throws IOException {
    Optional<String> obstacle = tree.obstacle(FILE);
    if (obstacle.isPresent()) {
      throw new ConflictException(tree.root() + ": " + FILE + " " + obstacle.get());
    }
    try {
      Files.createDirectories(file.getParent());
      Taken taken = new Taken();
      if (taken.isMine()) {
        return Optional.of(taken);
      }
      taken.giveBack();
    } catch (NoSuchFileException _) {
      // Its last holder has just removed it, or a folder of it.
      return Optional.empty();
    }
    return Optional.empty();
  }

  /**
   * The file, opened twice: to lock it, and to see that it is still the one of that name. Closing
   * either gives the lock away, as operating systems have it.
   */
  private final class Taken implements AutoCloseable {
    private final FileChannel locked;
    private final List<FileChannel> seen = new ArrayList<>();

    Taken() throws IOException {
      this.locked =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    }

    boolean isMine() throws IOException {
      try {
        if (!isLocked()) {
          tell();
          return false;
        }
        byte[] text = self.text().getBytes(UTF_8);
        locked.truncate(0);
        locked.write(ByteBuffer.wrap(text));
        // A holder removes the file before it gives it back: then this one has no name any more.
        FileChannel named =
            FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        seen.add(named);
        ByteBuffer found = ByteBuffer.allocate(text.length);
        return named.read(found) == text.length && Arrays.equals(found.array(), text);
      } catch (NoSuchFileException e) {
        giveBack();
        throw e;
      } catch (IOException e) {
        close();
        throw e;
      }
    }

    private boolean isLocked() throws IOException {
      try {
        return locked.tryLock(LOCKED_BYTE, 1, false) != null;
      } catch (OverlappingFileLockException _) {
        return false;
      }
    }

    /** Removes the file while it is held: afterwards it may be somebody else's. */
    @Override
    public void close() throws IOException {
      try {
        Files.deleteIfExists(file);
        removeFolders();
      } catch (IOException _) {
        // One that is left behind locks nobody out, and the work is done.
        return;
      } finally {
        giveBack();
      }
    }

    void giveBack() throws IOException {
      for (FileChannel channel : seen) {
        channel.close();
      }
      locked.close();
    }
  }

  private void tell() {
    if (!told) {
      told = true;
      invocation
          .waiting()
          .accept(
              "%s: waiting for %s, %d s at most"
                  .formatted(tree.root(), holder(), invocation.patience().toSeconds()));
    }
  }

  private String holder() {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return Holder.inWords(new String(in.readNBytes(LONGEST_TEXT), UTF_8));
    } catch (IOException _) {
      return Holder.inWords("");
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for another process", e);
    }
  }

  /** Those of its own folders, and of those that were not there before it, that stayed empty. */
  private void removeFolders() throws IOException {
    if (tree.removeEmptyFolders(FILE)) {
      for (Path folder : absent) {
        if (!Tree.removeIfEmpty(folder)) {
          return;
        }
      }
    }
  }

  private static List<Path> absent(Path root) {
    List<Path> absent = new ArrayList<>();
    for (Path folder = root;
        folder != null && !Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
        folder = folder.getParent()) {
      absent.add(folder);
    }
    return absent;
  }
}
