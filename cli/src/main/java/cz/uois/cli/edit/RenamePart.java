package cz.uois.cli.edit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import cz.uois.cli.spec.NameRule;
import cz.uois.cli.spec.SpecFolder;
import cz.uois.cli.spec.YamlFile;
import cz.uois.cli.spec.YamlNode.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Gives an entity or a field another name, wherever the spec and the seed data name it.
 *
 * @param name {@code table} or {@code table.field}
 * @param to the name that it gets, without the table
 */
public record RenamePart(String name, String to) implements SpecEdit {
  public RenamePart {
    requireNonNull(name, "name is null");
    requireNonNull(to, "to is null");
  }

  @Override
  public Edition apply(Given given) throws RefusedEdit {
    SpecText spec = new SpecText(given.files());
    PartName part = PartName.of(name);
    String later =
        part.field().isPresent() && to.startsWith(part.table() + ".")
            ? to.substring(part.table().length() + 1)
            : to;
    NameRule rule = part.field().isPresent() ? NameRule.FIELD : NameRule.TABLE;
    if (!rule.accepts(later) || later.length() > rule.maxLength()) {
      throw new RefusedEdit(
          "NEW is '%s', expected %s, at most %d".formatted(to, rule.spelling(), rule.maxLength()));
    }
    return part.field().isPresent()
        ? field(spec, given, part.table(), part.field().get(), later)
        : table(spec, given, part.table(), later);
  }

  private static Edition table(SpecText spec, Given given, String table, String later)
      throws RefusedEdit {
    boolean there = spec.tables().contains(later);
    if (!spec.tables().contains(table)) {
      if (given.known().contains(table) && there && !given.known().contains(later)) {
        return renamedByHand(spec, Map.of(table, later));
      }
      throw new RefusedEdit(Unknown.table(table, spec.tables()));
    }
    if (there) {
      throw new RefusedEdit("there is an entity '%s' already".formatted(later));
    }
    Optional<YamlFile> file = spec.entity(table);
    String path = file.isPresent() ? file.get().path() : spec.file(SpecText.path(table)).path();
    Places.ofTable(spec, table, later)
        .forEach(place -> spec.change(place.file().path(), List.of(place.splice())));
    if (path.equals(SpecText.path(table))) {
      spec.move(path, SpecText.path(later));
    }
    Edition edition =
        edition(
            spec,
            given,
            Map.of(table, later),
            Map.of(table, later),
            Map.of(),
            List.of(Mentions.ofTable(spec, table)));
    return file.flatMap(it -> SpecText.word(it.root(), "singular"))
        .map(word -> edition.with("its singular is '%s' still, as its file says".formatted(word)))
        .orElse(edition);
  }

  private static Edition field(SpecText spec, Given given, String table, String field, String later)
      throws RefusedEdit {
    if (!spec.tables().contains(table)) {
      throw new RefusedEdit(Unknown.table(table, spec.tables()));
    }
    List<String> fields = spec.fields(table);
    if (!fields.contains(field)) {
      String before = table + "." + field;
      String after = table + "." + later;
      if (given.known().contains(before)
          && fields.contains(later)
          && !given.known().contains(after)) {
        return renamedByHand(spec, Map.of(before, after));
      }
      throw new RefusedEdit(Unknown.field(table, field, fields));
    }
    if (fields.contains(later)) {
      throw new RefusedEdit("'%s' has a field '%s' already".formatted(table, later));
    }
    RenamedFields renamed = new RenamedFields(spec, table, field, later);
    YamlFile file = spec.entity(table).orElseThrow();
    Entry entry =
        SpecText.mapping(file.root(), "fields").flatMap(it -> it.entry(field)).orElseThrow();
    Place key = new Place(file, entry.key(), "fields." + field, later);
    spec.change(file.path(), List.of(key.splice()));
    Places.ofColumns(spec, renamed)
        .forEach(place -> spec.change(place.file().path(), List.of(place.splice())));
    Map<String, String> renames = new HashMap<>();
    renamed
        .all()
        .forEach((owner, columns) ->
            columns.forEach((old, now) -> renames.put(owner + "." + old, owner + "." + now)));
    return edition(
        spec,
        given,
        renames,
        Map.of(),
        renamed.all(),
        List.of(Mentions.ofField(spec, table, field)));
  }

  // Its author has done it already, and only what the last generation noted is missing.
  private static Edition renamedByHand(SpecText spec, Map<String, String> renames) {
    return new Edition(spec.files(), spec.moved(), renames, List.of(), List.of());
  }

  private static Edition edition(
      SpecText spec,
      Given given,
      Map<String, String> renames,
      Map<String, String> tables,
      Map<String, Map<String, String>> columns,
      List<Mentions> mentions) {
    SortedMap<String, byte[]> files = new TreeMap<>(spec.files());
    List<String> unsure = List.of();
    if (given.seedData().isPresent()) {
      String text = new String(given.seedData().get(), UTF_8);
      Optional<String> seeded = SeedKeys.rename(text, tables, withFormerNames(spec, columns));
      seeded.ifPresent(it -> files.put(SpecFolder.SEED_DATA, it.getBytes(UTF_8)));
      if (seeded.isEmpty()) {
        unsure =
            List.of(SpecFolder.SEED_DATA + " is no JSON that uois can follow: change it by hand");
      }
    }
    return new Edition(files, spec.moved(), renames, mentions, unsure);
  }

  /** Seed data may have rows under a name that the table had before. */
  private static Map<String, Map<String, String>> withFormerNames(
      SpecText spec, Map<String, Map<String, String>> columns) {
    Map<String, Map<String, String>> all = new HashMap<>(columns);
    columns.forEach((table, names) ->
        spec.entity(table).map(YamlFile::root).flatMap(root -> root.value("formerly")).stream()
            .flatMap(SpecText::words)
            .forEach(former -> all.put(former, names)));
    return all;
  }
}
