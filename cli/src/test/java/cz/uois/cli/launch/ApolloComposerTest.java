package cz.uois.cli.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.launch.ApolloComposer.Answer;
import cz.uois.cli.launch.ApolloComposer.Missing;
import cz.uois.cli.launch.ApolloComposer.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A composer is asked where it is, and whatever it does has an answer or a reason. */
final class ApolloComposerTest {
  @TempDir private Path folder;

  @Test
  void isNotAskedWhereItIsNotInstalled() throws Exception {
    assertEquals(new Answer.NotAsked(Missing.COMPOSER), compose());
  }

  @Test
  void isNotAskedWhereNothingRunsIt() throws Exception {
    install();
    assertEquals(new Answer.NotAsked(Missing.NODE), compose());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void givesTheSupergraph() throws Exception {
    install();
    node("for last; do :; done; cat \"$last\"/ug.graphql");
    assertEquals(new Answer.Composed("type Query { ug: Int }"), compose());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void givesReasons() throws Exception {
    install();
    node("printf 'NO_QUERIES\\tug,lessons\\tno queries\\nwhatever\\n'; exit 1");
    assertEquals(
        new Answer.Refused(
            List.of(
                new Reason("NO_QUERIES", List.of("ug", "lessons"), "no queries"),
                new Reason("ERROR", List.of(), "whatever"))),
        compose());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void saysWhyItFailed() throws Exception {
    install();
    node("echo 'SyntaxError: Unexpected token' >&2; echo 'Node.js v8' >&2; exit 9");
    EnvironmentException failure = assertThrows(EnvironmentException.class, this::compose);
    assertTrue(
        String.valueOf(failure.getMessage())
            .endsWith("ended with 9: SyntaxError: Unexpected token"),
        failure::getMessage);
  }

  private Answer compose() throws Exception {
    return new ApolloComposer(
            folder.resolve("a gateway"), Map.of("PATH", folder.resolve("bin").toString()))
        .compose(new TreeMap<>(Map.of("ug", "type Query { ug: Int }")));
  }

  private void install() throws IOException {
    Files.createDirectories(folder.resolve("a gateway/node_modules/@apollo/composition"));
  }

  private void node(String script) throws IOException {
    Path node = Files.createDirectories(folder.resolve("bin")).resolve("node");
    Files.writeString(node, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(node, PosixFilePermissions.fromString("rwx------"));
  }
}
