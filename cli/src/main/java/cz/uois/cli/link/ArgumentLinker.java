package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.model.Argument;
import cz.uois.cli.model.ArgumentType;
import cz.uois.cli.model.Constraints;
import cz.uois.cli.model.Default;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.JavaNames;
import cz.uois.cli.spec.ArgumentSpec;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the arguments of a field that the author's Java answers, or the fields of an input. */
final class ArgumentLinker {
  private final String kind;
  private final String location;
  private final String owner;
  private final CodeTypeLinker types;
  private final DirectiveLinker directives;
  private final Diagnostics diagnostics;

  /**
   * @param owner what has the arguments, as {@code field 'length' of 'plans'}
   */
  ArgumentLinker(
      String owner, CodeTypeLinker types, DirectiveLinker directives, Diagnostics diagnostics) {
    this("argument", DirectiveLinker.ARGUMENT, owner, types, directives, diagnostics);
  }

  private ArgumentLinker(
      String kind,
      String location,
      String owner,
      CodeTypeLinker types,
      DirectiveLinker directives,
      Diagnostics diagnostics) {
    this.kind = kind;
    this.location = location;
    this.owner = owner;
    this.types = types;
    this.directives = directives;
    this.diagnostics = diagnostics;
  }

  /** For the fields of an input object. */
  static ArgumentLinker ofFields(
      String owner, CodeTypeLinker types, DirectiveLinker directives, Diagnostics diagnostics) {
    return new ArgumentLinker(
        "field", DirectiveLinker.INPUT_FIELD, owner, types, directives, diagnostics);
  }

  List<Argument> link(List<ArgumentSpec> specs) {
    NameSpace names = new NameSpace(kind, "letter case does not count", diagnostics);
    List<Argument> arguments = new ArrayList<>();
    for (ArgumentSpec spec : specs) {
      if (names.claim(JavaNames.component(spec.name().value()), owner, spec.name().location())) {
        argument(spec).ifPresent(arguments::add);
      }
    }
    return arguments;
  }

  private Optional<Argument> argument(ArgumentSpec spec) {
    String subject = kind + " '" + spec.name().value() + "' of " + owner;
    boolean required = spec.required().map(Located::value).orElse(false);
    if (required && spec.defaultValue().isPresent()) {
      refuse(
          spec.defaultValue().get().location(),
          subject + " is required, so that its default is never used",
          "remove 'required' or 'default'");
    }
    boolean omittable = spec.omittable().map(Located::value).orElse(false);
    if (omittable && (required || spec.defaultValue().isPresent())) {
      refuse(
          spec.omittable().get().location(),
          subject
              + (required ? " must be sent" : " has a default")
              + ", so that nobody can leave it out",
          "remove 'omittable', or '%s'".formatted(required ? "required" : "default"));
    }
    boolean list = spec.list().map(Located::value).orElse(false);
    boolean nonNull = !spec.nullable().map(Located::value).orElse(true);
    if (nonNull && !required && spec.defaultValue().isEmpty()) {
      refuse(
          spec.nullable().get().location(),
          subject + " is not null without a default",
          "write 'required: true'");
    }
    if (list && spec.defaultValue().isPresent()) {
      refuse(
          spec.defaultValue().get().location(),
          subject + " is a list, which has no default",
          "remove 'default'; an absent list is null");
      return Optional.empty();
    }
    if (required) {
      spec.exposure().deprecated().ifPresent(it -> refuse(it, "deprecated", subject));
      spec.exposure()
          .federation()
          .inaccessible()
          .filter(Located::value)
          .ifPresent(it -> refuse(it, "inaccessible", subject));
    }
    var shown = directives.shown(spec.exposure(), location, subject);
    return spec.type()
        .flatMap(it -> types.argument(it, subject))
        .map(type ->
            new Argument(
                spec.name().value(),
                type,
                list,
                required,
                required || nonNull,
                defaultValue(spec, type, subject),
                omittable,
                spec.description().map(Located::value).orElse(""),
                shown,
                spec.name().location()));
  }

  private void refuse(Located<?> where, String what, String subject) {
    diagnostics.error(
        Rule.CONTRADICTION.id(),
        where.location(),
        "%s is %s, but it must be sent".formatted(subject, what),
        "remove 'required', or '" + what + "'");
  }

  private void refuse(Location location, String message, String hint) {
    diagnostics.error(Rule.CONTRADICTION.id(), location, message, hint);
  }

  private Optional<Default> defaultValue(ArgumentSpec spec, ArgumentType type, String subject) {
    return spec.defaultValue()
        .flatMap(it ->
            switch (type) {
              case ArgumentType.Value(FieldType value) ->
                  new DefaultLinker(subject, value, Constraints.NONE, diagnostics).link(it);
              case ArgumentType.Input(String name) -> {
                refuse(
                    it.location(),
                    "%s is an input '%s', which has no default".formatted(subject, name),
                    "remove 'default'; give defaults to its fields");
                yield Optional.empty();
              }
            });
  }
}
