package cz.uois.cli.imports;

import java.util.Optional;
import java.util.Set;

/** Defaults of columns, where they are values. */
final class ColumnDefaults {
  private ColumnDefaults() {}

  /** Says it in a field, or that it has none here. */
  static void put(FieldDraft field, String sql) {
    String bare = SqlText.bare(sql);
    boolean texts = field.get("type").filter(Set.of("string", "text")::contains).isPresent();
    Optional<String> value =
        bare.equals("true") || bare.equals("false")
            ? Optional.of(bare)
            : texts || SqlText.number(sql).isEmpty()
                ? SqlText.literal(sql)
                    .filter(YamlWriter::isLine)
                    .map(it -> YamlWriter.quoted(moment(field, it)))
                : SqlText.number(sql).map(it -> it.toPlainString());
    if (value.isPresent() && field.get("type").filter("bool"::equals).isPresent()) {
      field.put("default", value.get().replace("'", ""));
    } else if (value.isPresent()) {
      field.put("default", value.get());
    } else {
      field.note(Note.likely("without its default " + bare));
    }
  }

  // 2026-09-21 08:00:00+00 of the database is 2026-09-21T08:00:00Z here.
  private static String moment(FieldDraft field, String text) {
    return field.get("type").filter("datetime"::equals).isPresent()
        ? text.replace(' ', 'T').replaceFirst("(:\\d\\d(?:\\.\\d+)?)(\\+00)?$", "$1Z")
        : text;
  }
}
