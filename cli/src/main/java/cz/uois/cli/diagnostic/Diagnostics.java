package cz.uois.cli.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects findings, so that all of them are told at once. Not thread-safe. */
public final class Diagnostics {
  private final List<Diagnostic> found = new ArrayList<>();

  /** Notes an error that nobody can advise on. */
  public void error(String code, Location location, String message) {
    add(new Diagnostic(code, Severity.ERROR, location, message, Optional.empty()));
  }

  /** Notes an error and how to mend it. */
  public void error(String code, Location location, String message, String hint) {
    add(new Diagnostic(code, Severity.ERROR, location, message, Optional.of(hint)));
  }

  /**
   * Notes an error, how to mend it, and what to write in its place if that is sure.
   *
   * @param instead as {@link Diagnostic#instead}
   */
  public void error(
      String code, Location location, String message, String hint, Optional<String> instead) {
    add(new Diagnostic(code, Severity.ERROR, location, message, Optional.of(hint), instead));
  }

  /** Notes a warning and how to mend it. */
  public void warning(String code, Location location, String message, String hint) {
    add(new Diagnostic(code, Severity.WARNING, location, message, Optional.of(hint)));
  }

  /** Notes a finding. */
  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  /** Whether anything keeps us from going on. */
  public boolean hasErrors() {
    return found.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
  }

  /** All findings, by file, line and column; the same finding once. */
  public List<Diagnostic> list() {
    return found.stream().sorted().distinct().toList();
  }
}
