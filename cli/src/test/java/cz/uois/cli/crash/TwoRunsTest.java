package cz.uois.cli.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.fixture.CommandProcess;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes at once in one folder. */
final class TwoRunsTest {
  /** As many as show a lock that is none; {@code -Duois.pairs=20} for the figures. */
  private static final int PAIRS = Integer.getInteger("uois.pairs", 1);

  @TempDir private Path folder;

  @BeforeEach
  void writeASpec() throws IOException {
    Path spec = folder.resolve("spec");
    Files.createDirectories(spec.resolve("entities"));
    Files.writeString(spec.resolve("uois.yaml"), "uois: 1\nmember: house\ndescription: It\n");
    Files.writeString(
        spec.resolve("entities/rooms.yaml"),
        """
        table: rooms
        description: A room
        access: --unsafe-public
        fields:
          name: {type: string, description: Its name}
        """);
  }

  @Test
  void makeOneMemberBetweenThem() throws IOException, InterruptedException {
    assertEquals(0, newMember("alone").waitFor());
    SortedMap<String, String> alone = Trees.of(folder.resolve("alone/gql_house"));
    for (int pair = 0; pair < PAIRS; pair++) {
      String name = "pair" + pair;
      List<Process> both = new ArrayList<>(List.of(newMember(name), newMember(name)));
      List<Integer> codes = new ArrayList<>();
      for (Process process : both) {
        codes.add(process.waitFor());
      }
      codes.sort(null);
      assertEquals(List.of(0, 5), codes, name);
      assertEquals(alone, Trees.of(folder.resolve(name).resolve("gql_house")), name);
      assertEquals(List.of(), Trees.leftovers(folder.resolve(name).resolve("gql_house")), name);
    }
  }

  @Test
  void waitForEachOtherAndSayForWhom() throws IOException, InterruptedException {
    assertEquals(0, newMember("held").waitFor());
    Path member = folder.resolve("held/gql_house");
    Files.delete(member.resolve("src/generated/resources/schema.graphqls"));
    SortedMap<String, String> before = Trees.of(member);
    Path lock = member.resolve(".uois/journal/lock");
    Files.writeString(lock, "4711\n2026-01-01T00:00:00Z\ngenerate --fill a.b=c\n");
    Path log = folder.resolve("log");
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      assertTrue(channel.tryLock(Long.MAX_VALUE - 1, 1, false).isValid());

      assertEquals(5, CommandProcess.start(member, log, "generate").waitFor());

      assertEquals(
          """
          uois: MEMBER: waiting for 'uois generate --fill a.b=c' (process 4711, since TIME), 10 s at most
          uois: MEMBER: 'uois generate --fill a.b=c' (process 4711, since TIME) is still writing there \
          after 10 s; try again when it has ended, or end it
          """,
          Files.readString(log)
              .replace(member.toString(), "MEMBER")
              .replaceAll("\\d\\d:\\d\\d:\\d\\d", "TIME"));
      assertEquals(before, Trees.of(member));
    }
    // Whoever held it is gone; what he left locks nobody out.
    assertEquals(0, CommandProcess.start(member, log, "generate").waitFor());
    assertFalse(Files.exists(lock));
  }

  private Process newMember(String name) throws IOException {
    Path parent = Files.createDirectories(folder.resolve(name));
    return CommandProcess.start(
        parent,
        Files.createTempFile(folder, name, ".log"),
        "new-member",
        "house",
        "--from",
        folder.resolve("spec").toString());
  }
}
