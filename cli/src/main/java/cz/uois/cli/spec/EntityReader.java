package cz.uois.cli.spec;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.spec.YamlNode.Entry;
import cz.uois.cli.spec.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the file of one entity. */
final class EntityReader {
  private final String path;
  private final Location start;
  private final Diagnostics diagnostics;

  private EntityReader(String path, Diagnostics diagnostics) {
    this.path = path;
    this.start = new Location(path, 1, 1, 1);
    this.diagnostics = diagnostics;
  }

  static EntitySpec read(Mapping root, String path, Diagnostics diagnostics) {
    return new EntityReader(path, diagnostics).read(root);
  }

  private EntitySpec read(Mapping root) {
    Cursor cursor = new Cursor(root, Language.ENTITY, subject(root), start, diagnostics);
    Located<String> table = cursor.name("table").orElseGet(() -> new Located<>(fileName(), start));
    cursor.wantDescription(table.location(), "what one row is");
    checkFileName(table, cursor.has("table"));
    List<FieldSpec> fields = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    for (Entry entry : cursor.mapping("fields").map(Mapping::entries).orElse(List.of())) {
      Optional<FieldSpec> field = FieldReader.read(entry, table.value(), diagnostics);
      field.ifPresentOrElse(fields::add, () -> unreadable.add(entry.key().text()));
    }
    return new EntitySpec(
        table,
        cursor.name("singular"),
        cursor.name("gql"),
        cursor.mapping("names").map(it -> names(it, table.value())).orElse(NamesSpec.NONE),
        cursor.text("description"),
        cursor.choice("seed"),
        cursor.names("formerly"),
        fields,
        unreadable,
        cursor.nameLists("unique"),
        cursor.mapping("tree").flatMap(it -> tree(it, table.value())),
        new AccessReader("'" + table.value() + "'", diagnostics).entity(cursor),
        new ExposureReader("'" + table.value() + "'", diagnostics).entity(cursor),
        code(cursor, table.value()));
  }

  private CodeSpec code(Cursor cursor, String table) {
    return new CodeSpec(
        cursor
            .mapping("queries")
            .map(new OperationReader("query", "'" + table + "'", CodeKeys.QUERY, diagnostics)::read)
            .orElse(List.of()),
        cursor
            .mapping("mutations")
            .map(
                new OperationReader("mutation", "'" + table + "'", CodeKeys.MUTATION, diagnostics)
                    ::read)
            .orElse(List.of()),
        cursor.choices("hooks"));
  }

  private NamesSpec names(Mapping mapping, String table) {
    Cursor cursor =
        new Cursor(
            mapping, Language.NAMES, "'names' of '" + table + "'", mapping.location(), diagnostics);
    return new NamesSpec(
        cursor.name("query"),
        cursor.name("page"),
        cursor.name("connection"),
        cursor.name("mutation"),
        cursor.name("argument"),
        cursor.name("filter"));
  }

  private Optional<TreeSpec> tree(Mapping mapping, String table) {
    Cursor cursor =
        new Cursor(
            mapping, Language.TREE, "'tree' of '" + table + "'", mapping.location(), diagnostics);
    Optional<Located<String>> path = cursor.name("path");
    return cursor.name("parent").map(parent -> new TreeSpec(parent, path));
  }

  private void checkFileName(Located<String> table, boolean written) {
    if (written && !table.location().equals(start) && !table.value().equals(fileName())) {
      diagnostics.error(
          Rule.FILE_NAME.id(),
          table.location(),
          "the table '%s' is in the file %s".formatted(table.value(), path),
          "rename the file to entities/" + table.value() + ".yaml");
    }
  }

  // Named as the file says where it says nothing readable: the reader of a message knows the file.
  private String subject(Mapping root) {
    return root.entries().stream()
        .filter(entry -> entry.key().text().equals("table"))
        .filter(entry -> entry.value() instanceof YamlNode.Scalar scalar && !scalar.missing())
        .map(entry -> "'" + ((YamlNode.Scalar) entry.value()).text() + "'")
        .findFirst()
        .orElse("'" + fileName() + "'");
  }

  private String fileName() {
    return path.substring(SpecFolder.ENTITIES.length() + 1, path.length() - ".yaml".length());
  }
}
