package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Suggestion;
import cz.uois.cli.model.ArgumentType;
import cz.uois.cli.model.CodeType;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.ScalarType;
import cz.uois.cli.model.Target;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds what a word says that the author's Java answers or takes: a value or an object. */
final class CodeTypeLinker {
  private final Targets targets;
  private final Set<String> withoutRows;
  private final SortedMap<String, FieldType.Enumeration> enums;
  private final Set<String> inputs;
  private final Diagnostics diagnostics;

  /**
   * @param withoutRows own tables that are none, because others embed what they say
   * @param enums the enums of the member, by name
   * @param inputs names of its input objects
   */
  CodeTypeLinker(
      Targets targets,
      Set<String> withoutRows,
      Map<String, FieldType.Enumeration> enums,
      List<String> inputs,
      Diagnostics diagnostics) {
    this.targets = targets;
    this.withoutRows = Set.copyOf(withoutRows);
    this.enums = new TreeMap<>(enums);
    this.inputs = new TreeSet<>(inputs);
    this.diagnostics = diagnostics;
    this.enums.put(FieldType.Enumeration.TIME_UNIT.graphqlName(), FieldType.Enumeration.TIME_UNIT);
  }

  /** What the word says, if it says something. */
  Optional<CodeType.Item> item(Located<String> word, String subject) {
    String name = word.value();
    if (inputs.contains(name)) {
      diagnostics.error(
          Rule.UNKNOWN_TYPE.id(),
          word.location(),
          "%s answers the input '%s', which is only sent".formatted(subject, name),
          "answer a table, an external key or a value; inputs are for arguments");
      return Optional.empty();
    }
    return known(word, subject, List.of());
  }

  private Optional<CodeType.Item> known(
      Located<String> word, String subject, Collection<String> more) {
    String name = word.value();
    if (withoutRows.contains(name)) {
      diagnostics.error(
          Rule.BAD_VALUE_TYPE.id(),
          word.location(),
          "%s names '%s', whose values are columns of other rows and have no key"
              .formatted(subject, name),
          "name the entity that embeds them, or the type of one of their fields");
      return Optional.empty();
    }
    if (targets.isTable(name)) {
      return Optional.of(new CodeType.Item.Entity(new Target.Own(name)));
    }
    if (ScalarType.named(name).isPresent() || name.startsWith("decimal")) {
      return new TypeLinker(diagnostics).value(word, subject).map(CodeType.Item.Value::new);
    }
    if (name.contains(".")) {
      return targets.resolve(word, subject).map(CodeType.Item.Entity::new);
    }
    Optional<CodeType.Item> choice =
        Optional.ofNullable(enums.get(name)).map(CodeType.Item.Value::new);
    if (choice.isEmpty() && !targets.isUnreadable(name)) {
      refuse(word, subject, more);
    }
    return choice;
  }

  /** What it says that is sent: an object of a table is sent as its key. */
  Optional<ArgumentType> argument(Located<String> word, String subject) {
    if (inputs.contains(word.value())) {
      return Optional.of(new ArgumentType.Input(word.value()));
    }
    return known(word, subject, inputs)
        .map(item ->
            switch (item) {
              case CodeType.Item.Value(FieldType type) -> type;
              case CodeType.Item.Entity(Target target) ->
                  new FieldType.Scalar(targets.keyType(target));
            })
        .map(ArgumentType.Value::new);
  }

  private void refuse(Located<String> word, String subject, Collection<String> more) {
    Optional<String> otherName = TypeLinker.otherName(word.value());
    List<String> known = new ArrayList<>(ScalarType.names());
    known.add("decimal");
    known.addAll(enums.keySet());
    known.addAll(more);
    known.addAll(targets.tables());
    known.addAll(targets.externals().keySet());
    diagnostics.error(
        Rule.UNKNOWN_TYPE.id(),
        word.location(),
        "%s names '%s', which is no type, enum, own table or external key"
            .formatted(subject, word.value()),
        otherName
            .map(name -> "did you mean '" + name + "'?")
            .orElseGet(() ->
                Suggestion.didYouMean(word.value(), known, "known: " + String.join(", ", known))));
  }
}
