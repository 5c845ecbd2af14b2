package cz.uois.cli.edit;

import java.util.Optional;

/** An entity, {@code table}, or a field, {@code table.field}. */
record PartName(String table, Optional<String> field) {
  static PartName of(String name) throws RefusedEdit {
    int dot = name.indexOf('.');
    if (name.isEmpty() || dot == 0 || dot == name.length() - 1) {
      throw new RefusedEdit("'%s' is no name, expected TABLE or TABLE.FIELD".formatted(name));
    }
    return dot < 0
        ? new PartName(name, Optional.empty())
        : new PartName(name.substring(0, dot), Optional.of(name.substring(dot + 1)));
  }
}
