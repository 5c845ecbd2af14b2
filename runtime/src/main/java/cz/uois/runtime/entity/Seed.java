package cz.uois.runtime.entity;

/** When a table is filled from {@code systemdata.json}. */
public enum Seed {
  /** Types and categories, which every deployment needs. */
  SYSTEM,
  /** Everything else: only when demo data is asked for. */
  DEMO
}
