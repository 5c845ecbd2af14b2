package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Contract;
import cz.uois.cli.model.Counterpart;
import cz.uois.cli.model.Directive;
import cz.uois.cli.model.EntityNames;
import cz.uois.cli.model.Link;
import cz.uois.cli.model.Names;
import cz.uois.cli.model.Target;
import cz.uois.cli.model.Tree;
import cz.uois.cli.model.Vector;
import cz.uois.cli.spec.ColumnSpec;
import cz.uois.cli.spec.ComputedSpec;
import cz.uois.cli.spec.EmbedSpec;
import cz.uois.cli.spec.FieldExposureSpec;
import cz.uois.cli.spec.FieldSpec;
import cz.uois.cli.spec.LinkSpec;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.Rule;
import cz.uois.cli.spec.TypeSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the inverse fields of all entities and the contributions to types of other members. */
final class VectorLinker {
  private final Map<String, Draft> drafts;
  private final Targets targets;
  private final LinkTables linkTables;
  private final DirectiveLinker directives;
  private final Diagnostics diagnostics;
  private final Inverses inverses = new Inverses();

  VectorLinker(
      Map<String, Draft> drafts,
      Targets targets,
      DirectiveLinker directives,
      Diagnostics diagnostics) {
    this.drafts = drafts;
    this.targets = targets;
    this.directives = directives;
    this.linkTables = new LinkTables(diagnostics);
    this.diagnostics = diagnostics;
  }

  /** The fields by who has them. */
  Inverses link() {
    for (Draft draft : drafts.values()) {
      draft.tree().ifPresent(tree -> walks(draft, tree));
      Map<String, Column> keys =
          draft.foreignKeys().stream().collect(Collectors.toMap(Column::name, key -> key));
      for (FieldSpec field : draft.spec().fields()) {
        switch (field) {
          case ColumnSpec column when column.type() instanceof TypeSpec.AnyReference any ->
              childrenOfAny(draft, column, any);
          case ColumnSpec column -> children(draft, column, keys);
          case LinkSpec link -> linked(draft, link);
          case ComputedSpec _, EmbedSpec _ -> {}
        }
      }
    }
    return inverses;
  }

  private void walks(Draft draft, Tree tree) {
    Target self = new Target.Own(draft.table());
    Location location = draft.spec().tree().orElseThrow().parent().location();
    inverses.add(
        self,
        new Vector(
            Tree.ANCESTORS,
            new Vector.Kind.Ancestors(draft.table(), tree.parent()),
            "All rows above it in the tree, from the root down",
            List.of(),
            location));
    inverses.add(
        self,
        new Vector(
            Tree.DESCENDANTS,
            new Vector.Kind.Descendants(draft.table(), tree.parent()),
            "The rows below it in the tree, the nearest first unless ordered otherwise",
            List.of(),
            location));
  }

  private void children(Draft draft, ColumnSpec spec, Map<String, Column> keys) {
    Column column = keys.get(spec.name().value());
    if (column != null && spec.type() instanceof TypeSpec.Reference reference) {
      reference
          .inverse()
          .ifPresentOrElse(
              inverse -> child(draft, column, reference, inverse),
              () -> refuseWithout(reference.inverseDescription(), reference.inverseExposure()));
    }
  }

  private void childrenOfAny(Draft draft, ColumnSpec spec, TypeSpec.AnyReference any) {
    String column = spec.name().value();
    String subject = "field '" + column + "' of '" + draft.table() + "'";
    List<Directive> shown = inverse(any.inverseExposure(), any.inverse(), draft);
    Set<String> seen = new HashSet<>();
    for (Located<String> name : any.targets()) {
      if (!seen.add(name.value())) {
        diagnostics.error(
            Rule.DUPLICATE_NAME.id(),
            name.location(),
            "%s names '%s' twice".formatted(subject, name.value()),
            "keep one of them");
        continue;
      }
      targets
          .resolve(name, subject)
          .ifPresent(target ->
              inverses.add(
                  target,
                  new Vector(
                      any.inverse().value(),
                      new Vector.Kind.Children(draft.table(), column),
                      any.inverseDescription()
                          .map(Located::value)
                          .orElse("All " + draft.table() + " whose " + column + " is this one"),
                      shown,
                      any.inverse().location())));
    }
  }

  private void child(
      Draft draft, Column column, TypeSpec.Reference reference, Located<String> inverse) {
    Optional<String> description = reference.inverseDescription().map(Located::value);
    List<Directive> shown = inverse(reference.inverseExposure(), inverse, draft);
    if (column.unique()) {
      inverses.add(
          Draft.targetOf(column),
          new Counterpart(
              inverse.value(),
              draft.table(),
              column.name(),
              description.orElse(
                  "The row of " + draft.table() + " whose " + column.name() + " is this one"),
              shown,
              inverse.location()));
      return;
    }
    inverses.add(
        Draft.targetOf(column),
        new Vector(
            inverse.value(),
            new Vector.Kind.Children(draft.table(), column.name()),
            description.orElse("All " + draft.table() + " whose " + column.name() + " is this one"),
            shown,
            inverse.location()));
  }

  private void linked(Draft draft, LinkSpec spec) {
    String subject = "field '" + spec.name().value() + "' of '" + draft.table() + "'";
    if (spec.inverse().isEmpty()) {
      refuseWithout(spec.inverseDescription(), spec.inverseExposure());
    }
    if (!targets.isTable(spec.through().value())) {
      targets.refuseTable(spec.through(), subject);
      return;
    }
    Draft table = drafts.get(spec.through().value());
    if (table == null) {
      return;
    }
    linkTables
        .ends(draft.table(), spec, table, subject)
        .ifPresent(ends -> linked(draft, spec, table, ends));
  }

  private void linked(Draft draft, LinkSpec spec, Draft table, LinkTables.Ends ends) {
    Target elements = Draft.targetOf(ends.to());
    String by = ends.by().name();
    String to = ends.to().name();
    inverses.add(
        new Target.Own(draft.table()),
        new Vector(
            spec.name().value(),
            new Vector.Kind.Linked(table.table(), by, to, elements),
            spec.description().map(Located::value).orElse(""),
            directives.shown(
                spec.exposure(),
                DirectiveLinker.FIELD,
                "field '" + spec.name().value() + "' of '" + draft.table() + "'"),
            spec.name().location()));
    inverses.add(draft.table(), link(draft, spec, table, ends));
    spec.inverse()
        .ifPresent(inverse ->
            inverses.add(
                elements,
                new Vector(
                    inverse.value(),
                    new Vector.Kind.Linked(table.table(), to, by, new Target.Own(draft.table())),
                    inverseDescription(draft, spec, table),
                    inverse(spec.inverseExposure(), inverse, draft),
                    inverse.location())));
  }

  private static Link link(Draft draft, LinkSpec spec, Draft table, LinkTables.Ends ends) {
    return draft.names().g2()
        ? linkOf2023(draft, spec, table, ends)
        : linkOfToday(draft, spec, table, ends);
  }

  private static Link linkOfToday(Draft draft, LinkSpec spec, Draft table, LinkTables.Ends ends) {
    String list = spec.name().value();
    String mutation = draft.names().mutation() + Names.pascal(list);
    return new Link(
        list,
        table.table(),
        ends.by().name(),
        ends.to().name(),
        spec.add().map(Located::value).orElse(mutation + "Add"),
        spec.remove().map(Located::value).orElse(mutation + "Remove"),
        "link",
        draft.names().stem() + Names.pascal(list),
        draft.names().type(),
        Contract.G3,
        false,
        spec.name().location());
  }

  // The members of 2023 wrote a pure link table only by its two keys, under the names that its own
  // insert and delete would have: then these are it, with the names that the table gives them.
  private static Link linkOf2023(Draft draft, LinkSpec spec, Draft table, LinkTables.Ends ends) {
    String list = spec.name().value();
    String element = Names.pascal(Singular.of(Names.snake(list)).orElse(list));
    String mutation = draft.names().mutation() + element;
    String insert = spec.add().map(Located::value).orElse(mutation + "Insert");
    String delete = spec.remove().map(Located::value).orElse(mutation + "Delete");
    EntityNames own = table.names();
    boolean replacing = insert.equals(own.insert()) && delete.equals(own.delete());
    return new Link(
        list,
        table.table(),
        ends.by().name(),
        ends.to().name(),
        insert,
        delete,
        replacing ? own.argument() : mutation,
        replacing ? own.stem() : draft.names().stem() + element,
        draft.names().type(),
        Contract.G2,
        replacing,
        spec.name().location());
  }

  private static String inverseDescription(Draft draft, LinkSpec spec, Draft table) {
    return spec.inverseDescription()
        .map(Located::value)
        .orElse("All " + draft.table() + " that " + table.table() + " links to this one");
  }

  private List<Directive> inverse(
      FieldExposureSpec exposure, Located<String> inverse, Draft draft) {
    return directives.shown(
        exposure,
        DirectiveLinker.FIELD,
        "inverse '" + inverse.value() + "' of '" + draft.table() + "'");
  }

  private void refuseWithout(Optional<Located<String>> description, FieldExposureSpec exposure) {
    description.ifPresent(it -> refuseWithout(it, "inverse_description", "describes no list"));
    exposure.deprecated().ifPresent(it -> refuseWithout(it, "inverse_deprecated", "is of no list"));
    exposure.directives().stream()
        .findFirst()
        .ifPresent(it -> refuseWithout(it.name(), "inverse_directives", "are of no list"));
    Stream.of(
            exposure.federation().override(),
            exposure.federation().shareable(),
            exposure.federation().inaccessible(),
            exposure.federation().tags().stream().findFirst())
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(it -> refuseWithout(it, "inverse_federation", "is of no list"));
  }

  private void refuseWithout(Located<?> where, String key, String what) {
    diagnostics.error(
        Rule.CONFLICTING_KEYS.id(),
        where.location(),
        "'%s' %s, because there is no 'inverse'".formatted(key, what),
        "add 'inverse: <name>', or remove it");
  }
}
