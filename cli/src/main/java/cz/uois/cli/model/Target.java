package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

/** What a reference points to. */
public sealed interface Target {
  /** A table of this member, by its name. */
  record Own(String table) implements Target {
    public Own {
      requireNonNull(table, "table is null");
    }
  }

  /** An entity of another member, by its key in {@code external}, as {@code ug.users}. */
  record External(String key) implements Target {
    public External {
      requireNonNull(key, "key is null");
    }
  }
}
