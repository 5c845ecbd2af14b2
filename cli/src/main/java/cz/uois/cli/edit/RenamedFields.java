package cz.uois.cli.edit;

import cz.uois.cli.model.Names;
import cz.uois.cli.spec.YamlFile;
import cz.uois.cli.spec.YamlNode.Entry;
import cz.uois.cli.spec.YamlNode.Mapping;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a field of another name means for columns and for GraphQL: where values are embedded,
 * columns of several tables are called after it.
 */
final class RenamedFields {
  private final SpecText spec;
  private final Map<String, Map<String, String>> columns = new TreeMap<>();
  private final Map<String, Map<String, String>> graphqlNames = new TreeMap<>();

  /** A field by a name that nothing else has, to find what speaks of it. */
  static RenamedFields probe(SpecText spec, String table, String field) {
    return new RenamedFields(spec, table, field, field + "?");
  }

  /** A field by another name. */
  RenamedFields(SpecText spec, String table, String field, String to) {
    this.spec = spec;
    Optional<Mapping> written =
        spec.entity(table)
            .flatMap(file -> SpecText.mapping(file.root(), "fields"))
            .flatMap(fields -> SpecText.mapping(fields, field));
    columns(table).put(field, to);
    if (written.isPresent()) {
      graphql(table, field, to, written.get());
      embeds(table, field, to, written.get());
    }
    for (YamlFile file : spec.entities()) {
      SpecText.mapping(file.root(), "fields").stream()
          .flatMap(fields -> fields.entries().stream())
          .forEach(entry -> embedded(file, entry, table, field, to));
    }
  }

  /** Later names of the columns of a table by former name. */
  Map<String, String> columns(String table) {
    return columns.computeIfAbsent(table, _ -> new HashMap<>());
  }

  /** All tables with columns that have other names. */
  Map<String, Map<String, String>> all() {
    return columns;
  }

  /** Later names of the GraphQL fields of a table by former name. */
  Map<String, String> graphqlNames(String table) {
    return graphqlNames.computeIfAbsent(table, _ -> new HashMap<>());
  }

  private void graphql(String table, String field, String to, Mapping written) {
    if (written.value("gql").isEmpty()) {
      graphqlNames(table).put(Names.camel(field), Names.camel(to));
    }
    if (written.value("references").isPresent() && written.value("as").isEmpty()) {
      graphqlNames(table)
          .put(Names.camel(Names.withoutId(field)), Names.camel(Names.withoutId(to)));
    }
  }

  /** The field embeds a value: the columns of that are called after it. */
  private void embeds(String table, String field, String to, Mapping written) {
    if (written.value("prefix").isEmpty()) {
      SpecText.word(written, "embeds").stream()
          .flatMap(value -> spec.fields(value).stream())
          .forEach(part -> columns(table).put(field + "_" + part, to + "_" + part));
    }
  }

  /** The field is one of a value that others embed. */
  private void embedded(YamlFile file, Entry entry, String table, String field, String to) {
    if (entry.value() instanceof Mapping keys
        && SpecText.word(keys, "embeds").filter(table::equals).isPresent()) {
      String prefix = SpecText.word(keys, "prefix").orElse(entry.key().text()) + "_";
      columns(SpecText.table(file)).put(prefix + field, prefix + to);
    }
  }
}
