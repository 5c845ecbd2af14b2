package cz.uois.runtime.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import cz.uois.runtime.config.DatabaseAddress;
import cz.uois.runtime.config.EnvironmentFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that lives as long as the member, on the loopback interface, with its data in a
 * folder that stays. It replaces zonky's own starter, whose exit hook stops the server while
 * requests are still being answered.
 */
public final class DevelopmentDatabase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DevelopmentDatabase.class);
  private static final String USER = "postgres";
  private static final int START_SECONDS = 60;
  private static final int STOP_SECONDS = 3;
  private static final int PORT_TRIES = 5;

  private final Path directory;
  private Optional<Running> running = Optional.empty();
  private boolean closed;

  /** The server on the data of a folder, which is made at the start if it does not exist. */
  public DevelopmentDatabase(Path directory) {
    this.directory = directory;
  }

  /**
   * Starts the server and waits until it answers.
   *
   * @return where it answers
   * @throws EnvironmentFailure if it cannot run here, or another process uses the folder
   */
  public DatabaseAddress.Server start() throws EnvironmentFailure {
    ServerPrograms programs = new ServerPrograms(PostgresBinaries.unpacked());
    // One monitor with close(): who is told to stop while starting stops what was started.
    synchronized (this) {
      if (closed) {
        throw EnvironmentFailure.unavailable("stopped while starting");
      }
      try {
        return start(programs);
      } catch (IOException e) {
        throw EnvironmentFailure.unavailable(
            "embedded PostgreSQL cannot start in " + directory + ": " + e.getMessage(), e);
      }
    }
  }

  /** Stops the server; its data stay. */
  @Override
  public synchronized void close() {
    closed = true;
    running.ifPresent(Running::stop);
    running = Optional.empty();
  }

  private DatabaseAddress.Server start(ServerPrograms programs)
      throws IOException, EnvironmentFailure {
    long begin = System.nanoTime();
    ServerFolder folder = ServerFolder.open(directory);
    FileChannel lock = locked(folder);
    running = Optional.of(new Running(folder, programs, lock));
    stopOrphan(folder, programs);
    if (!folder.hasData()) {
      initialize(folder, programs);
    }
    refuseOtherVersion(folder, programs);
    String password = Files.readString(folder.password(), UTF_8).strip();
    int port = startOnFreePort(folder, programs);
    LOG.info(
        "PostgreSQL started on port {} in {} ms, data in {}",
        port,
        (System.nanoTime() - begin) / 1_000_000,
        folder.root());
    return new DatabaseAddress.Server("127.0.0.1", port, "postgres", USER, password, Map.of());
  }

  /** A free port may be taken before the server binds it, so a few are tried. */
  private static int startOnFreePort(ServerFolder folder, ServerPrograms programs)
      throws IOException {
    for (int attempt = 1; ; attempt++) {
      int port = freePort();
      try {
        programs.start(folder, port, START_SECONDS);
        return port;
      } catch (IOException e) {
        if (attempt == PORT_TRIES || !folder.logSays("could not bind")) {
          throw new IOException(e.getMessage() + folder.lastLogLines(), e);
        }
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** The lock falls with the process that holds it, however that ends. */
  private static FileChannel locked(ServerFolder folder) throws IOException, EnvironmentFailure {
    FileChannel channel =
        FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException heldByThisProcess) {
      // Answered below, like a lock of another process.
    }
    channel.close();
    throw EnvironmentFailure.unavailable(
        "the embedded database in " + folder.root() + " is in use by another running member");
  }

  /** After the member was killed its server runs on, and nobody else may use its data. */
  private static void stopOrphan(ServerFolder folder, ServerPrograms programs) throws IOException {
    if (folder.runningServer().isPresent()) {
      LOG.warn("stopping the PostgreSQL that an earlier run left behind in {}", folder.root());
      programs.stop(folder, STOP_SECONDS);
    }
    // A file left by a dead server; its number may be another process's by now.
    Files.deleteIfExists(folder.pidFile());
  }

  private static void initialize(ServerFolder folder, ServerPrograms programs) throws IOException {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    PrivateFolders.delete(folder.unfinished());
    folder.writePassword(HexFormat.of().formatHex(random));
    programs.initialize(folder, USER);
    // Renamed when it is whole, so that a killed first start leaves nothing half-made.
    Files.move(folder.unfinished(), folder.data(), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void refuseOtherVersion(ServerFolder folder, ServerPrograms programs)
      throws IOException, EnvironmentFailure {
    String data = folder.majorVersion();
    List<String> version = List.of(programs.version().split("[ .]"));
    if (!version.contains(data)) {
      throw EnvironmentFailure.unavailable(
          "the data in "
              + folder.root()
              + " were made by PostgreSQL "
              + data
              + ", the one here is '"
              + programs.version()
              + "': export them with that version, or remove the folder to start afresh");
    }
  }

  /**
   * A folder that is ours, and the server in it if it was started.
   *
   * @param folder the folder
   * @param programs stop the server
   * @param lock keeps others out of the folder
   */
  private record Running(ServerFolder folder, ServerPrograms programs, FileChannel lock) {
    void stop() {
      try (lock) {
        if (folder.runningServer().isPresent()) {
          programs.stop(folder, STOP_SECONDS);
        }
      } catch (IOException e) {
        LOG.error("PostgreSQL did not stop: {}", e.getMessage());
      }
    }
  }
}
