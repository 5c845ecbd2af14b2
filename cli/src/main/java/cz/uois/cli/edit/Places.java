package cz.uois.cli.edit;

import cz.uois.cli.spec.YamlFile;
import cz.uois.cli.spec.YamlNode;
import cz.uois.cli.spec.YamlNode.Entry;
import cz.uois.cli.spec.YamlNode.Mapping;
import cz.uois.cli.spec.YamlNode.Scalar;
import cz.uois.cli.spec.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The places that name tables and columns. Each pattern is a path of keys with {@code *} for a name
 * of the author's and {@code []} for what is in a list; where the language gets a key that names
 * something, its path belongs here.
 */
final class Places {
  /** What names a table in the file of an entity. */
  private static final Pattern TABLES =
      paths(
          "table",
          "fields.*.references",
          "fields.*.references_any.[]",
          "fields.*.embeds",
          "fields.*.through",
          "fields.*.many",
          "fields.*.table",
          "fields.*.computed",
          "fields.*.arguments.*.type",
          "queries.*.returns",
          "queries.*.arguments.*.type",
          "mutations.*.returns",
          "mutations.*.arguments.*.type");

  /** What names a table in {@code uois.yaml}. */
  private static final Pattern MEMBER_TABLES =
      paths(
          "external.*.fields.*.computed",
          "external.*.fields.*.arguments.*.type",
          "inputs.*.fields.*.type",
          "queries.*.returns",
          "queries.*.arguments.*.type",
          "mutations.*.returns",
          "mutations.*.arguments.*.type");

  /** What names a column of the entity itself. */
  private static final Pattern COLUMNS =
      paths(
          "unique.[].[]",
          "tree.parent",
          "tree.path",
          "lookups.*.by.[]",
          "fields.*.requires.[]",
          "access.state");

  private static final Pattern CHECKS = paths("fields.*.check");

  /** Field sets over fields of the entity itself. */
  private static final Pattern FIELD_SETS =
      paths(
          "federation.keys.[]", "federation.unresolvable_keys.[]", "fields.*.federation.requires");

  /** Field sets over fields of what a reference points to. */
  private static final Pattern TARGET_FIELD_SETS = paths("fields.*.federation.provides");

  /** What names a foreign key of the link table of a list. */
  private static final Pattern LINK_COLUMNS = paths("fields.*.by", "fields.*.to");

  private final SpecText spec;
  private final List<Place> places = new ArrayList<>();

  private Places(SpecText spec) {
    this.spec = spec;
  }

  private static Pattern paths(String... paths) {
    List<String> patterns = new ArrayList<>();
    for (String path : paths) {
      patterns.add(path.replace(".", "/").replace("[]", "\\[\\]").replace("*", "[^/]+"));
    }
    return Pattern.compile(String.join("|", patterns));
  }

  /** The places that name a table, in the order of the files. */
  static List<Place> ofTable(SpecText spec, String table, String to) {
    Places places = new Places(spec);
    for (YamlFile file : spec.readable()) {
      Pattern pattern = SpecText.isEntity(file.path()) ? TABLES : MEMBER_TABLES;
      places.visit(
          file,
          (path, scalar) ->
              pattern.matcher(path).matches() && scalar.text().equals(table)
                  ? Optional.of(to)
                  : Optional.empty());
    }
    return places.places;
  }

  /** The places that name columns, without the keys of {@code fields} that describe them. */
  static List<Place> ofColumns(SpecText spec, RenamedFields renamed) {
    Places places = new Places(spec);
    for (YamlFile file : spec.entities()) {
      String table = SpecText.table(file);
      places.visit(file, (path, scalar) -> places.column(file, table, path, scalar, renamed));
    }
    return places.places;
  }

  private Optional<String> column(
      YamlFile file, String table, String path, Scalar scalar, RenamedFields renamed) {
    String text = scalar.text();
    Map<String, String> columns = renamed.columns(table);
    if (COLUMNS.matcher(path).matches()) {
      return Optional.ofNullable(columns.get(text));
    }
    if (CHECKS.matcher(path).matches()) {
      return changed(text, ColumnWords.inCondition(text, columns));
    }
    if (FIELD_SETS.matcher(path).matches()) {
      return changed(text, new FieldSetText(spec, renamed).rename(text, table));
    }
    Optional<Mapping> field = field(file, path);
    if (TARGET_FIELD_SETS.matcher(path).matches()) {
      return field
          .flatMap(it -> SpecText.word(it, "references"))
          .flatMap(target -> changed(text, new FieldSetText(spec, renamed).rename(text, target)));
    }
    if (LINK_COLUMNS.matcher(path).matches()) {
      return field
          .flatMap(it -> SpecText.word(it, "through"))
          .flatMap(link -> Optional.ofNullable(renamed.columns(link).get(text)));
    }
    return Optional.empty();
  }

  private static Optional<String> changed(String before, String after) {
    return before.equals(after) ? Optional.empty() : Optional.of(after);
  }

  // The second step of fields/plan_id/check.
  private static Optional<Mapping> field(YamlFile file, String path) {
    String[] steps = path.split("/", -1);
    return steps.length < 3
        ? Optional.empty()
        : SpecText.mapping(file.root(), "fields")
            .flatMap(fields -> SpecText.mapping(fields, steps[1]));
  }

  private void visit(YamlFile file, Question question) {
    visit(file, file.root(), "", question);
  }

  private void visit(YamlFile file, YamlNode node, String path, Question question) {
    switch (node) {
      case Scalar scalar ->
          question
              .becomes(path, scalar)
              .ifPresent(to -> places.add(new Place(file, scalar, path.replace('/', '.'), to)));
      case Sequence sequence ->
          sequence.items().forEach(item -> visit(file, item, path + "/[]", question));
      case Mapping mapping -> {
        for (Entry entry : mapping.entries()) {
          String step = entry.key().text().replace('/', '?');
          visit(file, entry.value(), path.isEmpty() ? step : path + "/" + step, question);
        }
      }
      case YamlNode.Broken _ -> {}
    }
  }

  /** Whether a value names what is looked for. */
  private interface Question {
    /** What the value becomes if it does. */
    Optional<String> becomes(String path, Scalar scalar);
  }
}
