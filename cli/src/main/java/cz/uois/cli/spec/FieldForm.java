package cz.uois.cli.spec;

import java.util.Locale;

/** What a field can be, each told by a key of the same name. */
enum FieldForm {
  TYPE,
  ENUM,
  REFERENCES,
  REFERENCES_ANY,
  EMBEDS,
  COMPUTED,
  THROUGH,
  MANY;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
