package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Contract;
import cz.uois.cli.model.Embed;
import cz.uois.cli.model.EntityNames;
import cz.uois.cli.model.Tree;
import cz.uois.cli.spec.ColumnSpec;
import cz.uois.cli.spec.EmbedSpec;
import cz.uois.cli.spec.EntitySpec;
import cz.uois.cli.spec.FieldSpec;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.MemberSpec;
import cz.uois.cli.spec.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Drafts the entities of a member: names, columns, embedded values and unique combinations. */
final class Drafter {
  private final MemberSpec spec;
  private final Targets targets;
  private final DirectiveLinker directives;
  private final Diagnostics diagnostics;

  Drafter(MemberSpec spec, Targets targets, DirectiveLinker directives, Diagnostics diagnostics) {
    this.spec = spec;
    this.targets = targets;
    this.directives = directives;
    this.diagnostics = diagnostics;
  }

  // A tree map: entities are sorted by table, whatever the order of the files. Values come first,
  // because others may embed them.
  /** All of them, by table. */
  Map<String, Draft> drafts() {
    Map<String, Draft> drafts = new TreeMap<>();
    Map<String, Draft> values = new TreeMap<>();
    for (EntitySpec entity :
        spec.entities().stream()
            .sorted(Comparator.comparing(it -> !it.exposure().isValue()))
            .toList()) {
      Draft draft = draft(entity, values);
      if (entity.exposure().isValue()) {
        values.putIfAbsent(draft.table(), draft);
      }
      if (drafts.putIfAbsent(draft.table(), draft) != null) {
        diagnostics.error(
            Rule.DUPLICATE_TABLE.id(),
            entity.table().location(),
            "the table '" + entity.table().value() + "' has two specs",
            "keep one of them");
      }
    }
    return drafts;
  }

  private Draft draft(EntitySpec entity, Map<String, Draft> values) {
    checkTable(entity.table());
    EntityNames names = new EntityNaming(contract(), diagnostics).names(entity);
    Location location = entity.table().location();
    boolean bare = entity.exposure().isBare();
    List<Column> columns =
        bare
            ? new ArrayList<>()
            : new ArrayList<>(
                BaseColumns.columns(
                    targets.base(BaseColumns.USERS),
                    targets.base(BaseColumns.RBAC_OBJECTS),
                    location));
    FieldExposureLinker exposures = new FieldExposureLinker(entity, directives, diagnostics);
    ColumnLinker linker =
        new ColumnLinker(entity, names.stem(), targets, exposures, directives, diagnostics);
    EmbedLinker embedded =
        new EmbedLinker(
            entity.table().value(),
            entity.exposure().isValue(),
            values,
            targets,
            directives,
            diagnostics);
    List<Embed> embeds = new ArrayList<>();
    for (FieldSpec field : entity.fields()) {
      if (field instanceof ColumnSpec column) {
        linker.link(column).ifPresent(columns::add);
      } else if (field instanceof EmbedSpec embed) {
        embedded
            .link(embed)
            .ifPresent(linked -> {
              embeds.add(linked.embed());
              columns.addAll(linked.columns());
            });
      }
    }
    if (bare) {
      keyFirst(columns, location);
    }
    Optional<Tree> tree =
        entity.tree().flatMap(it -> new TreeLinker(entity, columns, diagnostics).link(it));
    new CheckColumns(entity, columns, diagnostics).check();
    return new Draft(
        entity,
        names,
        columns,
        embeds,
        new UniqueLinker(entity, columns, diagnostics).link(),
        tree);
  }

  private Contract contract() {
    return spec.compat().isPresent() ? Contract.G2 : Contract.G3;
  }

  private static void keyFirst(List<Column> columns, Location location) {
    Column key =
        columns.stream()
            .filter(column -> column.role() == Column.Role.KEY)
            .findFirst()
            .orElseGet(() -> BaseColumns.key(location));
    columns.remove(key);
    columns.addFirst(key);
  }

  private void checkTable(Located<String> table) {
    if (ReservedNames.isDevice(table.value())) {
      diagnostics.error(
          Rule.RESERVED_NAME.id(),
          table.location(),
          "the table '" + table.value() + "' is a device on Windows",
          "choose another name");
    }
  }
}
