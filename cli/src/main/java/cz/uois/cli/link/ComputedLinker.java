package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.model.CodeType;
import cz.uois.cli.model.Computed;
import cz.uois.cli.model.Names;
import cz.uois.cli.spec.ComputedSpec;
import cz.uois.cli.spec.ExternalSpec;
import cz.uois.cli.spec.Located;
import java.util.List;
import java.util.Optional;

/** Makes the fields that the author's Java computes, of entities and of types without a table. */
final class ComputedLinker {
  private final CodeTypeLinker types;
  private final DirectiveLinker directives;
  private final Diagnostics diagnostics;

  ComputedLinker(CodeTypeLinker types, DirectiveLinker directives, Diagnostics diagnostics) {
    this.types = types;
    this.directives = directives;
    this.diagnostics = diagnostics;
  }

  /** Those of a type without a table, in the order of the spec. */
  List<Computed> link(ExternalSpec external) {
    return external.fields().stream()
        .map(field ->
            link(
                field,
                List.of(),
                "field '%s' of external '%s'"
                    .formatted(field.name().value(), external.key().value())))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * One of them.
   *
   * @param requires the columns that it needs
   * @param subject what diagnostics call it
   */
  Optional<Computed> link(ComputedSpec given, List<String> requires, String subject) {
    String name = given.name().value();
    var arguments =
        new ArgumentLinker(subject, types, directives, diagnostics).link(given.arguments());
    Optional<CodeType> type =
        given
            .type()
            .flatMap(it -> types.item(it, subject))
            .map(it -> new CodeType(it, given.list().map(Located::value).orElse(false)));
    var shown = directives.shown(given.exposure(), DirectiveLinker.FIELD, subject);
    return type.map(it ->
        new Computed(
            name,
            given.graphqlName().map(Located::value).orElse(Names.camel(name)),
            it,
            requires,
            arguments,
            given.description().map(Located::value).orElse(""),
            AccessRules.of(given.access()).read(),
            shown,
            given.name().location()));
  }
}
