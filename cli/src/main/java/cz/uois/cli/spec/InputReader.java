package cz.uois.cli.spec;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.spec.YamlNode.Entry;
import cz.uois.cli.spec.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the input objects that the author's code takes. */
final class InputReader {
  private final Diagnostics diagnostics;

  InputReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  List<InputSpec> read(Mapping mapping) {
    List<InputSpec> inputs = new ArrayList<>();
    new Values("the member", diagnostics)
        .mappings(
            mapping,
            "a mapping, as {fields: {name: {type: string}}}",
            (entry, keys) -> read(entry, keys, inputs));
    return inputs;
  }

  private void read(Entry entry, Mapping keys, List<InputSpec> inputs) {
    String subject = "input '" + entry.key().text() + "'";
    Cursor cursor = new Cursor(keys, CodeKeys.INPUT, subject, entry.key().location(), diagnostics);
    cursor.wantDescription(entry.key().location(), "what it is");
    Optional<Mapping> fields = cursor.mapping("fields");
    FieldExposureSpec exposure = new ExposureReader(subject, diagnostics).input(cursor);
    if (fields.filter(it -> it.entries().isEmpty()).isPresent()) {
      diagnostics.error(
          Rule.MISSING_KEY.id(),
          cursor.keyLocation("fields"),
          subject + " has no field",
          "an input object has at least one");
    }
    new Values("the member", diagnostics)
        .name(entry.key(), NameRule.GRAPHQL_TYPE)
        .ifPresent(name ->
            inputs.add(
                new InputSpec(
                    name,
                    fields.map(ArgumentReader.fields(subject, diagnostics)::read).orElse(List.of()),
                    cursor.text("description"),
                    exposure)));
  }
}
