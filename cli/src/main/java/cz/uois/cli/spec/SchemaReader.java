package cz.uois.cli.spec;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.spec.YamlNode.Entry;
import cz.uois.cli.spec.YamlNode.Mapping;
import cz.uois.cli.spec.YamlNode.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a member says of its schema as a whole. */
final class SchemaReader {
  private final Diagnostics diagnostics;

  SchemaReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** How the schema links Federation. */
  FederationLinkSpec federation(Cursor member) {
    return cursor(member, "federation", FederationKeys.MEMBER_FEDERATION)
        .map(cursor ->
            new FederationLinkSpec(cursor.name("as"), cursor.mapping("import").map(this::imports)))
        .orElse(FederationLinkSpec.NONE);
  }

  private Map<Located<String>, Located<String>> imports(Mapping mapping) {
    Map<Located<String>, Located<String>> imports = new LinkedHashMap<>();
    Values values = new Values("'import' of 'federation'", diagnostics);
    for (Entry entry : mapping.entries()) {
      Optional<Located<String>> name = values.name(entry.key(), NameRule.GRAPHQL_FIELD);
      if (entry.value() instanceof Scalar scalar) {
        Optional<Located<String>> here = values.name(scalar, NameRule.GRAPHQL_FIELD);
        if (name.isPresent() && here.isPresent()) {
          imports.put(name.get(), here.get());
        }
      } else {
        values.refuseKind(
            entry.key().text(), entry.value(), "its name here, as " + entry.key().text());
      }
    }
    return imports;
  }

  /** The directives of the schema itself. */
  SchemaSpec schema(Cursor member) {
    return cursor(member, "schema", FederationKeys.SCHEMA)
        .map(cursor ->
            new SchemaSpec(
                new ExposureReader("the schema", diagnostics).directives(cursor, "directives"),
                cursor.mapping("types").map(this::types).orElse(Map.of())))
        .orElse(SchemaSpec.NONE);
  }

  private Map<Located<String>, List<DirectiveSpec>> types(Mapping mapping) {
    Map<Located<String>, List<DirectiveSpec>> types = new LinkedHashMap<>();
    Values values = new Values("'types' of 'schema'", diagnostics);
    for (Entry entry : mapping.entries()) {
      String subject = "type '" + entry.key().text() + "'";
      Optional<Located<String>> name = values.name(entry.key(), NameRule.GRAPHQL_TYPE);
      if (entry.value() instanceof Mapping keys) {
        Cursor cursor =
            new Cursor(
                keys, FederationKeys.SCHEMA_TYPE, subject, entry.key().location(), diagnostics);
        List<DirectiveSpec> applied =
            new ExposureReader(subject, diagnostics).directives(cursor, "directives");
        name.ifPresent(it -> types.put(it, applied));
      } else {
        values.refuseKind(
            entry.key().text(), entry.value(), "a mapping, as {directives: {mark: {}}}");
      }
    }
    return types;
  }

  private Optional<Cursor> cursor(Cursor member, String key, KeySet keys) {
    return member
        .mapping(key)
        .map(mapping ->
            new Cursor(
                mapping,
                keys,
                "'" + key + "' of the member",
                member.keyLocation(key),
                diagnostics));
  }
}
