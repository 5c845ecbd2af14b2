package cz.uois.cli.spec;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.spec.YamlNode.Entry;
import cz.uois.cli.spec.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the interfaces of a member. */
final class InterfaceReader {
  private final Diagnostics diagnostics;

  InterfaceReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  List<InterfaceSpec> read(Mapping mapping) {
    List<InterfaceSpec> interfaces = new ArrayList<>();
    Values values = new Values("the member", diagnostics);
    values.mappings(
        mapping,
        "a mapping, as {fields: [id, name]}",
        (entry, keys) -> read(entry, keys, values).ifPresent(interfaces::add));
    return interfaces;
  }

  private Optional<InterfaceSpec> read(Entry entry, Mapping keys, Values values) {
    String subject = "interface '" + entry.key().text() + "'";
    Cursor cursor =
        new Cursor(keys, FederationKeys.INTERFACE, subject, entry.key().location(), diagnostics);
    cursor.wantDescription(entry.key().location(), "what its objects have in common");
    List<Located<String>> fields = cursor.names("fields");
    FieldExposureSpec exposure = new ExposureReader(subject, diagnostics).interfaceOf(cursor);
    return values
        .name(entry.key(), NameRule.GRAPHQL_TYPE)
        .map(name -> new InterfaceSpec(name, fields, cursor.text("description"), exposure));
  }
}
