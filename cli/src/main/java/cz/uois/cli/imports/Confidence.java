package cz.uois.cli.imports;

import java.util.Locale;

/** How sure the importer is of what it wrote. */
public enum Confidence {
  /** The source says so. */
  SURE,
  /** The source says something that almost always means this. */
  LIKELY,
  /** The source does not say; the author has to look. */
  GUESS;

  /** As it stands in a spec. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
