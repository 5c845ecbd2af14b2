package cz.uois.cli.diagnostic;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Optional;

/**
 * A finding about something that a user wrote.
 *
 * @param code stable name of the rule, as {@code unknown-type}
 * @param severity how bad it is
 * @param location where it is
 * @param message names the thing and the value, and what was expected; one line
 * @param hint how to mend it; one line
 * @param instead what to write in the place of what the location underlines, as it stands in the
 *     file, where that is sure; empty text where it has to go
 */
public record Diagnostic(
    String code,
    Severity severity,
    Location location,
    String message,
    Optional<String> hint,
    Optional<String> instead)
    implements Comparable<Diagnostic> {
  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::location)
          .thenComparing(Diagnostic::severity)
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::message);

  public Diagnostic {
    requireNonNull(code, "code is null");
    requireNonNull(severity, "severity is null");
    requireNonNull(location, "location is null");
    requireNonNull(message, "message is null");
    requireNonNull(hint, "hint is null");
    requireNonNull(instead, "instead is null");
  }

  /** A finding that only its author can mend. */
  public Diagnostic(
      String code, Severity severity, Location location, String message, Optional<String> hint) {
    this(code, severity, location, message, hint, Optional.empty());
  }

  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}
