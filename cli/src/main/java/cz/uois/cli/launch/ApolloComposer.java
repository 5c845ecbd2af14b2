package cz.uois.cli.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Apollo's own composer, the one inside the gateway: asked where the user has installed it. */
public final class ApolloComposer {
  private static final String PROGRAM = "/cz/uois/cli/launch/compose.mjs";
  private static final String PACKAGE = "node_modules/@apollo/composition";
  private static final long SECONDS = 120;

  /** What keeps the composer from being asked. */
  public enum Missing {
    /** Its packages are not installed. */
    COMPOSER(PACKAGE),
    /** They are, but nothing is on the PATH that runs them. */
    NODE("node");

    private final String what;

    Missing(String what) {
      this.what = what;
    }

    /** What is missing, as users look for it. */
    public String what() {
      return what;
    }
  }

  /** What came of asking. */
  public sealed interface Answer {
    /**
     * The schemas fit together.
     *
     * @param supergraph what they make
     */
    record Composed(String supergraph) implements Answer {
      public Composed {
        requireNonNull(supergraph, "supergraph is null");
      }
    }

    /** They do not. */
    record Refused(List<Reason> reasons) implements Answer {
      public Refused {
        reasons = List.copyOf(reasons);
      }
    }

    /**
     * There is no composer here.
     *
     * @param missing what is missing
     */
    record NotAsked(Missing missing) implements Answer {
      public NotAsked {
        requireNonNull(missing, "missing is null");
      }
    }
  }

  /**
   * Why schemas do not fit together.
   *
   * @param code Apollo's name of the error, as {@code INVALID_FIELD_SHARING}
   * @param members whom it is about, if it tells
   * @param message in Apollo's words, in one line
   */
  public record Reason(String code, List<String> members, String message) {
    public Reason {
      requireNonNull(code, "code is null");
      members = List.copyOf(members);
      requireNonNull(message, "message is null");
    }
  }

  private final Path gateway;
  private final Map<String, String> environment;

  /**
   * @param gateway folder of the Node project that has the composer
   * @param environment the user's variables
   */
  public ApolloComposer(Path gateway, Map<String, String> environment) {
    this.gateway = requireNonNull(gateway, "gateway is null");
    this.environment = Map.copyOf(environment);
  }

  /**
   * Composes schemas.
   *
   * @param schemas schemas of the members by their names
   * @throws EnvironmentException if the composer is there and fails
   */
  public Answer compose(SortedMap<String, String> schemas)
      throws EnvironmentException, IOException, InterruptedException {
    if (!Files.isDirectory(gateway.resolve(PACKAGE))) {
      return new Answer.NotAsked(Missing.COMPOSER);
    }
    Optional<Path> node = new Executables(environment).onPath("node");
    if (node.isEmpty()) {
      return new Answer.NotAsked(Missing.NODE);
    }
    Path work = Files.createTempDirectory("uois-compose-");
    try {
      return compose(node.get(), schemas, work);
    } finally {
      delete(work);
    }
  }

  private Answer compose(Path node, SortedMap<String, String> schemas, Path work)
      throws EnvironmentException, IOException, InterruptedException {
    Path folder = Files.createDirectory(work.resolve("schemas"));
    for (Map.Entry<String, String> schema : schemas.entrySet()) {
      Files.writeString(folder.resolve(schema.getKey() + ".graphql"), schema.getValue(), UTF_8);
    }
    Path out = work.resolve("out");
    Path err = work.resolve("err");
    // A program given by -e finds its packages from where it runs.
    int code =
        run(
            new ProcessBuilder(
                    node.toString(),
                    "--input-type=module",
                    "-e",
                    program(),
                    "--",
                    folder.toString())
                .directory(gateway.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile()));
    String text = Files.readString(out, UTF_8);
    if (code == 0) {
      return new Answer.Composed(text);
    }
    List<Reason> reasons = text.lines().map(ApolloComposer::reason).toList();
    if (reasons.isEmpty()) {
      throw new EnvironmentException(
          "the composer in '%s' ended with %s: %s"
              .formatted(gateway, code, lastLine(Files.readString(err, UTF_8))));
    }
    return new Answer.Refused(reasons);
  }

  private static int run(ProcessBuilder builder)
      throws EnvironmentException, IOException, InterruptedException {
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        throw new EnvironmentException(
            "the composer has not ended after " + SECONDS + " seconds, so it was stopped");
      }
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  private static Reason reason(String line) {
    String[] parts = line.split("\t", 3);
    return parts.length < 3
        ? new Reason("ERROR", List.of(), line)
        : new Reason(
            parts[0],
            Stream.of(parts[1].split(",", -1)).filter(name -> !name.isEmpty()).toList(),
            parts[2]);
  }

  private static String lastLine(String text) {
    return text.lines().filter(line -> line.contains("Error")).findFirst().orElse("no reason");
  }

  private static String program() throws IOException {
    try (InputStream in = ApolloComposer.class.getResourceAsStream(PROGRAM)) {
      return new String(requireNonNull(in, PROGRAM + " is missing").readAllBytes(), UTF_8);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files.forEach(all::add);
    }
    all.sort(Comparator.reverseOrder());
    for (Path file : all) {
      Files.deleteIfExists(file);
    }
  }
}
