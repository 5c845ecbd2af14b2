package cz.uois.cli.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds a member with Maven, when its sources are newer than its last build. */
public final class MemberBuild {
  private static final int ERRORS_SHOWN = 12;
  private static final long SECONDS_TO_STOP = 3;

  private final RunnableMember member;
  private final Map<String, String> environment;
  private final PrintWriter progress;

  /**
   * @param member whom to build
   * @param environment the user's variables
   * @param progress where one line says that it is being built
   */
  public MemberBuild(RunnableMember member, Map<String, String> environment, PrintWriter progress) {
    this.member = requireNonNull(member, "member is null");
    this.environment = Map.copyOf(environment);
    this.progress = requireNonNull(progress, "progress is null");
  }

  /**
   * The class path that runs the member in development: its classes and its libraries, the embedded
   * database included.
   *
   * @throws EnvironmentException if Maven is missing or refuses; the message says where its log is
   */
  public String classPath() throws EnvironmentException, IOException, InterruptedException {
    BuildStamp stamp = new BuildStamp(member.folder());
    Optional<String> current = stamp.classPath();
    if (current.isPresent()) {
      return current.get();
    }
    build(stamp);
    return stamp
        .classPath()
        .orElseThrow(() ->
            new EnvironmentException(
                "'%s' changed while it was being built: run the command again"
                    .formatted(member.folder())));
  }

  private void build(BuildStamp stamp)
      throws EnvironmentException, IOException, InterruptedException {
    Path maven =
        new Executables(environment)
            .maven()
            .orElseThrow(() ->
                new EnvironmentException(
                    "needs Maven (mvn) to build a member: install it (Debian: apt install"
                        + " maven, macOS: brew install maven)"));
    Path log = member.folder().resolve("target").resolve("uois-build.log");
    Files.createDirectories(log.getParent());
    progress.println("uois: building " + member.name() + " (log: " + log + ") ...");
    progress.flush();
    FileTime started = FileTime.fromMillis(System.currentTimeMillis());
    int exit = run(maven, stamp.file(), log);
    if (exit != 0) {
      Files.deleteIfExists(stamp.file());
      throw new EnvironmentException(
          "Maven could not build '%s' (log: %s)%s".formatted(member.folder(), log, errors(log)));
    }
    // What was edited meanwhile is newer than this build.
    Files.setLastModifiedTime(stamp.file(), started);
  }

  private int run(Path maven, Path classPathFile, Path log)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(maven.toString(), "-B", "-q", "-Dstyle.color=never", "-Dmaven.test.skip=true"));
    command.addAll(runtimeGoals());
    command.addAll(
        List.of(
            "package",
            "dependency:build-classpath",
            "-Dmdep.includeScope=test",
            "-Dmdep.outputFile=" + classPathFile));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(member.folder().toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(log.toFile());
    builder.environment().clear();
    builder.environment().putAll(mavenEnvironment());
    return new Child(builder, MemberBuild::stop).run();
  }

  // Maven never looks again at a released version that it has: without this, a member would be
  // built with the runtime of that version that another member brought first.
  private List<String> runtimeGoals() throws IOException {
    Path repository = member.folder().resolve(".uois").resolve("repo");
    if (!Files.isDirectory(repository)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(repository)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .findFirst()
          .map(jar ->
              List.of(
                  "install:install-file",
                  "-Dfile=" + jar,
                  "-DpomFile=" + jar.toString().replaceFirst("jar$", "pom")))
          .orElse(List.of());
    }
  }

  // Maven itself runs on what the user gives it, and looks for a JDK for the build in variables of
  // the form JAVA<version>_HOME among other places: ours is certainly new enough.
  private Map<String, String> mavenEnvironment() {
    String home = System.getProperty("java.home");
    Map<String, String> variables = new java.util.TreeMap<>(environment);
    variables.putIfAbsent("JAVA" + Runtime.version().feature() + "_HOME", home);
    if (!variables.containsKey("JAVA_HOME")
        && new Executables(environment).onPath("java").isEmpty()) {
      variables.put("JAVA_HOME", home);
    }
    return variables;
  }

  private static void stop(Process process) {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      process.destroyForcibly();
    }
  }

  private static String errors(Path log) throws IOException {
    List<String> lines =
        // Maven writes what it likes: a wrong letter is better than no reason.
        new String(Files.readAllBytes(log), UTF_8)
            .lines()
            .filter(line -> line.startsWith("[ERROR] ") && line.length() > "[ERROR] ".length())
            .distinct()
            .limit(ERRORS_SHOWN)
            .toList();
    return lines.stream().map(line -> "\n  " + line).collect(Collectors.joining());
  }
}
