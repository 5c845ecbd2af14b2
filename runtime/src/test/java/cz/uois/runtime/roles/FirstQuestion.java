package cz.uois.runtime.roles;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * How long the first question of a process takes, with and without a warm-up before it: each in a
 * process of its own, so that nothing of it is loaded, and gql_ug in another one. {@code java
 * cz.uois.runtime.roles.FirstQuestion} prints milliseconds.
 */
public final class FirstQuestion {
  private static final int ROUNDS = Integer.getInteger("rounds", 5);
  private static final double NANOS_PER_MILLI = 1e6;
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Set<String> DEANS = Set.of("dean");

  private FirstQuestion() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 0) {
      Process ug = child("ug");
      try {
        String port = line(ug);
        for (String kind : new String[] {"cold", "warm"}) {
          double[] millis = new double[ROUNDS];
          for (int i = 0; i < ROUNDS; i++) {
            millis[i] = Double.parseDouble(line(child(kind, port)));
          }
          System.out.println(kind + " " + Arrays.toString(millis));
        }
      } finally {
        ug.destroy();
      }
    } else if (arguments[0].equals("ug")) {
      FakeUg ug = new FakeUg();
      ug.answers(asked ->
          asked.cookie().isEmpty()
              ? new FakeUg.Answer(200, FakeUg.JSON, "{\"data\":{\"__typename\":\"Query\"}}")
              : FakeUg.each(asked, null));
      System.out.println(ug.port());
    } else {
      ask(URI.create("http://127.0.0.1:" + arguments[1] + "/gql"), arguments[0].equals("warm"));
    }
  }

  private static void ask(URI address, boolean warm) throws Exception {
    UgRoles roles =
        UgRoles.of(
            address, 1, RoleListener.NOBODY, PATIENCE, InstantSource.system(), System::nanoTime);
    try (roles) {
      if (warm) {
        try (WarmUp warmUp = (WarmUp) roles.warmUp()) {
          warmUp.awaitEnd(PATIENCE);
        }
      }
      long start = System.nanoTime();
      roles.roles(FakeUg.principal(new UUID(1, 1)), Set.of(DEANS), Set::of);
      System.out.printf(Locale.ROOT, "%.0f%n", (System.nanoTime() - start) / NANOS_PER_MILLI);
    }
  }

  private static Process child(String... arguments) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("java.class.path"),
            FirstQuestion.class.getName());
    builder.command().addAll(Arrays.asList(arguments));
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static String line(Process process) throws Exception {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    return String.valueOf(out.readLine());
  }
}
