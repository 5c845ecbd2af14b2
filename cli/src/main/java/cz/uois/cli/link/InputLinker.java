package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.model.InputObject;
import cz.uois.cli.spec.ArgumentSpec;
import cz.uois.cli.spec.FieldExposureSpec;
import cz.uois.cli.spec.InputSpec;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.Rule;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the input objects that the author's Java takes. */
final class InputLinker {
  private final CodeTypeLinker types;
  private final DirectiveLinker directives;
  private final Diagnostics diagnostics;

  InputLinker(CodeTypeLinker types, DirectiveLinker directives, Diagnostics diagnostics) {
    this.types = types;
    this.directives = directives;
    this.diagnostics = diagnostics;
  }

  /** All of them, in the order of the spec. */
  List<InputObject> link(List<InputSpec> specs) {
    checkCircles(specs);
    specs.forEach(this::checkShown);
    return specs.stream().map(this::input).toList();
  }

  private InputObject input(InputSpec spec) {
    String subject = "input '" + spec.name().value() + "'";
    return new InputObject(
        spec.name().value(),
        ArgumentLinker.ofFields(subject, types, directives, diagnostics).link(spec.fields()),
        spec.description().map(Located::value).orElse(""),
        directives.shown(spec.exposure(), DirectiveLinker.INPUT, subject),
        spec.name().location());
  }

  // Composition refuses an input that clients see and can say nothing in.
  private void checkShown(InputSpec spec) {
    if (!isHidden(spec.exposure())
        && !spec.fields().isEmpty()
        && spec.fields().stream().allMatch(field -> isHidden(field.exposure()))) {
      diagnostics.error(
          Rule.CONTRADICTION.id(),
          spec.name().location(),
          "all fields of input '%s' are inaccessible, but it is not".formatted(spec.name().value()),
          "show one of them, or make the input inaccessible too");
    }
  }

  private static boolean isHidden(FieldExposureSpec exposure) {
    return isTrue(exposure.federation().inaccessible());
  }

  // GraphQL, "Circular References": what needs an object of its own type has no end.
  private void checkCircles(List<InputSpec> specs) {
    Map<String, InputSpec> byName = new LinkedHashMap<>();
    specs.forEach(spec -> byName.putIfAbsent(spec.name().value(), spec));
    for (InputSpec spec : byName.values()) {
      for (ArgumentSpec field : spec.fields()) {
        if (needs(field) && reaches(field, spec.name().value(), byName, new HashSet<>())) {
          diagnostics.error(
              Rule.CONTRADICTION.id(),
              field.name().location(),
              "field '%s' makes input '%s' need another of its own, without an end"
                  .formatted(field.name().value(), spec.name().value()),
              "remove 'required', or make it a list");
        }
      }
    }
  }

  private static boolean needs(ArgumentSpec field) {
    return isTrue(field.required()) && !isTrue(field.list());
  }

  private static boolean isTrue(Optional<Located<Boolean>> flag) {
    return flag.map(Located::value).orElse(false);
  }

  private static boolean reaches(
      ArgumentSpec field, String goal, Map<String, InputSpec> byName, Set<String> seen) {
    String type = field.type().map(Located::value).orElse("");
    InputSpec next = byName.get(type);
    return next != null
        && (type.equals(goal)
            || (seen.add(type)
                && next.fields().stream()
                    .anyMatch(it -> needs(it) && reaches(it, goal, byName, seen))));
  }
}
