package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Suggestion;
import cz.uois.cli.model.CodeType;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.ScalarType;
import cz.uois.cli.model.Target;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds what a word says that the author's Java answers or takes: a value or an object. */
final class CodeTypeLinker {
  private final Targets targets;
  private final Set<String> withoutRows;
  private final SortedMap<String, FieldType.Enumeration> enums;
  private final Diagnostics diagnostics;

  /**
   * @param withoutRows own tables that are none, because others embed what they say
   * @param enums the enums of the member, by name
   */
  CodeTypeLinker(
      Targets targets,
      Set<String> withoutRows,
      Map<String, FieldType.Enumeration> enums,
      Diagnostics diagnostics) {
    this.targets = targets;
    this.withoutRows = Set.copyOf(withoutRows);
    this.enums = new TreeMap<>(enums);
    this.diagnostics = diagnostics;
    this.enums.put(FieldType.Enumeration.TIME_UNIT.graphqlName(), FieldType.Enumeration.TIME_UNIT);
  }

  /** What the word says, if it says something. */
  Optional<CodeType.Item> item(Located<String> word, String subject) {
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
      refuse(word, subject);
    }
    return choice;
  }

  /** The same of a value that is sent: an object is sent as its key. */
  Optional<FieldType> value(Located<String> word, String subject) {
    return item(word, subject)
        .map(item ->
            switch (item) {
              case CodeType.Item.Value(FieldType type) -> type;
              case CodeType.Item.Entity(Target target) ->
                  new FieldType.Scalar(targets.keyType(target));
            });
  }

  private void refuse(Located<String> word, String subject) {
    Optional<String> otherName = TypeLinker.otherName(word.value());
    List<String> known = new ArrayList<>(ScalarType.names());
    known.add("decimal");
    known.addAll(enums.keySet());
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
