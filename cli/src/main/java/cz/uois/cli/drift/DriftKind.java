package cz.uois.cli.drift;

import java.util.Locale;

/** How a file is not what the spec makes. */
public enum DriftKind {
  /** Changed by hand. */
  EDITED,
  /** As uois wrote it, from an older spec or by another version. */
  STALE,
  /** Not there. */
  MISSING,
  /** There, in a place that is uois's alone, and made by nobody. */
  EXTRA,
  /** The same but for the ends of its lines. */
  LINE_ENDS,
  /** Left by a run that did not end. */
  INTERRUPTED;

  /** Its name, as {@code line-ends}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
