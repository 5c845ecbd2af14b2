package cz.uois.cli.run;

import cz.uois.cli.artifact.Versions;

/** The version of this uois, as it stands in the locks that it writes. */
public final class UoisVersion {
  private UoisVersion() {}

  /** As {@code 0.1.0}. */
  public static String mine() {
    return Versions.read().uois();
  }
}
