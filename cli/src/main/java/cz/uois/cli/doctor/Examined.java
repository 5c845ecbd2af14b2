package cz.uois.cli.doctor;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * One thing that was looked at.
 *
 * @param level how it is
 * @param subject what was looked at, as {@code Maven}
 * @param finding what was found, and what to do if that is not enough; one line
 */
public record Examined(Level level, String subject, String finding) {
  /** How something is. */
  public enum Level {
    /** As it should be. */
    OK,
    /** Something that not everybody needs is missing. */
    WARNING,
    /** uois or the member cannot do its work. */
    PROBLEM
  }

  public Examined {
    requireNonNull(level, "level is null");
    requireNonNull(subject, "subject is null");
    requireNonNull(finding, "finding is null");
  }

  static Examined ok(String subject, String finding) {
    return new Examined(Level.OK, subject, finding);
  }

  static Examined warning(String subject, String finding) {
    return new Examined(Level.WARNING, subject, finding);
  }

  static Examined problem(String subject, String finding) {
    return new Examined(Level.PROBLEM, subject, finding);
  }

  /** The line that people read, without a line end; output of other programs may be in it. */
  public String line() {
    String visible = finding.replaceAll("[\\p{Cc}\\p{Cf}]", "?");
    return "%-7s  %-12s  %s".formatted(level.name().toLowerCase(Locale.ROOT), subject, visible);
  }
}
