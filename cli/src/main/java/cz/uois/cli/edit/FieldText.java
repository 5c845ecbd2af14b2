package cz.uois.cli.edit;

import cz.uois.cli.model.Names;
import cz.uois.cli.spec.YamlFile;
import cz.uois.cli.spec.YamlNode.Entry;
import cz.uois.cli.spec.YamlNode.Mapping;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** What is written of a new field: its keys with their values, as the examples have them. */
final class FieldText {
  private final SpecText spec;

  /** Lists that targets get by fields that are new as well. */
  private final Set<String> given = new HashSet<>();

  FieldText(SpecText spec) {
    this.spec = spec;
  }

  SequencedMap<String, String> of(NewField field) {
    SequencedMap<String, String> keys = new LinkedHashMap<>();
    switch (field.type()) {
      case NewField.Type.Named named -> keys.put("type", YamlWord.of(named.name()));
      case NewField.Type.Choice choice -> keys.put("enum", YamlWord.list(choice.values()));
      case NewField.Type.Reference reference -> {
        keys.put("references", YamlWord.of(reference.target()));
        inverse(field.table(), reference.target()).ifPresent(it -> keys.put("inverse", it));
      }
    }
    if (field.required()) {
      keys.put("required", "true");
    }
    keys.put("description", YamlWord.of(words(field)));
    return keys;
  }

  private static String words(NewField field) {
    boolean reference = field.type() instanceof NewField.Type.Reference;
    String name = reference ? Names.withoutId(field.name()) : field.name();
    return capitalized(name.replace('_', ' ').strip());
  }

  /** A text with a capital at its beginning. */
  static String capitalized(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** The list that the target gets, named as the table, unless it has something of that name. */
  private Optional<String> inverse(String table, String target) {
    String name = Names.camel(table);
    boolean taken =
        spec.fields(target).stream()
                .anyMatch(field ->
                    Names.camel(field).equals(name)
                        || Names.camel(Names.withoutId(field)).equals(name))
            || spec.entities().stream().anyMatch(file -> gives(file, target, name))
            || !given.add(target + " " + name);
    return taken ? Optional.empty() : Optional.of(name);
  }

  private static boolean gives(YamlFile file, String target, String name) {
    return SpecText.mapping(file.root(), "fields").stream()
        .flatMap(fields -> fields.entries().stream())
        .map(Entry::value)
        .filter(Mapping.class::isInstance)
        .map(Mapping.class::cast)
        .filter(field -> SpecText.word(field, "inverse").filter(name::equals).isPresent())
        .anyMatch(field ->
            List.of("references", "many", "through", "references_any").stream()
                .anyMatch(key ->
                    SpecText.word(field, key)
                        .map(target::equals)
                        .orElse(field.value(key).isPresent())));
  }
}
