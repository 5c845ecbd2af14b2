package cz.uois.cli.command;

import static cz.uois.cli.command.Findings.counted;

import cz.uois.cli.diagnostic.Diagnostic;
import cz.uois.cli.run.Verified;
import java.io.PrintWriter;
import java.nio.file.Path;

/**
 * Shows drift as a table: the kind, the place, what differs, and below it what to do.
 *
 * @param out where to
 * @param name what the member is called before its places; empty where there is only one
 * @param member its folder as the user would type it
 */
record DriftText(PrintWriter out, String name, Path member) {
  private static final int KIND = 13;

  /** Longer places have their line alone. */
  private static final int PLACE = 64;

  void print(Verified verified) {
    int width =
        verified.drift().stream()
            .mapToInt(finding -> place(finding).length())
            .filter(length -> length <= PLACE)
            .max()
            .orElse(0);
    verified.drift().forEach(finding -> print(finding, width));
    if (verified.stage() == Verified.Stage.COMPARED) {
      out.println(sum(verified));
    }
    out.flush();
  }

  private void print(Diagnostic finding, int width) {
    String kind = finding.code() + " ".repeat(Math.max(1, KIND - finding.code().length()));
    String place = place(finding);
    String below = "\n" + " ".repeat(KIND);
    String gap = place.length() > width ? below : " ".repeat(width - place.length() + 3);
    // A command is typed at once; advice is read.
    boolean command = finding.hint().filter(hint -> hint.startsWith("uois ")).isPresent();
    String message = finding.message() + (command ? ": " + finding.hint().orElse("") : "");
    out.println(Failures.visible(kind + place) + visible(gap, message));
    if (!command) {
      finding.hint().ifPresent(hint -> out.println(visible(" ".repeat(KIND), hint)));
    }
  }

  private static String visible(String gap, String text) {
    return gap + Failures.visible(text);
  }

  // From where the user is, as editors and terminals follow it.
  private String place(Diagnostic finding) {
    Path path =
        name.isEmpty() ? here(finding.location().file()) : Path.of(name, finding.location().file());
    return path.toString().replace('\\', '/') + ":" + finding.location().line();
  }

  private Path here(String file) {
    return member.equals(Path.of("").toAbsolutePath()) ? Path.of(file) : member.resolve(file);
  }

  private String sum(Verified verified) {
    long kinds = verified.drift().stream().map(Diagnostic::code).distinct().count();
    String clean = counted(verified.clean(), "file") + " clean";
    String who = name.isEmpty() ? "" : name + ": ";
    return Failures.visible(
        who
            + (kinds == 0
                ? clean
                : (kinds == 1 ? "1 kind" : kinds + " kinds") + " of drift, " + clean));
  }
}
