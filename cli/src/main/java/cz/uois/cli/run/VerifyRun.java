package cz.uois.cli.run;

import cz.uois.cli.diagnostic.Diagnostic;
import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.diagnostic.Severity;
import cz.uois.cli.drift.DriftKind;
import cz.uois.cli.drift.Drifts;
import cz.uois.cli.link.ReadResult;
import cz.uois.cli.link.Specs;
import cz.uois.cli.model.Member;
import cz.uois.cli.spec.SpecFolder;
import cz.uois.cli.workspace.ConflictException;
import cz.uois.cli.workspace.Inspection;
import cz.uois.cli.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a member's folder is what its spec makes. Each run does, in this order:
 *
 * <ol>
 *   <li>look whether an interrupted run left something,
 *   <li>read and link the spec; with an error in it, nothing says what the files should be,
 *   <li>make all files anew, in memory,
 *   <li>compare them with the folder as a generation would, and find the causes.
 * </ol>
 *
 * It writes nothing, not even what would repair the folder.
 */
public final class VerifyRun {
  private static final Pattern IN_LOCK =
      Pattern.compile("uois\\.lock:(\\d{1,9}): (.*)", Pattern.DOTALL);

  private final Workspace workspace;
  private final SortedMap<String, byte[]> spec;
  private final ReadResult read;
  private final List<Diagnostic> found = new ArrayList<>();

  private VerifyRun(Path folder) {
    Diagnostics diagnostics = new Diagnostics();
    this.workspace = Workspace.at(folder);
    this.spec = SpecFolder.read(folder, diagnostics);
    this.read = Specs.of(spec, () -> SpecFolder.roleTypes(folder), diagnostics);
  }

  /**
   * Verifies a member.
   *
   * @throws java.io.UncheckedIOException if the disk fails
   */
  public static Verified run(Path member) {
    return new VerifyRun(member).run();
  }

  private Verified run() {
    if (workspace.isInterrupted()) {
      add(
          DriftKind.INTERRUPTED.word(),
          Workspace.JOURNAL,
          1,
          "a run of uois was interrupted here, or is still at work",
          "uois generate finishes it");
    }
    if (read.member().isEmpty()) {
      boolean half = workspace.isHalfWritten() && !spec.containsKey(SpecFolder.MEMBER_FILE);
      return verified(half ? Verified.Stage.COMPARED : Verified.Stage.SPEC, List.of());
    }
    try {
      return compare(read.member().get(), workspace.inspect());
    } catch (ConflictException e) {
      foreign(String.valueOf(e.getMessage()));
      return verified(Verified.Stage.FOREIGN, List.of());
    }
  }

  private Verified compare(Member member, Inspection disk) {
    Remade remade = Remade.of(member, SpecFiles.hash(spec), workspace);
    Optional<String> refused = remade.expected().changes().refusal();
    if (refused.isPresent()) {
      foreign(refused.get());
      return verified(Verified.Stage.FOREIGN, List.of());
    }
    found.addAll(Drifts.of(remade.expected(), disk));
    return verified(Verified.Stage.COMPARED, Verified.paths(remade.expected().changes().changes()));
  }

  // Somebody else's lock: a line of it is named where the reader knows it.
  private void foreign(String message) {
    Matcher place = IN_LOCK.matcher(message);
    boolean known = place.matches();
    add(
        "foreign-lock",
        Inspection.LOCK,
        known ? Integer.parseInt(place.group(1)) : 1,
        known ? place.group(2) : message,
        "nothing was compared");
  }

  private void add(String code, String path, int line, String message, String hint) {
    found.add(
        new Diagnostic(
            code, Severity.ERROR, new Location(path, line, 1, 1), message, Optional.of(hint)));
  }

  private Verified verified(Verified.Stage stage, List<String> files) {
    return new Verified(stage, new Checked(read), found, files);
  }
}
