package cz.uois.cli.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Another program, asked a short question.
 *
 * @param program where it is
 * @param environment the variables it gets
 * @param folder where it runs
 */
record Tool(Path program, Map<String, String> environment, Path folder) {
  private static final int MOST_BYTES = 64 * 1024;
  private static final long SECONDS = 20;
  private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+");

  /** What it prints; empty if it fails or does not end. */
  Optional<String> answer(String... arguments) throws InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process;
    try {
      process = builder.start();
    } catch (IOException _) {
      return Optional.empty();
    }
    // What hangs without a word is ended, which ends the reading too.
    Thread guard = Thread.ofVirtual().start(() -> end(process));
    try (var out = process.getInputStream()) {
      process.getOutputStream().close();
      String text = new String(out.readNBytes(MOST_BYTES), UTF_8);
      return process.waitFor() == 0 ? Optional.of(text) : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    } finally {
      process.destroyForcibly();
      guard.interrupt();
    }
  }

  private static void end(Process process) {
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      // It has answered.
    }
  }

  /** The first version in what it prints about itself, as {@code 3.9.9}. */
  Optional<String> version(String argument) throws InterruptedException {
    return answer(argument).map(VERSION::matcher).filter(Matcher::find).map(Matcher::group);
  }

  /** Whether a version is at least this one; both are numbers with dots between them. */
  static boolean reaches(String version, String least) {
    String[] have = version.split("\\.", -1);
    String[] need = least.split("\\.", -1);
    for (int i = 0; i < need.length; i++) {
      int difference = Integer.compare(i < have.length ? number(have[i]) : 0, number(need[i]));
      if (difference != 0) {
        return difference > 0;
      }
    }
    return true;
  }

  private static int number(String digits) {
    return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }
}
