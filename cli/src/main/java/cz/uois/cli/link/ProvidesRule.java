package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Target;
import cz.uois.cli.spec.ColumnSpec;
import cz.uois.cli.spec.FieldSpec;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.Rule;
import cz.uois.cli.spec.TypeSpec;
import java.util.Map;
import java.util.Optional;

/** What a reference provides are external fields of its target. */
final class ProvidesRule {
  private final Map<String, Draft> drafts;
  private final Diagnostics diagnostics;

  ProvidesRule(Map<String, Draft> drafts, Diagnostics diagnostics) {
    this.drafts = drafts;
    this.diagnostics = diagnostics;
  }

  void check(FieldSpec field, Draft draft) {
    if (!(field instanceof ColumnSpec spec)
        || !(spec.type() instanceof TypeSpec.Reference)
        || spec.exposure().federation().provides().isEmpty()) {
      return;
    }
    Located<String> provides = spec.exposure().federation().provides().get();
    String subject = "field '%s' of '%s'".formatted(spec.name().value(), draft.table());
    Optional<Target> target =
        draft.foreignKeys().stream()
            .filter(it -> it.name().equals(spec.name().value()))
            .findFirst()
            .map(Draft::targetOf);
    if (target.isEmpty()) {
      return;
    }
    Optional<FieldSet> fields = FieldSet.parse(provides.value());
    if (fields.isEmpty() || fields.get().fields().stream().anyMatch(it -> !it.inner().isEmpty())) {
      badFieldSet(provides, subject + " provides '" + provides.value() + "', no list of fields");
      return;
    }
    if (!(target.get() instanceof Target.Own own)) {
      badFieldSet(provides, subject + " provides fields of a type of which nothing is kept here");
      return;
    }
    Draft provided = drafts.get(own.table());
    if (provided == null || provided.isIncomplete()) {
      return;
    }
    for (FieldSet.Selected one : fields.get().fields()) {
      Optional<Column> column =
          provided.columns().stream().filter(it -> it.graphqlName().equals(one.name())).findFirst();
      if (column.isEmpty()) {
        badFieldSet(
            provides,
            "%s provides '%s', which '%s' does not have"
                .formatted(subject, one.name(), own.table()));
      } else if (!column.get().exposure().external()) {
        badFieldSet(
            provides,
            "%s provides '%s', which is not external in '%s'"
                .formatted(subject, one.name(), own.table()));
      }
    }
  }

  private void badFieldSet(Located<String> where, String message) {
    diagnostics.error(
        Rule.BAD_FEDERATION.id(),
        where.location(),
        message,
        "name external fields of an entity with 'federation: {extends: true}'");
  }
}
