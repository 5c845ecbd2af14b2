package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * A key of the language.
 *
 * @param name as written
 * @param kind what stands there
 * @param description for people, in the JSON Schema
 * @param required whether it must be there
 * @param forms the forms of a field that it goes with; empty if it goes with all
 */
record Key(String name, Kind kind, String description, boolean required, Set<FieldForm> forms) {
  Key {
    requireNonNull(name, "name is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(description, "description is null");
    forms = Set.copyOf(forms);
  }

  static Key named(String name, Kind kind, String description) {
    return new Key(name, kind, description, false, Set.of());
  }

  static Key reserved(String name, String advice) {
    return named(name, new Kind.Reserved(advice), "Not generated yet: " + advice + ".");
  }

  Key mandatory() {
    return new Key(name, kind, description, true, forms);
  }

  Key only(FieldForm... with) {
    return new Key(name, kind, description, required, Set.of(with));
  }

  boolean isReserved() {
    return kind instanceof Kind.Reserved;
  }

  boolean goesWith(FieldForm form) {
    return forms.isEmpty() || forms.contains(form);
  }
}
