package cz.uois.cli.plan;

import java.util.Locale;

/** Whose a file is, and so who may change it. */
public enum Ownership {
  /** Ours: replaced by each generation; a hand edit is a conflict. */
  GENERATED,
  /** Written once, then the author's; its first form is kept as the base of later merges. */
  SEEDED,
  /** Ours, but once written it never changes: a database may have run it. */
  APPEND_ONLY,
  /** The author's from the start: specs and seed data. */
  YOURS;

  /** Name in {@code uois.lock}, as {@code append-only}. */
  public String lockName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The ownership of that name in {@code uois.lock}. */
  public static Ownership ofLockName(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
