package cz.uois.cli.breaking;

import cz.uois.cli.breaking.SchemaParts.Part;
import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.NonNullType;
import graphql.language.StringValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What breaks operations of clients, and other members of the federation, when one schema takes the
 * place of another.
 */
public final class GraphQlBreaks {
  private final List<Breakage> found = new ArrayList<>();

  private GraphQlBreaks() {}

  /**
   * What breaks, in the order of the former schema.
   *
   * @throws IllegalArgumentException if one of them is no SDL
   */
  public static List<Breakage> of(String before, String after) {
    GraphQlBreaks breaks = new GraphQlBreaks();
    Map<String, Part> now = SchemaParts.of(after);
    SchemaParts.of(before).forEach((name, part) -> breaks.compare(name, part, now));
    return List.copyOf(breaks.found);
  }

  private void compare(String name, Part was, Map<String, Part> all) {
    Optional<Part> now = Optional.ofNullable(all.get(name));
    if (now.isEmpty()) {
      breaks("type-gone", name, "", "is gone", "keep it, deprecated, until nobody asks for it");
      return;
    }
    if (!now.get().kind().equals(was.kind())) {
      breaks(
          "type-kind-changed",
          name,
          "",
          "was " + was.kind() + " and is " + now.get().kind(),
          "add another type");
      return;
    }
    compareFields(name, was.fields(), now.get().fields());
    compareInputs(name, was.inputs(), now.get().inputs());
    gone("value-gone", name, was.values(), now.get().values(), "is gone", "keep the value");
    came(name, was.values(), now.get().values(), "a value more", "value-new");
    gone("member-gone", name, was.members(), now.get().members(), "is gone", "keep the member");
    came(name, was.members(), now.get().members(), "a member more", "member-new");
    gone(
        "interface-gone",
        name,
        was.interfaces(),
        now.get().interfaces(),
        "is implemented no longer",
        "implement it still");
    compareKeys(name, was, now.get());
    if (isHidden(now.get().directives()) && !isHidden(was.directives())) {
      breaks("hidden", name, "", "is inaccessible now", "hide it when nobody asks for it");
    }
  }

  private void compareFields(
      String type, Map<String, FieldDefinition> was, Map<String, FieldDefinition> now) {
    was.forEach((name, before) -> {
      FieldDefinition after = now.get(name);
      if (after == null) {
        breaks("field-gone", type, name, "is gone", "deprecate it first, remove it later");
        return;
      }
      if (!TypeChange.isSafeForAnswers(before.getType(), after.getType())) {
        breaks(
            "field-type-changed",
            type,
            name,
            "changed " + TypeChange.words(before.getType(), after.getType()),
            "add a field of another name, deprecate this one");
      }
      if (isHidden(after.getDirectives()) && !isHidden(before.getDirectives())) {
        breaks("hidden", type, name, "is inaccessible now", "hide it when nobody asks for it");
      }
      compareArguments(type, name, before, after);
    });
  }

  private void compareArguments(
      String type, String field, FieldDefinition before, FieldDefinition after) {
    Map<String, InputValueDefinition> now = byName(after.getInputValueDefinitions());
    Map<String, InputValueDefinition> was = byName(before.getInputValueDefinitions());
    was.forEach((name, argument) -> {
      InputValueDefinition other = now.get(name);
      String of = "lost its argument '" + name + "'";
      if (other == null) {
        breaks("argument-gone", type, field, of, "keep the argument");
        return;
      }
      compareInput("argument", type, field, "its argument '" + name + "' ", argument, other);
    });
    now.forEach((name, argument) -> {
      if (!was.containsKey(name) && mustBeSent(argument)) {
        breaks(
            "argument-required",
            type,
            field,
            "has the new argument '" + name + "' that must be sent",
            "let it be optional, or give it a default");
      }
    });
  }

  private void compareInputs(
      String type, Map<String, InputValueDefinition> was, Map<String, InputValueDefinition> now) {
    was.forEach((name, input) -> {
      InputValueDefinition other = now.get(name);
      if (other == null) {
        breaks("input-gone", type, name, "is gone", "keep it, and let it change nothing");
      } else {
        compareInput("input", type, name, "", input, other);
      }
    });
    now.forEach((name, input) -> {
      if (!was.containsKey(name) && mustBeSent(input)) {
        breaks(
            "input-required",
            type,
            name,
            "is new and must be sent",
            "let it be optional, or give it a default");
      }
    });
  }

  private void compareInput(
      String what,
      String type,
      String part,
      String whose,
      InputValueDefinition before,
      InputValueDefinition after) {
    if (!TypeChange.isSafeForInputs(before.getType(), after.getType())
        && !(after.getDefaultValue() != null
            && TypeChange.isSafeForInputs(before.getType(), withoutNonNull(after)))) {
      breaks(
          what + "-type-changed",
          type,
          part,
          whose + "changed " + TypeChange.words(before.getType(), after.getType()),
          "accept what was accepted");
    } else if (!defaultOf(before).equals(defaultOf(after))) {
      found.add(
          new Breakage(
              "default-changed",
              false,
              type,
              part,
              whose
                  + "has another default: "
                  + defaultOf(before).orElse("none")
                  + " became "
                  + defaultOf(after).orElse("none"),
              "who sends nothing gets something else"));
    }
  }

  private static graphql.language.Type<?> withoutNonNull(InputValueDefinition input) {
    return input.getType() instanceof NonNullType required ? required.getType() : input.getType();
  }

  private static boolean mustBeSent(InputValueDefinition input) {
    return input.getType() instanceof NonNullType && input.getDefaultValue() == null;
  }

  private static Optional<String> defaultOf(InputValueDefinition input) {
    return Optional.ofNullable(input.getDefaultValue()).map(AstPrinter::printAst);
  }

  private void compareKeys(String type, Part was, Part now) {
    Set<String> kept = keys(now);
    for (String key : keys(was)) {
      if (!kept.contains(key)) {
        breaks(
            "key-gone",
            type,
            "",
            "lost its key '" + key + "', by which other members refer to it",
            "keep the key");
      }
    }
  }

  private static Set<String> keys(Part part) {
    return part.directives().stream()
        .filter(directive -> directive.getName().equals("key"))
        .filter(GraphQlBreaks::isResolvable)
        .map(directive -> directive.getArgument("fields"))
        .filter(fields -> fields != null && fields.getValue() instanceof StringValue)
        .map(Argument::getValue)
        .map(fields -> String.valueOf(((StringValue) fields).getValue()).strip())
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }

  private static boolean isResolvable(Directive key) {
    Argument resolvable = key.getArgument("resolvable");
    return resolvable == null || AstPrinter.printAst(resolvable.getValue()).equals("true");
  }

  private static boolean isHidden(Collection<Directive> directives) {
    return directives.stream().anyMatch(directive -> directive.getName().equals("inaccessible"));
  }

  private void gone(
      String code, String type, Set<String> was, Set<String> now, String words, String hint) {
    was.stream()
        .filter(name -> !now.contains(name))
        .forEach(name -> breaks(code, type, name, words, hint));
  }

  private void came(String type, Set<String> was, Set<String> now, String words, String code) {
    now.stream()
        .filter(name -> !was.contains(name))
        .forEach(name ->
            found.add(
                new Breakage(
                    code,
                    false,
                    type,
                    name,
                    "is " + words,
                    "clients that list all of them do not know it")));
  }

  private void breaks(String code, String type, String part, String words, String hint) {
    found.add(new Breakage(code, true, type, part, words, hint));
  }

  private static Map<String, InputValueDefinition> byName(List<InputValueDefinition> inputs) {
    return inputs.stream()
        .collect(
            Collectors.toMap(
                InputValueDefinition::getName,
                it -> it,
                (first, _) -> first,
                java.util.LinkedHashMap::new));
  }
}
