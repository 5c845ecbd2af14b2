package cz.uois.cli.edit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.cli.diagnostic.Diagnostic;
import cz.uois.cli.link.Specs;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a finding knows surely is written; what it only guesses is not. */
final class CorrectionsTest {
  private static final String ACCESS =
      "access: {read: [public], insert: [authenticated], update: [myself]}\n";

  @Test
  void writesWhatIsSure() {
    assertCorrected("tabel: plans\n", "table: plans\n");
    assertCorrected("  'tpye': string", "  type: string");
    assertCorrected("{type: itn}", "{type: int}");
    assertCorrected("{type: Integer}", "{type: int}");
    assertCorrected("{type: int, required: \"yes\"}", "{type: int, required: true}");
    assertCorrected("{type: int, required: 'off'}", "{type: int, required: false}");
    assertCorrected("{type: string, max_length: '20'}", "{type: string, max_length: 20}");
    assertCorrected("{type: string, description: 2026}", "{type: string, description: '2026'}");
    assertCorrected("{references: plan}", "{references: plans}");
    assertCorrected("{references: study.plans}", "{references: plans}");
    assertCorrected("{references: ug.user}", "{references: ug.users}");
    assertCorrected(
        "{references: plans, on_delete: casacde}", "{references: plans, on_delete: cascade}");
    assertCorrected("unique: [[nam, at_id]]\n", "unique: [[name, at_id]]\n");
    assertCorrected("\uFEFFtable: plans\n", "table: plans\n");
  }

  @Test
  void leavesWhatIsNotSure() {
    assertLeft("{type: zzz}");
    assertLeft("{type: number}");
    assertLeft("{references: rooms}");
    assertLeft("{type: string, description: ~}");
    // Two are as near.
    assertLeft("{type: it}");
    // What is meant stands there already.
    assertLeft("{type: int, tpye: int}");
    assertLeft("hooks: [before_insert, before_insrt]\n");
    // The findings underline its first line alone.
    assertLeft("{type: \"in\\\n    tt\"}");
  }

  private static void assertCorrected(String wrong, String right) {
    assertEquals(spec(right), corrected(spec(wrong)));
  }

  private static void assertLeft(String wrong) {
    assertEquals(spec(wrong), corrected(spec(wrong)));
  }

  private static String corrected(String plans) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(
        "uois.yaml",
        "uois: 1\nmember: study\nexternal: {ug.users: {type: UserGQLModel}}\n".getBytes(UTF_8));
    files.put("entities/plans.yaml", plans.getBytes(UTF_8));
    List<Diagnostic> findings = Specs.of(files).diagnostics();
    byte[] after =
        requireNonNull(Corrections.apply(files, findings).files().get("entities/plans.yaml"));
    return new String(after, UTF_8);
  }

  /**
   * An entity with something in it: its beginning, a line of its own, keys of a field or a field.
   */
  private static String spec(String part) {
    boolean beginning = part.contains(": plans\n");
    boolean field = part.startsWith("{");
    boolean key = part.startsWith("  ");
    return (beginning ? part : "table: plans\n")
        + "description: A plan # of 3\n"
        + ACCESS
        + (beginning || field || key ? "" : part)
        + "fields:\n  name: {type: string, description: Name}\n"
        + (field ? "  at_id: " + part + "\n" : "  at_id: {references: plans, description: At}\n")
        + (key ? "  more:\n  " + part + "\n    description: More\n" : "");
  }
}
