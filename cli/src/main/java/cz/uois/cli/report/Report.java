package cz.uois.cli.report;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Diagnostic;
import cz.uois.cli.diagnostic.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a command found and did.
 *
 * @param command as {@code verify}
 * @param version version of uois; empty if it was not packed
 * @param exit the exit code that it ends with
 * @param findings what it found; paths are relative to the repository
 * @param facts what else there is to tell, as {@code created} with paths, by name
 */
public record Report(
    String command,
    String version,
    int exit,
    List<Diagnostic> findings,
    SortedMap<String, List<String>> facts) {
  public Report {
    requireNonNull(command, "command is null");
    requireNonNull(version, "version is null");
    findings = List.copyOf(findings);
    SortedMap<String, List<String>> copy = new TreeMap<>();
    facts.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    facts = Collections.unmodifiableSortedMap(copy);
  }

  /** Findings of a folder, by their paths below another one. */
  public static List<Diagnostic> below(String folder, List<Diagnostic> findings) {
    List<Diagnostic> below = new ArrayList<>();
    for (Diagnostic finding : findings) {
      Location place = finding.location();
      below.add(
          new Diagnostic(
              finding.code(),
              finding.severity(),
              new Location(
                  below(folder, place.file()), place.line(), place.column(), place.length()),
              finding.message(),
              finding.hint()));
    }
    return below;
  }

  /** A path below a folder; an empty folder is the one that paths begin in. */
  public static String below(String folder, String path) {
    return folder.isEmpty() ? path : folder + "/" + path;
  }

  /** A finding in one sentence, with its hint. */
  static String sentence(Diagnostic finding) {
    return finding.hint().map(hint -> finding.message() + "; " + hint).orElse(finding.message());
  }
}
