package cz.uois.runtime.mutant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Breaks the code in each of {@link Mutants}, and wants red. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
final class MutantsTest {
  private static final long MOST_SECONDS = 300;

  /** Those whose names have it: {@code -Duois.mutant=ug} breaks a few. */
  private static final String SOME = System.getProperty("uois.mutant", "");

  /** Cheap enough to be looked at always: the places move with the code. */
  @Test
  void everyPlaceIsThere(@TempDir Path folder) throws IOException {
    assertTrue(Mutants.ALL.size() >= 60);
    for (Mutant mutant : Mutants.ALL) {
      compile(mutant, Files.createDirectory(folder.resolve(mutant.name())));
    }
  }

  @TestFactory
  @EnabledIfSystemProperty(named = "uois.mutants", matches = "true")
  List<DynamicTest> everyMutantTurnsItsTestsRed(@TempDir Path folder) {
    List<DynamicTest> tests = new ArrayList<>();
    for (Mutant mutant : Mutants.ALL) {
      if (!mutant.name().contains(SOME)) {
        continue;
      }
      tests.add(
          DynamicTest.dynamicTest(
              mutant.name(),
              () -> {
                Path work = Files.createDirectories(folder.resolve("run " + tests.size() + mutant));
                assertEquals(MutantRun.RED, run(mutant, compile(mutant, work)), "it survived");
                System.out.println("killed: " + mutant);
              }));
    }
    return tests;
  }

  private static Path compile(Mutant mutant, Path work) throws IOException {
    Path source = mutant.in(work.resolve("source"));
    Files.createDirectories(source.getParent());
    Files.writeString(source, mutant.source());
    Path classes = Files.createDirectory(work.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter told = new StringWriter();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of("-cp", classPath(), "-proc:none", "-nowarn", "-d", classes.toString());
      assertTrue(
          compiler
              .getTask(told, files, null, options, null, files.getJavaFileObjects(source))
              .call(),
          () -> mutant + ": " + told);
    }
    return classes;
  }

  private static int run(Mutant mutant, Path classes) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classes + File.pathSeparator + classPath(),
                MutantRun.class.getName()));
    command.addAll(mutant.tests());
    Path log = classes.resolveSibling("log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      // One that hangs is seen as well.
      return process.waitFor(MOST_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : MutantRun.RED;
    } finally {
      process.destroyForcibly();
    }
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
