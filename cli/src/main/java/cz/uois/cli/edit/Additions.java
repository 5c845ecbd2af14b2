package cz.uois.cli.edit;

import cz.uois.cli.spec.SpecFolder;
import cz.uois.cli.spec.YamlFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Fields that are added to entities that are there, by table. */
final class Additions {
  private final SpecText spec;
  private final FieldText text;
  private final Function<String, Optional<String>> externalType;
  private final Map<String, SequencedMap<String, SequencedMap<String, String>>> byTable =
      new TreeMap<>();
  private final SequencedMap<String, SequencedMap<String, String>> externals =
      new LinkedHashMap<>();

  Additions(SpecText spec, Function<String, Optional<String>> externalType) {
    this.spec = spec;
    this.text = new FieldText(spec);
    this.externalType = externalType;
  }

  /** Takes in a field. */
  void add(NewField field) throws RefusedEdit {
    if (spec.fields(field.table()).contains(field.name())) {
      throw new RefusedEdit("'%s' has a field '%s' already".formatted(field.table(), field.name()));
    }
    SequencedMap<String, SequencedMap<String, String>> fields =
        byTable.computeIfAbsent(field.table(), _ -> new LinkedHashMap<>());
    if (fields.put(field.name(), text.of(field)) != null) {
      throw new RefusedEdit("'%s' is asked for twice".formatted(field.name()));
    }
    if (field.type() instanceof NewField.Type.Reference(String target) && target.contains(".")) {
      declare(target);
    }
  }

  // What nobody knows the type of is left to its author: the linker says where it belongs.
  private void declare(String target) {
    if (!spec.externals().contains(target)) {
      externalType
          .apply(target)
          .ifPresent(type ->
              externals.put(target, new LinkedHashMap<>(Map.of("type", YamlWord.of(type)))));
    }
  }

  /** The fields of a table that has no file yet; they are written with it. */
  SequencedMap<String, SequencedMap<String, String>> take(String table) {
    return Optional.ofNullable(byTable.remove(table)).orElseGet(LinkedHashMap::new);
  }

  /** Writes all others into the files of their tables. */
  void write() throws RefusedEdit {
    for (Map.Entry<String, SequencedMap<String, SequencedMap<String, String>>> entry :
        byTable.entrySet()) {
      YamlFile file = file(entry.getKey());
      spec.change(file.path(), new Layout(file).add(file.root(), "fields", entry.getValue()));
    }
    if (!externals.isEmpty()) {
      YamlFile member = spec.file(SpecFolder.MEMBER_FILE);
      spec.change(member.path(), new Layout(member).add(member.root(), "external", externals));
    }
  }

  private YamlFile file(String table) throws RefusedEdit {
    List<String> tables = spec.tables();
    if (!tables.contains(table)) {
      throw new RefusedEdit(Unknown.table(table, tables));
    }
    Optional<YamlFile> file = spec.entity(table);
    return file.isPresent() ? file.get() : spec.file(SpecText.path(table));
  }
}
