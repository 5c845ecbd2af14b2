package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.model.AccessRule;
import cz.uois.cli.model.CodeType;
import cz.uois.cli.model.EntityNames;
import cz.uois.cli.model.Names;
import cz.uois.cli.model.OwnOperation;
import cz.uois.cli.model.Target;
import cz.uois.cli.spec.AccessRuleSpec;
import cz.uois.cli.spec.CodeSpec;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.OperationSpec;
import cz.uois.cli.spec.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the queries and mutations that the author's Java answers. */
final class OperationLinker {
  private final String owner;
  private final Optional<EntityNames> names;
  private final CodeTypeLinker types;
  private final DirectiveLinker directives;
  private final Diagnostics diagnostics;

  private OperationLinker(
      String owner,
      Optional<EntityNames> names,
      CodeTypeLinker types,
      DirectiveLinker directives,
      Diagnostics diagnostics) {
    this.owner = owner;
    this.names = names;
    this.types = types;
    this.directives = directives;
    this.diagnostics = diagnostics;
  }

  /** For those of an entity. */
  static OperationLinker of(
      String table,
      EntityNames names,
      CodeTypeLinker types,
      DirectiveLinker directives,
      Diagnostics diagnostics) {
    return new OperationLinker(
        "'" + table + "'", Optional.of(names), types, directives, diagnostics);
  }

  /** For those that are about no one entity. */
  static OperationLinker ofMember(
      CodeTypeLinker types, DirectiveLinker directives, Diagnostics diagnostics) {
    return new OperationLinker("the member", Optional.empty(), types, directives, diagnostics);
  }

  /** All of them, in the order of the spec. */
  List<OwnOperation> link(CodeSpec spec) {
    return Stream.concat(
            spec.queries().stream().map(it -> link(it, false)),
            spec.mutations().stream().map(it -> link(it, true)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<OwnOperation> link(OperationSpec spec, boolean mutation) {
    String name = spec.name().value();
    String subject = (mutation ? "mutation '" : "query '") + name + "' of " + owner;
    var arguments =
        new ArgumentLinker(subject, types, directives, diagnostics).link(spec.arguments());
    var shown = directives.shown(spec.exposure(), DirectiveLinker.FIELD, subject);
    return spec.returns()
        .flatMap(it -> types.item(it, subject))
        .map(item ->
            new OwnOperation(
                name,
                spec.graphqlName().map(Located::value).orElseGet(() -> field(name, mutation)),
                mutation,
                new CodeType(item, isList(item, spec, mutation, subject)),
                !spec.nullable().map(Located::value).orElse(true),
                arguments,
                spec.description().map(Located::value).orElse(""),
                access(spec, subject),
                shown,
                spec.name().location()));
  }

  private AccessRule access(OperationSpec spec, String subject) {
    List<Located<String>> words = spec.access().map(AccessRuleSpec::words).orElse(List.of());
    words.stream()
        .filter(word -> word.value().equals(AccessRule.MYSELF))
        .forEach(word ->
            diagnostics.error(
                Rule.BAD_ACCESS.id(),
                word.location(),
                "'access' of %s has 'myself', but no row is there whose owner somebody could be"
                    .formatted(subject),
                "write [authenticated], and compare the caller in your Java"));
    return new AccessRule(words.stream().map(Located::value).toList());
  }

  private String field(String name, boolean mutation) {
    return names
        .map(it -> (mutation ? it.mutation() : it.query()) + Names.pascal(name))
        .orElseGet(() -> Names.camel(name));
  }

  // Rows come as lists, values one by one, unless the spec says otherwise.
  private boolean isList(CodeType.Item item, OperationSpec spec, boolean mutation, String subject) {
    boolean single = spec.single().map(Located::value).orElse(false);
    boolean list = spec.list().map(Located::value).orElse(false);
    if (single && list) {
      refuse(
          spec.list().get().location(),
          subject + " cannot answer both a list and a single object",
          "remove 'single' or 'list'");
    }
    return switch (item) {
      case CodeType.Item.Value _ -> {
        if (single) {
          refuse(
              spec.single().get().location(),
              subject + " answers values, so that 'single' says nothing",
              "remove 'single', or return a table");
        }
        yield list;
      }
      case CodeType.Item.Entity(Target target) -> {
        if (mutation && list && target instanceof Target.Own) {
          refuse(
              spec.list().get().location(),
              subject + " answers a row or an error type, of which there are no lists",
              "remove 'list'; answer the row that has the list");
        }
        yield mutation ? list : !single;
      }
    };
  }

  private void refuse(Location location, String message, String hint) {
    diagnostics.error(Rule.CONTRADICTION.id(), location, message, hint);
  }
}
