package cz.uois.runtime.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the programs of PostgreSQL: initdb, pg_ctl, postgres. */
final class ServerPrograms {
  private final PostgresBinaries binaries;

  ServerPrograms(PostgresBinaries binaries) {
    this.binaries = binaries;
  }

  /** Makes the data of a new server. */
  void initialize(ServerFolder folder, String user) throws IOException {
    run(
        folder,
        binaries.program("initdb"),
        "--no-sync",
        "--pgdata=" + folder.unfinished(),
        "--username=" + user,
        "--auth=scram-sha-256",
        "--pwfile=" + folder.password(),
        "--encoding=UTF8",
        "--locale=C");
  }

  /** Starts a server and waits until it answers. */
  void start(ServerFolder folder, int port, int seconds) throws IOException {
    // No data of development is worth an fsync. No sockets: their paths may be too long.
    String options =
        "-F -p "
            + port
            + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c timezone=UTC"
            + " -c log_timezone=UTC -c max_connections=100";
    control(
        folder, "start", "-w", "-t", Integer.toString(seconds), "-l", "server.log", "-o", options);
  }

  /** Stops a server: open transactions are rolled back, data are on disk. */
  void stop(ServerFolder folder, int seconds) throws IOException {
    String wait = Integer.toString(seconds);
    try {
      control(folder, "stop", "-w", "-t", wait, "-m", "fast");
    } catch (IOException slow) {
      control(folder, "stop", "-w", "-t", wait, "-m", "immediate");
    }
  }

  /** As {@code postgres (PostgreSQL) 15.19}. */
  String version() throws IOException {
    return run(List.of(binaries.program("postgres"), "--version"), null).strip();
  }

  private void control(ServerFolder folder, String verb, String... options) throws IOException {
    List<String> command = new ArrayList<>(List.of(binaries.program("pg_ctl"), "-D", "data"));
    command.addAll(List.of(options));
    command.add(verb);
    run(folder, command.toArray(String[]::new));
  }

  /** Paths are relative to the folder: pg_ctl hands them to a shell. */
  private static String run(ServerFolder folder, String... command) throws IOException {
    List<String> whole = new ArrayList<>();
    if (System.getProperty("user.name", "").equals("root")) {
      // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
      whole.addAll(List.of("unshare", "--user"));
    }
    whole.addAll(List.of(command));
    return run(whole, folder);
  }

  private static String run(List<String> command, @Nullable ServerFolder folder)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    if (folder != null) {
      builder.directory(folder.root().toFile());
    }
    // The caller's language and PG* variables are not ours.
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    try {
      int code = process.waitFor();
      if (code != 0) {
        throw new IOException(String.join(" ", command) + " ended with " + code + ": " + output);
      }
      return output;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + command.getFirst(), e);
    }
  }
}
