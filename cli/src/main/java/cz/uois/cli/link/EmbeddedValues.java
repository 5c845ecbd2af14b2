package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.model.Embed;
import cz.uois.cli.model.Exposure;
import cz.uois.cli.model.Target;
import cz.uois.cli.model.ValueObject;
import cz.uois.cli.spec.CodeSpec;
import cz.uois.cli.spec.ColumnSpec;
import cz.uois.cli.spec.ComputedSpec;
import cz.uois.cli.spec.EmbedSpec;
import cz.uois.cli.spec.FieldSpec;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.OperationSpec;
import cz.uois.cli.spec.Rule;
import cz.uois.cli.spec.TypeSpec;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which values are in columns of other rows, and which have rows of their own. */
final class EmbeddedValues {
  private final Set<String> embedded;
  private final Set<Target> referenced;
  private final Set<String> named;

  EmbeddedValues(Collection<Draft> drafts) {
    embedded =
        drafts.stream()
            .flatMap(draft -> draft.embeds().stream())
            .map(Embed::value)
            .collect(Collectors.toSet());
    referenced =
        drafts.stream()
            .flatMap(draft -> draft.foreignKeys().stream())
            .map(Draft::targetOf)
            .collect(Collectors.toSet());
    named =
        drafts.stream()
            .flatMap(draft -> draft.spec().fields().stream())
            .filter(EmbedSpec.class::isInstance)
            .map(field -> ((EmbedSpec) field).target().value())
            .collect(Collectors.toSet());
  }

  /** Whether rows of others have its columns. */
  boolean isEmbedded(Draft draft) {
    return embedded.contains(draft.table());
  }

  /** Whether rows of others should have its columns, but what is wrong with them was told. */
  boolean isMissed(Draft draft) {
    return named.contains(draft.table()) && !isEmbedded(draft);
  }

  /** Whether it has a table: all do but values that are embedded and never referenced. */
  boolean isStored(Draft draft) {
    return !isEmbedded(draft) || referenced.contains(new Target.Own(draft.table()));
  }

  /** The tables that are none: what they name are columns of other rows. */
  Set<String> withoutRows(Collection<Draft> drafts) {
    return drafts.stream()
        .filter(draft -> !isStored(draft))
        .map(Draft::table)
        .collect(Collectors.toSet());
  }

  /** Refuses keys of things of any type that name values without rows: they have no key. */
  void refuseReferences(Collection<Draft> drafts, Diagnostics diagnostics) {
    Set<String> withoutRows = withoutRows(drafts);
    for (Draft draft : drafts) {
      for (FieldSpec field : draft.spec().fields()) {
        if (field instanceof ColumnSpec column
            && column.type() instanceof TypeSpec.AnyReference reference) {
          reference.targets().stream()
              .filter(target -> withoutRows.contains(target.value()))
              .forEach(target ->
                  diagnostics.error(
                      Rule.BAD_ANY_REFERENCE.id(),
                      target.location(),
                      "field '%s' of '%s' names '%s', whose values are columns of other rows"
                          .formatted(field.name().value(), draft.table(), target.value()),
                      "they have no key: name the entity that embeds them"));
        }
      }
    }
  }

  /** Refuses what is left to the author's Java where there are no rows to ask it for. */
  static void refuseCode(Draft draft, Diagnostics diagnostics) {
    CodeSpec code = draft.spec().code();
    Stream.of(
            draft.spec().fields().stream()
                .filter(ComputedSpec.class::isInstance)
                .map(FieldSpec::name),
            code.queries().stream().map(OperationSpec::name),
            code.mutations().stream().map(OperationSpec::name),
            code.hooks().stream())
        .flatMap(names -> names)
        .forEach(name ->
            diagnostics.error(
                Rule.BAD_VALUE_TYPE.id(),
                name.location(),
                "'%s' of '%s' would never be asked for: the values are columns of other rows"
                    .formatted(name.value(), draft.table()),
                "move it to the entity that embeds them, or to uois.yaml"));
  }

  /** Refuses rules for rows that there are not; those of the fields count wherever they are. */
  static void refuseAccess(Draft draft, Diagnostics diagnostics) {
    draft
        .spec()
        .access()
        .ifPresent(access ->
            diagnostics.error(
                Rule.BAD_VALUE_TYPE.id(),
                access.location(),
                "'access' of '%s' would never be asked: the values are columns of other rows"
                    .formatted(draft.table()),
                "remove it; the rules of the entity that embeds them count"));
  }

  ValueObject value(Draft draft, Exposure exposure) {
    return new ValueObject(
        draft.table(),
        draft.names().type(),
        draft.names().valueInput(),
        draft.spec().description().map(Located::value).orElse(""),
        draft.shownColumns(),
        exposure.directives(),
        exposure.inputDirectives(),
        isStored(draft),
        draft.spec().table().location());
  }
}
