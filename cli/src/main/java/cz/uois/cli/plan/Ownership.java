package cz.uois.cli.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose a file is, and so who may change it. */
public enum Ownership {
  /** Ours: replaced by each generation; a hand edit is a conflict. */
  GENERATED,
  /** Written once, then the author's; its first form is kept as the base of later merges. */
  SEEDED,
  /** Ours, but once written it never changes: a database may have run it. */
  APPEND_ONLY,
  /**
   * Generated or seeded once, and the author's by his own will: uois writes and merges it no more.
   */
  ADOPTED,
  /** The author's from the start: specs and seed data. */
  YOURS;

  /** Name in {@code uois.lock}, as {@code append-only}. */
  public String lockName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The ownership of that name in {@code uois.lock}, if there is one. */
  public static Optional<Ownership> ofLockName(String name) {
    return Stream.of(values()).filter(ownership -> ownership.lockName().equals(name)).findFirst();
  }
}
