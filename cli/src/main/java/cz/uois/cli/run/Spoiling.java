package cz.uois.cli.run;

import cz.uois.cli.drift.DriftKind;
import cz.uois.cli.migration.Migration;
import cz.uois.cli.plan.Bytes;
import cz.uois.cli.spec.SpecFolder;
import cz.uois.cli.workspace.Inspection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to spoil a member.
 *
 * @param kind the kind of drift that it is
 * @param path the file of which it should be reported
 * @param done what is done, as the end of a sentence
 * @param work does it
 */
record Spoiling(DriftKind kind, String path, String done, Work work) {
  /** Spoils a copy. */
  interface Work {
    void on(MemberCopy copy) throws IOException;
  }

  private static final String GENERATED = "src/generated/";
  private static final String SCHEMA = GENERATED + "resources/schema.graphqls";
  private static final String STRANGER = GENERATED + "java/Stranger.java";

  private static final String PROBE =
      """
      table: uois_probes
      description: What a verification must see
      access: {read: [authenticated], insert: [authenticated], update: [authenticated]}
      fields:
        name: {type: string, description: Its name}
      """;

  /** All ways, in an order that is always the same. */
  static List<Spoiling> all(MemberCopy copy) {
    // Which file is as good as any other; that of the spec's hash is not always the same one.
    List<String> generated =
        copy.paths().stream().filter(path -> path.startsWith(GENERATED)).sorted().toList();
    String seed = Bytes.of(copy.text(SpecFolder.MEMBER_FILE)).sha256().substring(0, 7);
    String file = generated.get(Integer.parseInt(seed, 16) % generated.size());
    String text = copy.text(file);
    String edited = edited(text);
    List<Spoiling> all = new ArrayList<>();
    all.add(
        new Spoiling(
            DriftKind.EDITED, file, "with one byte changed", it -> it.write(file, edited)));
    all.add(
        new Spoiling(
            DriftKind.EDITED,
            file,
            "with one byte changed, and its hash in " + Inspection.LOCK,
            it -> {
              it.write(file, edited);
              it.write(
                  Inspection.LOCK,
                  it.text(Inspection.LOCK)
                      .replace(Bytes.of(text).sha256(), Bytes.of(edited).sha256()));
            }));
    all.add(new Spoiling(DriftKind.MISSING, file, "removed", it -> it.remove(file)));
    all.add(
        new Spoiling(
            DriftKind.EXTRA, STRANGER, "added", it -> it.write(STRANGER, "class Stranger {}\n")));
    all.add(
        new Spoiling(
            DriftKind.LINE_ENDS,
            file,
            "with CR LF",
            it -> it.write(file, text.replace("\n", "\r\n"))));
    all.add(
        new Spoiling(
            DriftKind.STALE,
            Inspection.LOCK,
            "of a spec that got one more byte",
            it -> it.write(SpecFolder.MEMBER_FILE, it.text(SpecFolder.MEMBER_FILE) + "\n")));
    all.add(
        new Spoiling(
            DriftKind.STALE,
            SCHEMA,
            "of a spec that got one more entity",
            it -> it.write(SpecFolder.ENTITIES + "/uois_probes.yaml", PROBE)));
    copy.paths().stream()
        .filter(path -> path.matches(Migration.FOLDER + "V\\d+__.*\\.sql"))
        .filter(path -> copy.text(Inspection.LOCK).contains(" " + path + "\n"))
        .findFirst()
        .ifPresent(path ->
            all.add(
                new Spoiling(
                    DriftKind.EDITED,
                    path,
                    "with one byte changed",
                    it -> it.write(path, edited(it.text(path))))));
    return all;
  }

  // A letter in the middle becomes another one.
  private static String edited(String text) {
    int at = text.length() / 2;
    while (at > 0 && !(text.charAt(at) >= 'a' && text.charAt(at) <= 'y')) {
      at--;
    }
    return text.substring(0, at) + (char) (text.charAt(at) + 1) + text.substring(at + 1);
  }
}
