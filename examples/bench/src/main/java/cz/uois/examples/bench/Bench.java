package cz.uois.examples.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Starts a database, a member and the floor, asks both the same questions in turns, and prints a
 * table: the median of the rounds by CPU per request.
 */
public final class Bench {
  private static final int CONNECTIONS = 16;
  private static final int ROUNDS = 3;
  private static final long WARM_UP = TimeUnit.SECONDS.toNanos(Integer.getInteger("warmup", 20));
  private static final long ROUND = TimeUnit.SECONDS.toNanos(Integer.getInteger("round", 6));
  private static final double NANOS_PER_MILLI = 1e6;

  private Bench() {}

  /** Runs all questions, or those whose names contain the argument. */
  public static void main(String[] arguments) throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
      Server member = member(postgres);
      try {
        fill(postgres);
        Server floor = floor(postgres);
        try {
          ProcessHandle database = database(postgres);
          System.out.printf(
              Locale.ROOT,
              "%d connections, closed loop, %d rounds of %d s after %d s of warm-up%n%n",
              CONNECTIONS,
              ROUNDS,
              TimeUnit.NANOSECONDS.toSeconds(ROUND),
              TimeUnit.NANOSECONDS.toSeconds(WARM_UP));
          System.out.println(Round.HEADER);
          for (Question question : Question.all()) {
            if (arguments.length == 0 || question.name().contains(arguments[0])) {
              compare(question, member, floor, database);
            }
          }
        } finally {
          floor.process().destroy();
        }
      } finally {
        member.process().destroy();
      }
    }
  }

  private static void compare(
      Question question, Server member, Server floor, ProcessHandle database)
      throws IOException, InterruptedException, ExecutionException {
    checkEqual(question, member, floor);
    load(member).run(question.member(), question.variants(), WARM_UP);
    load(floor).run(question.floor(), question.variants(), WARM_UP);
    List<Round> members = new ArrayList<>();
    List<Round> floors = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      members.add(round(question.member(), question.variants(), member, database));
      floors.add(round(question.floor(), question.variants(), floor, database));
    }
    Round fromFloor = Round.median(floors);
    System.out.println(fromFloor.row(question.name(), "floor", fromFloor));
    System.out.println(Round.median(members).row(question.name(), "member", fromFloor));
  }

  /** Both must say the same, or the comparison means nothing. */
  private static void checkEqual(Question question, Server member, Server floor)
      throws IOException {
    for (int i = 0; i < question.variants(); i++) {
      String ours = load(member).ask(question.member().apply(i));
      String theirs = load(floor).ask(question.floor().apply(i));
      if (!ours.equals(theirs)) {
        throw new IllegalStateException(
            "answers differ for %s:%n%s%n%s".formatted(question.name(), ours, theirs));
      }
    }
  }

  private static Round round(
      java.util.function.IntFunction<String> bodies,
      int variants,
      Server server,
      ProcessHandle database)
      throws InterruptedException, ExecutionException {
    double serverBefore = Cpu.of(server.process().toHandle());
    double databaseBefore = Cpu.ofTree(database);
    long start = System.nanoTime();
    long[] times = load(server).run(bodies, variants, ROUND);
    double seconds = (System.nanoTime() - start) / 1e9;
    Arrays.sort(times);
    return new Round(
        times.length / seconds,
        times[times.length / 2] / NANOS_PER_MILLI,
        times[(int) (times.length * 0.99)] / NANOS_PER_MILLI,
        (Cpu.of(server.process().toHandle()) - serverBefore) / times.length,
        (Cpu.ofTree(database) - databaseBefore) / times.length);
  }

  private static Load load(Server server) {
    return new Load(server.port(), CONNECTIONS);
  }

  private static Server member(EmbeddedPostgres postgres) throws IOException {
    return start(
        Map.of("CONNECTION_STRING", postgres.getJdbcUrl("postgres", "postgres"), "PORT", "0"),
        "cz.uois.lessons.Main");
  }

  private static Server floor(EmbeddedPostgres postgres) throws IOException {
    return start(Map.of(), Floor.class.getName(), postgres.getJdbcUrl("postgres", "postgres"));
  }

  private static Server start(Map<String, String> environment, String... command)
      throws IOException {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path")));
    line.addAll(List.of(command));
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    Process process = builder.start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    for (String text = out.readLine(); text != null; text = out.readLine()) {
      if (text.startsWith("ready ")) {
        String port = text.replaceFirst("^ready (http://[^:]*:)?(\\d+).*", "$2");
        return new Server(process, Integer.parseInt(port));
      }
    }
    throw new IOException(command[0] + " did not start");
  }

  private static void fill(EmbeddedPostgres postgres) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(Rows.sql());
      statement.execute("vacuum analyze");
    }
  }

  /** The postmaster: it is nobody's child, but its data folder says which process it is. */
  private static ProcessHandle database(EmbeddedPostgres postgres)
      throws SQLException, IOException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("show data_directory")) {
      row.next();
      Path pidFile = Path.of(row.getString(1), "postmaster.pid");
      long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
      return ProcessHandle.of(pid)
          .orElseThrow(() -> new IllegalStateException("no process " + pid));
    }
  }

  private record Server(Process process, int port) {}
}
