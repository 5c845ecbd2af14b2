package cz.uois.cli.link;

import static cz.uois.cli.link.DirectiveLinker.isTrue;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.model.Directive;
import cz.uois.cli.model.Exposure;
import cz.uois.cli.spec.ExposureSpec;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes what an entity shows of itself, when the columns of all entities are known. */
final class ExposureLinker {
  private static final List<String> PLACES = List.of(DirectiveLinker.OBJECT, DirectiveLinker.INPUT);

  private final DirectiveLinker directives;
  private final Diagnostics diagnostics;
  private final KeyLinker keyLinker;
  private final LookupLinker lookups;
  private final ProvidesRule provides;

  ExposureLinker(
      Map<String, Draft> drafts,
      Targets targets,
      DirectiveLinker directives,
      Diagnostics diagnostics) {
    this.directives = directives;
    this.diagnostics = diagnostics;
    this.keyLinker = new KeyLinker(drafts, targets, diagnostics);
    this.lookups = new LookupLinker(directives, diagnostics);
    this.provides = new ProvidesRule(drafts, diagnostics);
  }

  Exposure link(Draft draft) {
    ExposureSpec spec = draft.spec().exposure();
    draft.spec().fields().forEach(field -> provides.check(field, draft));
    Set<Exposure.Operation> operations = operations(draft);
    List<Exposure.Key> keys = keyLinker.link(draft);
    Map<String, List<Directive>> own =
        directives.applied(spec.directives(), PLACES, "'" + draft.table() + "'");
    return new Exposure(
        !spec.isBare(),
        isTrue(spec.federation().extended()),
        draft.hiddenKey(),
        operations,
        keys,
        keyLinker.unresolvable(draft, keys),
        lookups.link(draft, keys),
        Stream.concat(
                DirectiveLinker.shared(spec.federation()).stream(),
                own.getOrDefault(DirectiveLinker.OBJECT, List.of()).stream())
            .toList(),
        own.getOrDefault(DirectiveLinker.INPUT, List.of()));
  }

  private Set<Exposure.Operation> operations(Draft draft) {
    ExposureSpec spec = draft.spec().exposure();
    Set<Exposure.Operation> possible = EnumSet.allOf(Exposure.Operation.class);
    if (spec.isBare()) {
      possible.remove(Exposure.Operation.UPDATE);
      possible.remove(Exposure.Operation.DELETE);
    }
    if (draft.hiddenKey()) {
      possible.remove(Exposure.Operation.BY_ID);
    }
    if (spec.isValue()) {
      possible.clear();
    }
    if (spec.operations().isEmpty()) {
      return possible;
    }
    Set<Exposure.Operation> asked = EnumSet.noneOf(Exposure.Operation.class);
    for (Located<String> word : spec.operations().get()) {
      Exposure.Operation operation =
          Exposure.Operation.valueOf(word.value().toUpperCase(Locale.ROOT));
      if (possible.contains(operation)) {
        asked.add(operation);
      } else {
        diagnostics.error(
            Rule.CONTRADICTION.id(),
            word.location(),
            "'%s' has the operation '%s', %s"
                .formatted(draft.table(), word.value(), why(operation, spec)),
            "remove it");
      }
    }
    return asked;
  }

  private static String why(Exposure.Operation operation, ExposureSpec spec) {
    if (spec.isValue()) {
      return "but its rows are values of others";
    }
    return operation == Exposure.Operation.BY_ID
        ? "but it has no field 'id'"
        : "but without base columns it has no 'lastchange' that guards it";
  }
}
