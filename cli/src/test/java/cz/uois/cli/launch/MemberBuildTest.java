package cz.uois.cli.launch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MemberBuildTest {
  @TempDir private Path folder;

  @Test
  void tellsWhatMavenSaidInWhateverEncoding() throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path mvn = bin.resolve("mvn");
    Files.write(mvn, "#!/bin/sh\necho '[ERROR] P\u00f8eklad'\nexit 1\n".getBytes(ISO_8859_1));
    assertTrue(mvn.toFile().setExecutable(true));
    RunnableMember member =
        new RunnableMember(folder, "cz.uois.lessons.Main", folder.resolve("systemdata.json"));
    MemberBuild build =
        new MemberBuild(
            member, Map.of("PATH", bin.toString()), new PrintWriter(Writer.nullWriter()));

    EnvironmentException refusal = assertThrows(EnvironmentException.class, build::classPath);

    String message = String.valueOf(refusal.getMessage());
    assertEquals("  [ERROR] P\ufffdeklad", message.lines().toList().getLast());
  }
}
