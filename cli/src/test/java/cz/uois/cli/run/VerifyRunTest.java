package cz.uois.cli.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.diagnostic.Diagnostic;
import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.plan.Bytes;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which drift is seen, of which kind, and that looking leaves everything as it was. */
final class VerifyRunTest {
  private static final String ROOMS =
      """
      table: rooms
      description: A room
      access: {read: [authenticated], insert: [authenticated], update: [authenticated]}
      fields:
        name: {type: string, description: Its name}
        size: {type: int, description: Its size}
      """;
  private static final String MODEL = "src/generated/java/cz/uois/house/room/RoomGQLModel.java";
  private static final String SCHEMA = "src/generated/resources/schema.graphqls";
  private static final String FIRST = "src/main/resources/db/migration/V001__create_house.sql";

  @TempDir private Path temporary;
  private Path member;

  @BeforeEach
  void makeAMember() {
    member = temporary.resolve("gql_house");
    SortedMap<String, byte[]> spec = new TreeMap<>();
    spec.put(
        "uois.yaml", "uois: 1\nmember: house\ndescription: It\n".getBytes(StandardCharsets.UTF_8));
    spec.put("entities/rooms.yaml", ROOMS.getBytes(StandardCharsets.UTF_8));
    Outcome outcome = GenerationRun.newMember(spec, new Diagnostics(), member, false);
    assertTrue(outcome.changes().orElseThrow().conflicts().isEmpty());
  }

  @Test
  void isCleanAfterAGeneration() {
    Verified verified = VerifyRun.run(member);
    assertTrue(verified.isClean(), () -> verified.drift().toString());
    assertEquals(verified.files().size(), verified.clean());
    assertTrue(verified.files().contains(SCHEMA), () -> verified.files().toString());
  }

  @Test
  void writesNothingWhateverItSees() throws IOException {
    Files.createDirectories(member.resolve(".uois/staging"));
    Files.writeString(member.resolve(".uois/staging/x"), "half");
    Files.delete(member.resolve(MODEL));
    edit(SCHEMA, "type Query", "type  Query");
    List<String> before = tree();
    assertEquals(3, VerifyRun.run(member).drift().size());
    assertEquals(before, tree());
  }

  @Test
  void seesAnEditAndTheMethodItIsIn() throws IOException {
    edit(
        MODEL,
        "  private RoomGQLModel() {}",
        "  static int mine() {\n    return 1;\n  }\n\n  private RoomGQLModel() {}");
    Diagnostic finding = only("edited", MODEL);
    assertEquals("changed by hand: method mine", finding.message());
    assertEquals("  static int mine() {", lines(MODEL).get(finding.location().line() - 1));
    assertEquals(
        "say it in entities/rooms.yaml (computed, queries, mutations and hooks get a class for your"
            + " Java), or take the file over: uois adopt "
            + MODEL,
        finding.hint().orElse(""));
  }

  @Test
  void namesTheTypeAndTheFieldOfASchemaThatWasEdited() throws IOException {
    edit(SCHEMA, "  size: Int\n", "  size: Float\n");
    Diagnostic finding = only("edited", SCHEMA);
    assertEquals("changed by hand: type RoomGQLModel, field size", finding.message());
    assertEquals("  size: Float", lines(SCHEMA).get(finding.location().line() - 1));
    assertEquals("  size: F".length(), finding.location().column());
  }

  @Test
  void namesWhereLinesAreGone() throws IOException {
    edit(SCHEMA, "  \"Its size\"\n  size: Int\n", "");
    assertEquals(
        "changed by hand: type RoomGQLModel, field size", only("edited", SCHEMA).message());
  }

  @Test
  void isNotDeceivedByALockThatWasEditedTogetherWithItsFile() throws IOException {
    String before = Bytes.of(Files.readString(member.resolve(SCHEMA))).sha256();
    edit(SCHEMA, "  size: Int\n", "  size: Float\n");
    edit("uois.lock", before, Bytes.of(Files.readString(member.resolve(SCHEMA))).sha256());
    Diagnostic finding = only("edited", SCHEMA);
    assertTrue(
        finding.message().startsWith("changed by hand, and its hash in uois.lock with it"),
        finding::message);
  }

  @Test
  void namesTheLineOfTheSpecThatAFileHasNotGot() throws IOException {
    Files.writeString(
        member.resolve("entities/rooms.yaml"),
        ROOMS + "  capacity: {type: int, description: Seats}\n");
    Diagnostic finding =
        VerifyRun.run(member).drift().stream()
            .filter(it -> it.location().file().equals(SCHEMA))
            .findFirst()
            .orElseThrow();
    assertEquals("stale", finding.code());
    assertEquals(
        "spec has rooms.capacity (entities/rooms.yaml:7), the file has not", finding.message());
    assertEquals("uois generate", finding.hint().orElse(""));
    List<String> kinds = kinds();
    assertTrue(
        kinds.contains("missing src/main/resources/db/migration/V002__add_rooms_capacity.sql"),
        kinds::toString);
  }

  @Test
  void namesTheLineThatSaysOtherwise() throws IOException {
    edit("entities/rooms.yaml", "Its size", "How large it is");
    List<Diagnostic> drift = VerifyRun.run(member).drift();
    assertEquals(
        List.of("stale"),
        drift.stream().map(Diagnostic::code).distinct().toList(),
        drift::toString);
    drift.forEach(finding ->
        assertEquals(
            "spec has rooms.size (entities/rooms.yaml:6), the file says otherwise",
            finding.message(),
            finding::toString));
  }

  @Test
  void seesARenamedEntityFromBothSides() throws IOException {
    Files.delete(member.resolve("entities/rooms.yaml"));
    Files.writeString(
        member.resolve("entities/halls.yaml"), ROOMS.replace("table: rooms", "table: halls"));
    List<String> kinds = kinds();
    assertTrue(kinds.contains("stale " + MODEL), kinds::toString);
    assertTrue(
        kinds.contains("missing src/generated/java/cz/uois/house/hall/HallGQLModel.java"),
        kinds::toString);
  }

  @Test
  void tellsAChangeOfTheSpecThatChangesNoFile() throws IOException {
    edit("entities/rooms.yaml", "table: rooms", "# mine\ntable: rooms");
    assertEquals(
        "the spec changed since the last generation", only("stale", "uois.lock").message());
  }

  @Test
  void seesWhatIsGone() throws IOException {
    Files.delete(member.resolve(MODEL));
    assertEquals("was deleted", only("missing", MODEL).message());
  }

  @Test
  void seesWhatNobodyMadeInItsOwnFolder() throws IOException {
    Path folder = member.resolve("src/generated/java/mine/deep");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("A.java"), "class A {}");
    Files.writeString(member.resolve("src/generated/resources/more.graphqls"), "#");
    Files.createDirectories(member.resolve("src/generated/java/empty/folder"));
    assertEquals(
        List.of("extra src/generated/java/mine", "extra src/generated/resources/more.graphqls"),
        kinds());
  }

  @Test
  void tellsACheckoutOfWindowsFromAnEdit() throws IOException {
    for (String path : List.of(MODEL, SCHEMA, "uois.lock", FIRST, ".uois/base/pom.xml")) {
      edit(path, "\n", "\r\n");
    }
    assertEquals(
        List.of(
            "line-ends .uois/base/pom.xml",
            "line-ends " + MODEL,
            "line-ends " + SCHEMA,
            "line-ends " + FIRST,
            "line-ends uois.lock"),
        kinds());
  }

  @Test
  void seesMigrationsThatWereEditedOrAreGone() throws IOException {
    Files.writeString(
        member.resolve("entities/rooms.yaml"), ROOMS + "  floor: {type: int, description: It}\n");
    GenerationRun.generate(member, Permits.NONE, false);
    assertEquals(List.of(), kinds());
    edit(FIRST, "create table", "create  table");
    assertTrue(only("edited", FIRST).message().contains("databases may have run it"));
    Files.delete(member.resolve(FIRST));
    assertTrue(only("missing", FIRST).message().contains("databases may have run it"));
  }

  @Test
  void seesALockThatWasEdited() throws IOException {
    edit("uois.lock", "# Written by uois", "# Written by me");
    assertEquals(1, only("edited", "uois.lock").location().line());
  }

  @Test
  void seesALockThatIsGone() throws IOException {
    Files.delete(member.resolve("uois.lock"));
    only("missing", "uois.lock");
  }

  @Test
  void seesALockWhoseFilesAreNotAll() throws IOException {
    String line =
        lines("uois.lock").stream()
            .filter(it -> it.endsWith(" " + SCHEMA))
            .findFirst()
            .orElseThrow();
    edit("uois.lock", line + "\n", "");
    assertTrue(only("edited", "uois.lock").message().contains(line));
  }

  @Test
  void seesABaseOfMergesThatWasEditedOrIsGone() throws IOException {
    edit(".uois/base/pom.xml", "<project", "<!-- --><project");
    only("edited", ".uois/base/pom.xml");
    Files.delete(member.resolve(".uois/base/pom.xml"));
    only("missing", ".uois/base/pom.xml");
  }

  @Test
  void leavesWhatIsTheAuthorsAlone() throws IOException {
    Files.writeString(member.resolve("pom.xml"), "mine");
    Files.delete(member.resolve("README.md"));
    Files.writeString(member.resolve("src/main/java/Mine.java"), "class Mine {}");
    assertEquals(List.of(), kinds());
  }

  @Test
  void comparesNothingWhereSomebodyElseWroteTheLock() throws IOException {
    String lock = Files.readString(member.resolve("uois.lock"));
    Files.writeString(member.resolve("uois.lock"), lock + "<<<<<<< HEAD\n");
    Verified conflicted = VerifyRun.run(member);
    assertEquals(Verified.Stage.FOREIGN, conflicted.stage());
    assertEquals(lock.lines().count() + 1, conflicted.drift().getFirst().location().line());

    Files.writeString(member.resolve("uois.lock"), lock.replace("member house", "member other"));
    assertEquals(Verified.Stage.FOREIGN, VerifyRun.run(member).stage());
  }

  @Test
  void comparesNothingWhereTheSpecIsWrong() throws IOException {
    edit("entities/rooms.yaml", "type: int", "type: itn");
    Verified verified = VerifyRun.run(member);
    assertEquals(Verified.Stage.SPEC, verified.stage());
    assertEquals(1, verified.spec().diagnostics().size());
  }

  @Test
  void seesWhatAnInterruptedRunLeft() throws IOException {
    Files.createDirectories(member.resolve(".uois/journal"));
    Files.writeString(member.resolve(".uois/journal/pending"), "replace pom.xml\n");
    assertEquals(List.of("interrupted .uois/journal"), kinds());
    Files.delete(member.resolve("uois.yaml"));
    assertEquals(List.of("interrupted .uois/journal"), kinds());
    assertEquals(Verified.Stage.COMPARED, VerifyRun.run(member).stage());
  }

  @Test
  void followsNoLinks() throws IOException {
    Path outside =
        Files.writeString(temporary.resolve("outside"), Files.readString(member.resolve(MODEL)));
    Files.delete(member.resolve(MODEL));
    Files.createSymbolicLink(member.resolve(MODEL), outside);
    Files.createSymbolicLink(member.resolve("src/generated/all"), temporary);
    assertEquals(List.of("extra src/generated/all", "edited " + MODEL), kinds());
    assertTrue(
        VerifyRun.run(member)
            .drift()
            .getLast()
            .message()
            .startsWith("is reached through the link"));
  }

  @Test
  void seesWhatIsTooLargeOrNoText() throws IOException {
    try (RandomAccessFile huge = new RandomAccessFile(member.resolve(MODEL).toFile(), "rw")) {
      huge.setLength(3L * 1024 * 1024 * 1024);
    }
    Files.write(member.resolve(SCHEMA), new byte[] {0, (byte) 0xFF, (byte) 0xC0, 1, 13, 10});
    assertEquals(List.of("edited " + MODEL, "edited " + SCHEMA), kinds());
    assertEquals("is larger than 64 MiB", VerifyRun.run(member).drift().getFirst().message());
  }

  @Test
  void findsTheFirstPlaceInATextThatHasNothingInCommon() throws IOException {
    StringBuilder other = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      other.append("line ").append(i).append('\n');
    }
    Files.writeString(member.resolve(SCHEMA), other);
    assertEquals(1, only("edited", SCHEMA).location().line());
  }

  private Diagnostic only(String kind, String path) {
    List<Diagnostic> drift = VerifyRun.run(member).drift();
    assertEquals(List.of(kind + " " + path), kinds(drift), drift::toString);
    return drift.getFirst();
  }

  private List<String> kinds() {
    return kinds(VerifyRun.run(member).drift());
  }

  private static List<String> kinds(List<Diagnostic> drift) {
    return drift.stream().map(it -> it.code() + " " + it.location().file()).toList();
  }

  private void edit(String path, String before, String after) throws IOException {
    String text = Files.readString(member.resolve(path));
    assertTrue(text.contains(before), path);
    Files.writeString(member.resolve(path), text.replace(before, after));
  }

  private List<String> lines(String path) throws IOException {
    return Files.readAllLines(member.resolve(path));
  }

  private List<String> tree() throws IOException {
    try (Stream<Path> all = Files.walk(temporary)) {
      return all.sorted()
          .map(path -> {
            try {
              return path
                  + " "
                  + Files.getLastModifiedTime(path)
                  + (Files.isRegularFile(path) ? Bytes.of(Files.readAllBytes(path)).sha256() : "");
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          })
          .toList();
    }
  }
}
