package cz.uois.cli.imports;

import java.util.Map;

/** Scalars of schemas, of ours and of Python members, as types of the language. */
final class SdlScalars {
  static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("String", "string"),
          Map.entry("ID", "id"),
          Map.entry("Int", "int"),
          Map.entry("Long", "long"),
          Map.entry("Float", "float"),
          Map.entry("Boolean", "bool"),
          Map.entry("UUID", "uuid"),
          Map.entry("Date", "date"),
          Map.entry("DateTime", "datetime"),
          Map.entry("Duration", "duration"),
          Map.entry("timedelta", "duration"),
          Map.entry("JSON", "json"),
          Map.entry("Bytes", "bytes"));

  private SdlScalars() {}
}
