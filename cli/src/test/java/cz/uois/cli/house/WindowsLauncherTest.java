package cz.uois.cli.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What can be told of {@code uois.cmd} without Windows. */
final class WindowsLauncherTest {
  private final Repository repository = new Repository();

  @Test
  void hasNoBlockThatABracketInAPathWouldEnd() throws IOException {
    assertEquals(
        List.of(), lines().stream().filter(line -> line.stripTrailing().endsWith("(")).toList());
  }

  @Test
  void jumpsOnlyToLabelsThatItHas() throws IOException {
    Set<String> labels =
        lines().stream().filter(line -> line.startsWith(":")).collect(Collectors.toSet());
    Set<String> jumps =
        lines().stream()
            .filter(line -> line.matches(".*\\b(goto|call) :.*"))
            .map(line -> line.replaceFirst(".*\\b(?:goto|call) (:[a-z]+).*", "$1"))
            .collect(Collectors.toSet());
    assertEquals(labels, jumps);
  }

  @Test
  void needsTheJavaThatTheOtherLauncherNeeds() throws IOException {
    String posix = Files.readString(repository.root().resolve("uois"));
    String needed = posix.replaceFirst("(?s).*\\nneeded=(\\d+)\\n.*", "$1");
    String windows = String.join("\n", lines());
    assertTrue(windows.contains("GEQ " + needed + " goto :take"), "the comparison");
    assertTrue(windows.contains("needs a JDK " + needed + " or newer"), "what is said");
    assertTrue(windows.contains("not a JDK " + needed + " or newer"), "what is said of a variable");
  }

  @Test
  void endsWithTheCodesOfTheOtherLauncher() throws IOException {
    List<String> lines = lines();
    // After each word about something missing comes 7, and after uois itself comes its own code.
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("echo uois:") && !lines.get(i).contains("building")) {
        assertTrue(lines.get(i).endsWith(" 1>&2"), lines.get(i));
        assertEquals("exit /b 7", lines.get(i + 1), lines.get(i));
      }
      if (lines.get(i).contains("\\bin\\java.exe\"")) {
        assertEquals("exit /b %ERRORLEVEL%", lines.get(i + 1));
      }
    }
  }

  @Test
  void startsJavaAsTheOtherLauncherDoes() throws IOException {
    String start =
        lines().stream()
            .filter(line -> line.contains("\\bin\\java.exe\""))
            .findFirst()
            .orElseThrow();
    String posix = Files.readString(repository.root().resolve("uois"));
    for (String flag : List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")) {
      assertTrue(start.contains(flag) && posix.contains(flag), flag);
    }
    // Arguments reach Java as they were written: with blanks, quotes and backslashes.
    assertTrue(start.endsWith(" -jar \"%UOIS_JAR%\" %*"), start);
  }

  @Test
  void quotesEveryPathThatMayHaveBlanks() throws IOException {
    for (String line : lines()) {
      String bare = line.replaceAll("\"[^\"]*\"", "");
      boolean said = line.startsWith("echo ") || line.startsWith("rem ");
      assertTrue(
          said || !bare.matches(".*%(UOIS_HERE|UOIS_JAR|UOIS_JDK|UOIS_LOG|JAVA_HOME)%.*"), line);
    }
  }

  @Test
  void endsItsLinesAsWindowsDoesWhereItIsCheckedOutAndPacked() throws IOException {
    List<String> attributes = Files.readAllLines(repository.root().resolve(".gitattributes"));
    assertTrue(attributes.contains("*.cmd text eol=crlf"), attributes::toString);
    String packed =
        Files.readString(repository.root().resolve("cli/src/main/assembly/distribution.xml"));
    assertTrue(
        packed.matches(
            "(?s).*uois\\.cmd</source>\\s*<fileMode>\\d+</fileMode>\\s*<lineEnding>dos<.*"),
        packed);
    // Letters beyond ASCII would depend on the code page of the console.
    lines().forEach(line -> assertTrue(line.chars().allMatch(c -> c >= ' ' && c <= '~'), line));
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(repository.root().resolve("uois.cmd"), UTF_8);
  }
}
