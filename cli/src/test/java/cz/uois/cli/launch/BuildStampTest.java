package cz.uois.cli.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BuildStampTest {
  private static final Instant BUILT = Instant.parse("2026-01-01T12:00:00Z");

  @TempDir private Path member;
  private Path library;
  private Path source;

  @BeforeEach
  void buildAMember() throws IOException {
    source = member.resolve("src/main/java/Main.java");
    library = member.resolve("library.jar");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "class Main {}");
    Files.writeString(member.resolve("pom.xml"), "<project/>");
    Files.writeString(library, "");
    Files.createDirectories(member.resolve("target/classes"));
    Files.writeString(stamp().file(), library.toString());
    touchAll(BUILT.minusSeconds(60));
    touch(stamp().file(), BUILT);
  }

  @Test
  void knowsTheClassPathOfABuildThatIsNewerThanItsSources() throws IOException {
    assertEquals(
        Optional.of(member.resolve("target/classes") + File.pathSeparator + library),
        stamp().classPath());
  }

  @Test
  void forgetsABuildOlderThanASource() throws IOException {
    touch(source, BUILT.plusSeconds(1));

    assertEquals(Optional.empty(), stamp().classPath());
  }

  @Test
  void noticesASourceThatWasRemoved() throws IOException {
    Files.delete(source);

    assertEquals(Optional.empty(), stamp().classPath());
  }

  @Test
  void forgetsABuildWhoseLibrariesAreGone() throws IOException {
    Files.delete(library);

    assertEquals(Optional.empty(), stamp().classPath());
  }

  @Test
  void knowsNothingBeforeTheFirstBuild() throws IOException {
    Files.delete(stamp().file());

    assertEquals(Optional.empty(), stamp().classPath());
  }

  private BuildStamp stamp() {
    return new BuildStamp(member);
  }

  private void touchAll(Instant time) throws IOException {
    try (Stream<Path> files = Files.walk(member)) {
      for (Path file : files.toList()) {
        touch(file, time);
      }
    }
  }

  private static void touch(Path file, Instant time) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(time));
  }
}
