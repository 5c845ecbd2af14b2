package cz.uois.cli.link;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.model.Column;
import cz.uois.cli.model.Embed;
import cz.uois.cli.model.EntityNames;
import cz.uois.cli.model.Target;
import cz.uois.cli.model.Tree;
import cz.uois.cli.model.Unique;
import cz.uois.cli.spec.ColumnSpec;
import cz.uois.cli.spec.EmbedSpec;
import cz.uois.cli.spec.EntitySpec;
import java.util.List;
import java.util.Optional;

/**
 * An entity before its lists are known.
 *
 * @param spec what its file says
 * @param names its names
 * @param columns its columns, base columns first
 * @param embeds the objects that some of the columns make
 * @param uniques its unique combinations
 * @param tree the tree of its rows
 */
record Draft(
    EntitySpec spec,
    EntityNames names,
    List<Column> columns,
    List<Embed> embeds,
    List<Unique> uniques,
    Optional<Tree> tree) {
  private static final String OWNER = "rbacobject_id";

  Draft {
    requireNonNull(spec, "spec is null");
    requireNonNull(names, "names is null");
    columns = List.copyOf(columns);
    embeds = List.copyOf(embeds);
    uniques = List.copyOf(uniques);
    requireNonNull(tree, "tree is null");
  }

  /** Whether clients do not see the primary key. */
  boolean hiddenKey() {
    return spec.exposure().isBare()
        && spec.fields().stream().noneMatch(field -> field.name().value().equals("id"));
  }

  /** The columns that clients see. */
  List<Column> shownColumns() {
    return hiddenKey() ? columns.subList(1, columns.size()) : columns;
  }

  String table() {
    return spec.table().value();
  }

  /** Foreign keys of the spec itself. */
  List<Column> foreignKeys() {
    return columns.stream()
        .filter(column -> column.role() == Column.Role.DATA && column.references().isPresent())
        .toList();
  }

  /** Foreign keys of the spec to that table. */
  List<Column> foreignKeysTo(String table) {
    return foreignKeys().stream()
        .filter(key -> targetOf(key).equals(new Target.Own(table)))
        .toList();
  }

  static Target targetOf(Column foreignKey) {
    return foreignKey.references().orElseThrow().target();
  }

  /** Whether rows have an owner, or seem to be meant to. */
  boolean hasOwner() {
    return columns.stream().anyMatch(column -> column.name().equals(OWNER))
        || new WrittenColumns(spec, columns).has(OWNER);
  }

  /** Whether columns are missing here that the spec meant to have: nothing follows from that. */
  boolean isIncomplete() {
    long written = spec.fields().stream().filter(ColumnSpec.class::isInstance).count();
    long linked = columns.stream().filter(it -> !it.isEmbedded()).filter(this::isOfSpec).count();
    long embedded = spec.fields().stream().filter(EmbedSpec.class::isInstance).count();
    return linked < written || embeds.size() < embedded || !spec.unreadableFields().isEmpty();
  }

  private boolean isOfSpec(Column column) {
    return switch (column.role()) {
      case DATA, PATH -> true;
      case KEY -> spec.exposure().isBare() && !hiddenKey();
      default -> false;
    };
  }
}
