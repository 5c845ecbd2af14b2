package cz.uois.cli.model;

import java.util.Locale;

/** When the author's Java runs at a write, inside its transaction. */
public enum Hook {
  BEFORE_INSERT,
  AFTER_INSERT,
  BEFORE_UPDATE,
  AFTER_UPDATE,
  BEFORE_DELETE,
  AFTER_DELETE;

  /** Name in a spec, as {@code before_insert}. */
  public String yamlName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The Java method, as {@code beforeInsert}. */
  public String method() {
    return Names.camel(yamlName());
  }

  /** Whether it sees what will be written, and may change it; else it sees rows. */
  public boolean seesValues() {
    return this == BEFORE_INSERT || this == BEFORE_UPDATE;
  }
}
