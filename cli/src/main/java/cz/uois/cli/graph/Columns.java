package cz.uois.cli.graph;

/** Which columns a picture shows. */
public enum Columns {
  /** Primary, foreign and unique keys. */
  KEYS,
  /** All but those that every table has. */
  ALL
}
