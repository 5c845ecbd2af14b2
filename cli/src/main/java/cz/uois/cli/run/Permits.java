package cz.uois.cli.run;

import java.util.Map;

/**
 * What the user lets a migration do.
 *
 * @param destroy whether values may be lost
 * @param fills values for rows that are there, by {@code table.column}
 */
public record Permits(boolean destroy, Map<String, String> fills) {
  /** Nothing that could be missed later. */
  public static final Permits NONE = new Permits(false, Map.of());

  public Permits {
    fills = Map.copyOf(fills);
  }
}
