package cz.uois.cli.launch;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A member in a process of its own, in the foreground: its output is ours, and it does not outlive
 * us. Whoever ends this process (Ctrl-C, kill) ends the member and its embedded database.
 */
public final class MemberProcess {
  /** What a member may take to end by itself, in milliseconds, of the five seconds we promise. */
  private static final long GRACE = 4_200;

  private final RunnableMember member;
  private final String classPath;
  private final Map<String, String> environment;

  /**
   * @param member whom to run
   * @param classPath see {@link MemberBuild#classPath}
   * @param environment see {@link MemberEnvironment#of}
   */
  public MemberProcess(RunnableMember member, String classPath, Map<String, String> environment) {
    this.member = requireNonNull(member, "member is null");
    this.classPath = requireNonNull(classPath, "classPath is null");
    this.environment = Map.copyOf(environment);
  }

  /** Runs the member until it ends, and returns its exit code. */
  public int run() throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command());
    builder.directory(member.folder().toFile());
    builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().clear();
    builder.environment().putAll(environment);
    int code = new Child(builder, this::stop).run();
    if (code != 0) {
      // A member that fell leaves its database behind.
      stopOrphanedServers();
    }
    return code;
  }

  private List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        // Quick to start rather than quick for ever: this is somebody's desk.
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        classPath,
        member.mainClass());
  }

  // Runs while this JVM goes down; the user waits.
  private void stop(Process process) {
    List<ProcessHandle> family =
        Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    process.destroy();
    try {
      if (process.waitFor(GRACE, TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException _) {
      // Then at once.
    }
    family.forEach(ProcessHandle::destroyForcibly);
    stopOrphanedServers();
  }

  // PostgreSQL detaches itself from the member, so it is no descendant.
  private void stopOrphanedServers() {
    try {
      new EmbeddedData(member.data()).servers().forEach(ProcessHandle::destroy);
    } catch (IOException _) {
      // The folder cannot be read, so nothing can be said about a server there.
    }
  }
}
