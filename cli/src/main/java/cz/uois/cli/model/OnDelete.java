package cz.uois.cli.model;

import java.util.Locale;

/** What happens to a row when the row it references is deleted. */
public enum OnDelete {
  RESTRICT("restrict"),
  CASCADE("cascade"),
  SET_NULL("set null");

  private final String sqlName;

  OnDelete(String sqlName) {
    this.sqlName = sqlName;
  }

  /** Name in a spec, as {@code set_null}. */
  public String yamlName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Name in SQL, as {@code set null}. */
  public String sqlName() {
    return sqlName;
  }
}
