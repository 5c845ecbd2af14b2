package cz.uois.cli.diagnostic;

import java.util.Locale;

/** How bad a finding is. */
public enum Severity {
  /** Nothing is generated. */
  ERROR,
  /** Generated all the same. */
  WARNING;

  /** The word that is printed, as {@code error}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
