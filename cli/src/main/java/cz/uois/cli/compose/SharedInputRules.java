package cz.uois.cli.compose;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.model.Argument;
import cz.uois.cli.model.Default;
import cz.uois.cli.model.InputObject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Checks that members that have an input object in common agree on it. The system's has the fields
 * that all of them have: one that some lack is gone for everybody, and must not be required.
 */
final class SharedInputRules {
  /** An input object as its first member has it. */
  private record Shared(Part part, InputObject input, Map<String, Argument> fields) {
    Shared {
      requireNonNull(part, "part is null");
      requireNonNull(input, "input is null");
      requireNonNull(fields, "fields is null");
    }
  }

  private final Diagnostics findings;
  private final Map<String, Shared> inputs = new HashMap<>();

  SharedInputRules(Diagnostics findings) {
    this.findings = findings;
  }

  /** Whether a member has an input object of that name. */
  boolean has(String name) {
    return inputs.containsKey(name);
  }

  /** Compares an input object with that of the first member that has one of its name. */
  void check(Part part, InputObject input) {
    SequencedMap<String, Argument> fields = fields(input);
    Shared first = inputs.putIfAbsent(input.name(), new Shared(part, input, fields));
    if (first == null) {
      return;
    }
    if (first.fields().keySet().stream().noneMatch(fields::containsKey)) {
      findings.error(
          CompositionRule.UNEQUAL_INPUT.id(),
          part.at(input.location()),
          "the input '%s' of '%s' has no field in common with that of '%s', at %s"
              .formatted(
                  input.name(),
                  name(part),
                  name(first.part()),
                  first.part().at(first.input().location())),
          "give one of them another name");
      return;
    }
    for (Argument field : fields.values()) {
      Argument other = first.fields().get(field.name());
      if (other == null) {
        checkMissing(part, input, field, first.part());
      } else {
        checkEqual(part, input, field, first.part(), other);
      }
    }
    first.fields().values().stream()
        .filter(field -> !fields.containsKey(field.name()))
        .forEach(field -> checkMissing(first.part(), input, field, part));
  }

  /** A field that another member lacks. */
  private void checkMissing(Part part, InputObject input, Argument field, Part without) {
    String what =
        "the input '%s' has %s'%s' in '%s' and not in '%s'"
            .formatted(
                input.name(),
                field.required() ? "the required field " : "",
                field.name(),
                name(part),
                name(without));
    if (field.required()) {
      findings.error(
          CompositionRule.UNEQUAL_INPUT.id(),
          part.at(field.location()),
          what,
          "add it to '%s', or remove 'required'".formatted(name(without)));
    } else {
      findings.warning(
          CompositionRule.UNEQUAL_INPUT.id(),
          part.at(field.location()),
          what + ", so that nobody can send it",
          "add it to '" + name(without) + "', or give one of the inputs another name");
    }
  }

  private void checkEqual(
      Part part, InputObject input, Argument field, Part first, Argument other) {
    if (!field.graphqlType().equals(other.graphqlType())) {
      findings.error(
          CompositionRule.UNEQUAL_INPUT.id(),
          part.at(field.location()),
          "'%s' of the input '%s' has the type %s in '%s' and %s in '%s'"
              .formatted(
                  field.name(),
                  input.name(),
                  field.graphqlType(),
                  name(part),
                  other.graphqlType(),
                  name(first)),
          "make them equal");
      return;
    }
    Optional<Default> mine = field.defaultValue();
    Optional<Default> theirs = other.defaultValue();
    if (mine.isPresent() && theirs.isPresent() && !mine.equals(theirs)) {
      findings.error(
          CompositionRule.UNEQUAL_INPUT.id(),
          part.at(field.location()),
          "'%s' of the input '%s' has another default in '%s'"
              .formatted(field.name(), input.name(), name(first)),
          "make them equal");
    }
  }

  private static SequencedMap<String, Argument> fields(InputObject input) {
    SequencedMap<String, Argument> fields = new LinkedHashMap<>();
    input.fields().forEach(field -> fields.put(field.name(), field));
    return fields;
  }

  private static String name(Part part) {
    return part.member().name();
  }
}
