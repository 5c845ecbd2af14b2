package cz.uois.cli.diff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ThreeWayMergeTest {
  private static final String BASE = "a\nb\nc\nd\ne\nf\n";

  @TempDir private Path folder;

  @Test
  void takesWhatEitherSideChanged() {
    assertEquals(
        new Merge("A\nb\nc\nd\ne\nF\n", 0), merge("A\nb\nc\nd\ne\nf\n", "a\nb\nc\nd\ne\nF\n"));
    assertEquals(new Merge("b\nc\nd\ne\nf\nnew\n", 0), merge("b\nc\nd\ne\nf\n", BASE + "new\n"));
  }

  @Test
  void takesOnceWhatBothChangedAlike() {
    assertEquals(
        new Merge("a\nb\nC\nd\ne\nf\n", 0), merge("a\nb\nC\nd\ne\nf\n", "a\nb\nC\nd\ne\nf\n"));
  }

  @Test
  void showsAllThreeWhereTheyContradictEachOther() {
    assertEquals(
        new Merge(
            """
            a
            b
            <<<<<<< yours
            mine
            ||||||| uois 1
            c
            =======
            theirs
            >>>>>>> uois 2
            d
            e
            f
            """,
            1),
        merge("a\nb\nmine\nd\ne\nf\n", "a\nb\ntheirs\nd\ne\nf\n"));
  }

  @Test
  void takesNeighboursForAContradiction() {
    assertEquals(1, merge("a\nb\nC\nd\ne\nf\n", "a\nb\nc\nD\ne\nf\n").conflicts());
    assertEquals(0, merge("a\nB\nc\nd\ne\nf\n", "a\nb\nc\nD\ne\nf\n").conflicts());
  }

  @Test
  void keepsTheLineEndsOfTheAuthor() {
    Merge merge = merge("a\r\nb\r\nC\r\nd\r\ne\r\nf\r\n", "a\nb\nc\nd\ne\nF\n");
    assertEquals(new Merge("a\r\nb\r\nC\r\nd\r\ne\r\nF\r\n", 0), merge);
    assertEquals("a\nb\nc\nd\ne\nf", merge("a\nb\nc\nd\ne\nf", BASE).text());
  }

  @Test
  void takesEveryDifferenceForAContradictionWithoutABase() {
    Merge merge = ThreeWayMerge.withoutBase("a\nmine\nc\n", "a\nc\ntheirs\n", "uois 2");
    assertEquals(2, merge.conflicts());
    assertEquals(
        """
        a
        <<<<<<< yours
        mine
        =======
        >>>>>>> uois 2
        c
        <<<<<<< yours
        =======
        theirs
        >>>>>>> uois 2
        """,
        merge.text());
    assertTrue(ThreeWayMerge.hasMarkers(merge.text()));
    assertFalse(ThreeWayMerge.hasMarkers("Title\n=======\ntext\n"));
  }

  @Test
  void isWhatOneSideSaysIfTheOtherSaysNothing() {
    Random random = new Random(3);
    for (int i = 0; i < 300; i++) {
      String base = text(random, 12);
      String changed = change(random, base);
      assertEquals(new Merge(changed, 0), merge(base, changed, base));
      assertEquals(new Merge(changed, 0), merge(base, base, changed));
      assertEquals(new Merge(changed, 0), merge(base, changed, changed));
    }
  }

  /** Whatever two people do, no line that one of them wrote is missing. */
  @Test
  void losesNothingThatSomebodyWrote() {
    Random random = new Random(5);
    for (int i = 0; i < 500; i++) {
      String base = text(random, 10);
      String mine = change(random, base) + "mine " + i + "\n";
      String theirs = "theirs " + i + "\n" + change(random, base);
      String merged = merge(base, mine, theirs).text();
      for (String written : List.of("mine " + i, "theirs " + i)) {
        assertTrue(merged.lines().anyMatch(written::equals), merged);
      }
    }
  }

  /** Git knows how to do it: where it sees no contradiction, so do we, and with its result. */
  @Test
  void mergesAsGitDoes() throws Exception {
    Random random = new Random(11);
    int clean = 0;
    for (int i = 0; i < 150; i++) {
      String base = distinct(24);
      String mine = edit(random, base, "m");
      String theirs = edit(random, base, "t");
      Merge ours = merge(base, mine, theirs);
      String git = gitMerge(base, mine, theirs);
      boolean gitIsClean = !git.contains("<<<<<<<");
      assertEquals(gitIsClean, ours.conflicts() == 0, () -> mine + "---\n" + theirs);
      if (gitIsClean) {
        assertEquals(git, ours.text());
        clean++;
      }
    }
    assertTrue(clean > 20 && clean < 140, "both kinds happen: " + clean);
  }

  private String gitMerge(String base, String mine, String theirs)
      throws IOException, InterruptedException {
    Files.writeString(folder.resolve("base"), base);
    Files.writeString(folder.resolve("mine"), mine);
    Files.writeString(folder.resolve("theirs"), theirs);
    Process git =
        new ProcessBuilder("git", "merge-file", "-p", "--diff3", "mine", "base", "theirs")
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String out = new String(git.getInputStream().readAllBytes(), UTF_8);
    git.waitFor();
    return out;
  }

  private static String distinct(int lines) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      text.append("line ").append(i).append('\n');
    }
    return text.toString();
  }

  /** One or two lines changed, removed or added. */
  private static String edit(Random random, String base, String who) {
    List<String> lines = new ArrayList<>(base.lines().toList());
    int edits = 1 + random.nextInt(3);
    for (int i = 0; i < edits; i++) {
      if (lines.isEmpty()) {
        lines.add(who);
      }
      int at = random.nextInt(lines.size());
      switch (random.nextInt(3)) {
        case 0 -> lines.set(at, who + i);
        case 1 -> lines.remove(at);
        default -> lines.add(at, who + i);
      }
    }
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static String text(Random random, int lines) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(lines); i >= 0; i--) {
      text.append((char) ('a' + random.nextInt(4))).append('\n');
    }
    return text.toString();
  }

  private static String change(Random random, String base) {
    return edit(random, base, "x");
  }

  private static Merge merge(String mine, String theirs) {
    return merge(BASE, mine, theirs);
  }

  private static Merge merge(String base, String mine, String theirs) {
    return ThreeWayMerge.of(base, mine, theirs, "uois 1", "uois 2");
  }
}
