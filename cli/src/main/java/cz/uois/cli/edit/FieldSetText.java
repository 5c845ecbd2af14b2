package cz.uois.cli.edit;

import cz.uois.cli.model.Names;
import cz.uois.cli.spec.YamlFile;
import cz.uois.cli.spec.YamlNode.Entry;
import cz.uois.cli.spec.YamlNode.Mapping;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Field sets of Federation, as {@code sku variation { id }}, with fields called otherwise. */
final class FieldSetText {
  private static final Pattern TOKEN = Pattern.compile("[{}]|[A-Za-z_]\\w*");

  private final SpecText spec;
  private final RenamedFields renamed;

  FieldSetText(SpecText spec, RenamedFields renamed) {
    this.spec = spec;
    this.renamed = renamed;
  }

  /** The field set over a table with its fields, and those of what it refers to, called anew. */
  String rename(String text, String table) {
    // The tables that braces lead into; none where they lead to another member.
    Deque<Optional<String>> tables = new ArrayDeque<>();
    tables.push(Optional.of(table));
    Optional<String> behind = Optional.empty();
    Matcher tokens = TOKEN.matcher(text);
    StringBuilder out = new StringBuilder();
    while (tokens.find()) {
      String token = tokens.group();
      String now = token;
      if (token.equals("{")) {
        tables.push(behind);
      } else if (token.equals("}")) {
        if (tables.size() > 1) {
          tables.pop();
        }
      } else {
        Optional<String> here = tables.peek();
        now = here.map(it -> renamed.graphqlNames(it).getOrDefault(token, token)).orElse(token);
        behind = here.flatMap(it -> behind(it, token));
      }
      tokens.appendReplacement(out, Matcher.quoteReplacement(now));
    }
    return tokens.appendTail(out).toString();
  }

  /** The table of the rows that an object field of a table leads to. */
  private Optional<String> behind(String table, String object) {
    return spec.entity(table).map(YamlFile::root).stream()
        .flatMap(root -> SpecText.mapping(root, "fields").stream())
        .flatMap(fields -> fields.entries().stream())
        .filter(entry -> entry.value() instanceof Mapping)
        .filter(entry -> objectName(entry).equals(object))
        .flatMap(entry -> target((Mapping) entry.value()).stream())
        .findFirst();
  }

  private static Optional<String> target(Mapping field) {
    return SpecText.word(field, "references").or(() -> SpecText.word(field, "embeds"));
  }

  /** The name of the object of a reference or of an embedded value. */
  static String objectName(Entry entry) {
    String name = entry.key().text();
    Map.Entry<String, String> derived =
        entry.value() instanceof Mapping field && field.value("embeds").isPresent()
            ? Map.entry("gql", Names.camel(name))
            : Map.entry("as", Names.camel(Names.withoutId(name)));
    return entry.value() instanceof Mapping field
        ? SpecText.word(field, derived.getKey()).orElse(derived.getValue())
        : derived.getValue();
  }
}
