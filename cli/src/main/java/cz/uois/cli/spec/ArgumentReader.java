package cz.uois.cli.spec;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.spec.YamlNode.Entry;
import cz.uois.cli.spec.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.List;

/** Reads the arguments of a field that the author's code answers, or the fields of an input. */
final class ArgumentReader {
  private final String key;
  private final String kind;
  private final String owner;
  private final Diagnostics diagnostics;

  /**
   * @param key what has them in the spec
   * @param kind what one of them is called
   * @param owner what has them, as {@code field 'length' of 'plans'}
   */
  private ArgumentReader(String key, String kind, String owner, Diagnostics diagnostics) {
    this.key = key;
    this.kind = kind;
    this.owner = owner;
    this.diagnostics = diagnostics;
  }

  /** The arguments of a field or an operation; none if it says nothing of them. */
  static List<ArgumentSpec> arguments(Cursor cursor, String owner, Diagnostics diagnostics) {
    return cursor
        .mapping("arguments")
        .map(new ArgumentReader("arguments", "argument", owner, diagnostics)::read)
        .orElse(List.of());
  }

  /** For the fields of an input object. */
  static ArgumentReader fields(String owner, Diagnostics diagnostics) {
    return new ArgumentReader("fields", "field", owner, diagnostics);
  }

  List<ArgumentSpec> read(Mapping mapping) {
    List<ArgumentSpec> arguments = new ArrayList<>();
    new Values("'" + key + "' of " + owner, diagnostics)
        .mappings(
            mapping, "a mapping, as {type: string}", (entry, keys) -> read(entry, keys, arguments));
    return arguments;
  }

  private void read(Entry entry, Mapping keys, List<ArgumentSpec> arguments) {
    String subject = kind + " '" + entry.key().text() + "' of " + owner;
    Cursor cursor =
        new Cursor(keys, CodeKeys.ARGUMENT, subject, entry.key().location(), diagnostics);
    cursor.wantDescription(entry.key().location(), "what it is");
    FieldExposureSpec exposure = new ExposureReader(subject, diagnostics).part(cursor);
    new Values(owner, diagnostics)
        .name(entry.key(), NameRule.GRAPHQL_FIELD)
        .ifPresent(name ->
            arguments.add(
                new ArgumentSpec(
                    name,
                    cursor.code("type"),
                    cursor.flag("list"),
                    cursor.flag("required"),
                    cursor.flag("nullable"),
                    cursor.value("default"),
                    cursor.flag("omittable"),
                    cursor.text("description"),
                    exposure)));
  }
}
