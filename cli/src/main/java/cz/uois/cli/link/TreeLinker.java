package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Suggestion;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.ColumnAccess;
import cz.uois.cli.model.ColumnExposure;
import cz.uois.cli.model.Constraints;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.Names;
import cz.uois.cli.model.ScalarType;
import cz.uois.cli.model.Target;
import cz.uois.cli.model.Tree;
import cz.uois.cli.spec.EntitySpec;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.Rule;
import cz.uois.cli.spec.TreeSpec;
import java.util.List;
import java.util.Optional;

/** Makes the tree of an entity: its parent is checked, its column of paths made or taken over. */
final class TreeLinker {
  private final EntitySpec spec;
  private final List<Column> columns;
  private final Diagnostics diagnostics;

  /**
   * A linker.
   *
   * @param columns the columns of the entity; the one of paths is added or replaced
   */
  TreeLinker(EntitySpec spec, List<Column> columns, Diagnostics diagnostics) {
    this.spec = spec;
    this.columns = columns;
    this.diagnostics = diagnostics;
  }

  Optional<Tree> link(TreeSpec tree) {
    boolean rooted = checkParent(tree.parent());
    Optional<Located<String>> path = tree.path().filter(this::takePath);
    return rooted
        ? Optional.of(new Tree(tree.parent().value(), path.map(Located::value)))
        : Optional.empty();
  }

  private boolean checkParent(Located<String> parent) {
    Optional<Column> column = column(parent.value());
    String subject = "'tree' of '" + spec.table().value() + "'";
    if (column.isEmpty()) {
      if (!wasWritten(parent.value())) {
        List<String> keys = columns.stream().filter(this::isOfItself).map(Column::name).toList();
        diagnostics.error(
            Rule.UNKNOWN_COLUMN.id(),
            parent.location(),
            subject + " names the unknown column '" + parent.value() + "'",
            Suggestion.oneOf(
                parent.value(),
                keys,
                "references to itself",
                "add 'parent_id: {references: " + spec.table().value() + "}' to the fields"),
            Suggestion.sure(parent.value(), keys));
      }
      return false;
    }
    if (!isOfItself(column.get())) {
      diagnostics.error(
          Rule.BAD_TREE.id(),
          parent.location(),
          subject + " has the parent '" + parent.value() + "', which is no reference to itself",
          "name a field with 'references: " + spec.table().value() + "'");
      return false;
    }
    if (column.get().required()) {
      diagnostics.error(
          Rule.BAD_TREE.id(),
          parent.location(),
          subject + " has the parent '" + parent.value() + "', which is required",
          "remove 'required': the root of a tree has no parent");
      return false;
    }
    return true;
  }

  private boolean takePath(Located<String> path) {
    Optional<Column> declared = column(path.value());
    if (declared.isEmpty()) {
      if (ReservedNames.isSystemColumn(path.value())) {
        diagnostics.error(
            Rule.RESERVED_NAME.id(),
            path.location(),
            "the path '%s' of '%s' is a column that every PostgreSQL table hides"
                .formatted(path.value(), spec.table().value()),
            "choose another name");
        return false;
      }
      if (!wasWritten(path.value())) {
        columns.add(column(path, Names.camel(path.value()), List.of(), "", ColumnExposure.PLAIN));
      }
      return true;
    }
    Column column = declared.get();
    if (!isPlainText(column)) {
      diagnostics.error(
          Rule.BAD_TREE.id(),
          path.location(),
          "'tree' of '%s' has the path '%s', which is no text without rules"
              .formatted(spec.table().value(), path.value()),
          "declare it as {type: text} and nothing else, or not at all: uois fills it");
      return false;
    }
    columns.set(
        columns.indexOf(column),
        column(
            path,
            column.graphqlName(),
            column.formerly(),
            column.description(),
            column.exposure()));
    return true;
  }

  private Column column(
      Located<String> path,
      String graphqlName,
      List<String> formerly,
      String description,
      ColumnExposure exposure) {
    return new Column(
        path.value(),
        graphqlName,
        new FieldType.Scalar(ScalarType.TEXT),
        false,
        false,
        Optional.empty(),
        Constraints.NONE,
        Optional.empty(),
        Optional.empty(),
        formerly,
        description.isEmpty()
            ? "Ids from the root of the tree down to it, with slashes between them" + escapes()
            : description,
        Column.Role.PATH,
        ColumnAccess.ALL,
        exposure,
        path.location());
  }

  private String escapes() {
    boolean texts =
        columns.stream()
            .filter(it -> it.role() == Column.Role.KEY)
            .anyMatch(it ->
                it.type() instanceof FieldType.Scalar(ScalarType type)
                    && type.valueType().equals(ScalarType.TEXT.valueType()));
    return texts ? "; in them ~ is ~0 and / is ~1" : "";
  }

  private static boolean isPlainText(Column column) {
    return column.role() == Column.Role.DATA
        && column.type() instanceof FieldType.Scalar(ScalarType type)
        && (type == ScalarType.TEXT || type == ScalarType.STRING)
        && !column.required()
        && !column.unique()
        && column.defaultValue().isEmpty()
        && column.check().isEmpty()
        && column.constraints().equals(Constraints.NONE);
  }

  private boolean isOfItself(Column column) {
    return column.role() == Column.Role.DATA
        && column
            .references()
            .filter(it -> it.target().equals(new Target.Own(spec.table().value())))
            .isPresent();
  }

  private Optional<Column> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  // What could not be read or linked has been told already.
  private boolean wasWritten(String name) {
    return spec.unreadableFields().contains(name)
        || spec.fields().stream().anyMatch(field -> field.name().value().equals(name));
  }
}
