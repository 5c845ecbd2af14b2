package cz.uois.cli.doctor;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.launch.Executables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The machine as uois finds it: programs, database, variables. */
public final class Machine {
  private static final int JDK = 25;
  private static final String MAVEN = "3.8";
  private static final String NODE = "20";

  /** Variables that uois, its launcher or members read; only their names are ever told. */
  private static final List<String> READ =
      List.of(
          "CONNECTION_STRING",
          "DEMO",
          "DEMODATA",
          "GQLUG_ENDPOINT_URL",
          "JAVA_HOME",
          "JWTPUBLICKEYURL",
          "JWTRESOLVEUSERPATHURL",
          "MAVEN_HOME",
          "MAVEN_OPTS",
          "NO_COLOR",
          "PORT");

  private static final List<String> PREFIXES = List.of("UOIS_", "POSTGRES_", "VALKEY_");

  private final Map<String, String> environment;
  private final Path folder;
  private final Executables executables;

  /**
   * The machine of these variables.
   *
   * @param environment the user's variables
   * @param folder where programs are asked
   */
  public Machine(Map<String, String> environment, Path folder) {
    this.environment = Map.copyOf(environment);
    this.folder = requireNonNull(folder, "folder is null");
    this.executables = new Executables(environment);
  }

  /** All that was looked at, in an order that stays. */
  public List<Examined> examine() throws InterruptedException {
    List<Examined> all = new ArrayList<>();
    all.add(jdk(Path.of(System.getProperty("java.home"))));
    all.add(maven());
    all.add(node());
    all.add(git());
    all.add(database(System.getProperty("os.name", ""), System.getProperty("os.arch", "")));
    all.add(new Cache(environment).examine());
    all.add(variables());
    return all;
  }

  static Examined jdk(Path home) {
    String version = Runtime.version().toString();
    boolean compiles =
        Files.isExecutable(home.resolve("bin/javac"))
            || Files.isRegularFile(home.resolve("bin/javac.exe"));
    return compiles
        ? Examined.ok("JDK", version)
        : Examined.problem(
            "JDK",
            version
                + " is a Java without javac, and members could not be built: install a JDK "
                + JDK
                + ", or name one in UOIS_JAVA_HOME");
  }

  private Examined maven() throws InterruptedException {
    Optional<Path> program = executables.maven();
    if (program.isEmpty()) {
      return Examined.problem(
          "Maven",
          "not found, and members could not be built: install it (Debian: apt install maven,"
              + " macOS: brew install maven)");
    }
    Optional<String> version = tool(program.get()).version("-v");
    if (version.isEmpty()) {
      return Examined.problem("Maven", "does not say its version: 'mvn -v' tells why");
    }
    return Tool.reaches(version.get(), MAVEN)
        ? Examined.ok("Maven", version.get())
        : Examined.problem("Maven", version.get() + " is too old: members need " + MAVEN);
  }

  private Examined node() throws InterruptedException {
    String use = "uois compose asks Apollo's composer where Node " + NODE + " is there";
    Optional<Path> program = executables.onPath("node");
    Optional<String> version =
        program.isEmpty() ? Optional.empty() : tool(program.get()).version("--version");
    if (version.isEmpty()) {
      return Examined.warning("Node", "not found: " + use);
    }
    return Tool.reaches(version.get(), NODE)
        ? Examined.ok("Node", version.get())
        : Examined.warning("Node", version.get() + " is too old: " + use);
  }

  private Examined git() throws InterruptedException {
    Optional<Path> program = executables.onPath("git");
    if (program.isEmpty()) {
      return Examined.warning("Git", "not found: a member and its uois.lock belong into one");
    }
    Tool git = tool(program.get());
    String version = git.version("--version").orElse("of an unknown version");
    // In the words of Git, because only then does "input" or a typo show.
    String autocrlf = git.answer("config", "--get", "core.autocrlf").map(String::strip).orElse("");
    if (autocrlf.toLowerCase(Locale.ROOT).equals("true") && !keepsLineEnds()) {
      return Examined.warning(
          "Git",
          version
              + ", core.autocrlf is true and no .gitattributes here says 'eol=lf': generated files"
              + " would get other line ends; 'git config core.autocrlf input'");
    }
    return Examined.ok("Git", version);
  }

  private boolean keepsLineEnds() {
    try {
      return Files.readAllLines(folder.resolve(".gitattributes")).stream()
          .anyMatch(line -> line.startsWith("*") && line.contains("eol=lf"));
    } catch (IOException _) {
      return false;
    }
  }

  static Examined database(String system, String processor) {
    boolean brought =
        system.equals("Linux") && (processor.equals("amd64") || processor.equals("x86_64"));
    return brought
        ? Examined.ok("PostgreSQL", "members bring one along for Linux on amd64")
        : Examined.warning(
            "PostgreSQL",
            "members bring none along for %s on %s: name one in CONNECTION_STRING"
                .formatted(system, processor));
  }

  private Examined variables() {
    TreeSet<String> set =
        environment.keySet().stream()
            .filter(name -> READ.contains(name) || PREFIXES.stream().anyMatch(name::startsWith))
            .collect(Collectors.toCollection(TreeSet::new));
    return Examined.ok(
        "variables", set.isEmpty() ? "none that uois reads" : "set: " + String.join(", ", set));
  }

  private Tool tool(Path program) {
    return new Tool(program, environment, folder);
  }
}
