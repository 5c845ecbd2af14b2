package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.diagnostic.Suggestion;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Embed;
import cz.uois.cli.model.Exposure;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.Reference;
import cz.uois.cli.model.ScalarType;
import cz.uois.cli.model.Target;
import cz.uois.cli.spec.ExposureSpec;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the keys by which other members know the rows of an entity. */
final class KeyLinker {
  private static final Set<ScalarType> KEYS =
      Set.of(
          ScalarType.UUID,
          ScalarType.ID,
          ScalarType.STRING,
          ScalarType.TEXT,
          ScalarType.INT,
          ScalarType.LONG);

  /** What to do about a key of another type. */
  static final String KEY_TYPES = "use uuid, id, string, text, int or long";

  private final Map<String, Draft> drafts;
  private final Targets targets;
  private final Diagnostics diagnostics;

  KeyLinker(Map<String, Draft> drafts, Targets targets, Diagnostics diagnostics) {
    this.drafts = drafts;
    this.targets = targets;
    this.diagnostics = diagnostics;
  }

  List<Exposure.Key> link(Draft draft) {
    checkType(draft);
    ExposureSpec spec = draft.spec().exposure();
    List<Located<String>> written = spec.federation().keys();
    if (spec.isValue()) {
      written.stream()
          .findFirst()
          .ifPresent(key ->
              badKey(
                  key.location(),
                  "'" + draft.table() + "' has a key, but its rows are values of others",
                  "remove the keys, or 'kind: value'"));
      return List.of();
    }
    return written.isEmpty() ? usual(draft) : written(written, draft);
  }

  private List<Exposure.Key> written(List<Located<String>> written, Draft draft) {
    List<Exposure.Key> keys = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Located<String> fields : written) {
      key(fields, draft)
          .ifPresent(key -> {
            if (seen.add(key.fields())) {
              keys.add(key);
            } else {
              refuseTwice(fields, key.fields(), draft);
            }
          });
    }
    return keys;
  }

  /** Keys by which only other members name rows: their fields must be here all the same. */
  List<String> unresolvable(Draft draft, List<Exposure.Key> keys) {
    List<String> unresolvable = new ArrayList<>();
    for (Located<String> written : draft.spec().exposure().federation().unresolvableKeys()) {
      key(written, draft)
          .map(Exposure.Key::fields)
          .ifPresent(fields -> {
            if (unresolvable.contains(fields)
                || keys.stream().anyMatch(it -> it.fields().equals(fields))) {
              refuseTwice(written, fields, draft);
            } else {
              unresolvable.add(fields);
            }
          });
    }
    return unresolvable;
  }

  private void refuseTwice(Located<String> written, String fields, Draft draft) {
    badKey(
        written.location(),
        "'%s' has the key '%s' twice".formatted(draft.table(), fields),
        "remove one");
  }

  private List<Exposure.Key> usual(Draft draft) {
    Column key = draft.columns().getFirst();
    if (draft.hiddenKey()) {
      if (!draft.isIncomplete()) {
        badKey(
            draft.spec().table().location(),
            "'" + draft.table() + "' has no key",
            "add a field 'id', or 'federation: {keys: [...]}', or 'kind: value'");
      }
      return List.of();
    }
    return List.of(
        new Exposure.Key(
            key.graphqlName(), List.of(new Exposure.Part(List.of(key.graphqlName()), key.name()))));
  }

  private Optional<Exposure.Key> key(Located<String> written, Draft draft) {
    Optional<FieldSet> fields = FieldSet.parse(written.value());
    if (fields.isEmpty()) {
      badKey(
          written.location(),
          "the key '%s' of '%s' is no field set".formatted(written.value(), draft.table()),
          "for instance 'sku package' or 'sku variation { id }'");
      return Optional.empty();
    }
    List<Exposure.Part> parts = new ArrayList<>();
    for (FieldSet.Selected field : fields.get().fields()) {
      List<Exposure.Part> found = parts(field, written, draft);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      parts.addAll(found);
    }
    return Optional.of(new Exposure.Key(fields.get().text(), parts));
  }

  private List<Exposure.Part> parts(FieldSet.Selected field, Located<String> written, Draft draft) {
    return field.inner().isEmpty()
        ? simple(field, written, draft).stream().toList()
        : nested(field, written, draft);
  }

  private Optional<Exposure.Part> simple(
      FieldSet.Selected field, Located<String> written, Draft draft) {
    Optional<Column> column =
        draft.shownColumns().stream()
            .filter(it -> it.graphqlName().equals(field.name()))
            .findFirst();
    if (column.isEmpty()) {
      if (objects(draft).stream().anyMatch(it -> name(it).equals(field.name()))) {
        badKey(
            written.location(),
            "the key '%s' of '%s' names the object '%s' without its key"
                .formatted(written.value(), draft.table(), field.name()),
            "for instance '" + field.name() + " { id }'");
      } else if (!draft.isIncomplete()) {
        List<String> known = draft.shownColumns().stream().map(Column::graphqlName).toList();
        badKey(
            written.location(),
            "the key '%s' of '%s' names the unknown field '%s'"
                .formatted(written.value(), draft.table(), field.name()),
            Suggestion.oneOf(field.name(), known, "fields", "it shows no columns"));
      }
      return Optional.empty();
    }
    if (!isKeyType(column.get().type())) {
      badKey(
          written.location(),
          "the key '%s' of '%s' has the field '%s', which cannot be a key by its type"
              .formatted(written.value(), draft.table(), field.name()),
          KEY_TYPES);
      return Optional.empty();
    }
    return Optional.of(new Exposure.Part(List.of(field.name()), column.get().name()));
  }

  private List<Exposure.Part> nested(
      FieldSet.Selected field, Located<String> written, Draft draft) {
    Optional<Column> column =
        objects(draft).stream().filter(it -> name(it).equals(field.name())).findFirst();
    Optional<Embed> embed =
        draft.embeds().stream().filter(it -> it.graphqlName().equals(field.name())).findFirst();
    if (embed.isPresent()) {
      return embedded(embed.get(), field, written, draft);
    }
    if (column.isEmpty()) {
      if (!draft.isIncomplete()) {
        List<String> known = objects(draft).stream().map(KeyLinker::name).toList();
        badKey(
            written.location(),
            "the key '%s' of '%s' names the unknown object '%s'"
                .formatted(written.value(), draft.table(), field.name()),
            Suggestion.oneOf(
                field.name(),
                known,
                "objects",
                "it refers to no rows: name fields of its own, without braces"));
      }
      return List.of();
    }
    Target target = Draft.targetOf(column.get());
    String expected = keyField(target);
    if (field.inner().equals(List.of(new FieldSet.Selected(expected, List.of())))) {
      return List.of(new Exposure.Part(List.of(field.name(), expected), column.get().name()));
    }
    Optional<Draft> behind = keyed(target, field);
    if (behind.isEmpty()) {
      badKey(
          written.location(),
          "the key '%s' of '%s' goes through '%s' to something else than its key"
              .formatted(written.value(), draft.table(), field.name()),
          "write '" + field.name() + " { " + expected + " }'");
      return List.of();
    }
    return field.inner().stream()
        .flatMap(inner -> parts(inner, written, behind.get()).stream())
        .map(part -> part.behind(field.name(), column.get().name()))
        .toList();
  }

  private List<Exposure.Part> embedded(
      Embed embed, FieldSet.Selected field, Located<String> written, Draft draft) {
    List<Exposure.Part> parts = new ArrayList<>();
    for (FieldSet.Selected inner : field.inner()) {
      Optional<Column> column =
          draft.columns().stream()
              .filter(it -> it.graphqlName().equals(field.name() + "." + inner.name()))
              .filter(it -> inner.inner().isEmpty())
              .filter(it -> isKeyType(it.type()))
              .findFirst();
      if (column.isEmpty()) {
        badKey(
            written.location(),
            "the key '%s' of '%s' selects '%s' of '%s', which is no field that can be a key"
                .formatted(written.value(), draft.table(), inner.name(), field.name()),
            Suggestion.oneOf(
                inner.name(),
                embed.parts().stream().map(Embed.Part::graphqlName).toList(),
                "fields",
                "it has no fields"));
        return List.of();
      }
      parts.add(new Exposure.Part(List.of(field.name(), inner.name()), column.get().name()));
    }
    return parts;
  }

  /** The entity behind an object of which just the fields of one of its keys are selected. */
  private Optional<Draft> keyed(Target target, FieldSet.Selected object) {
    return target instanceof Target.Own own
        ? Optional.ofNullable(drafts.get(own.table()))
            .filter(draft ->
                draft.spec().exposure().federation().keys().stream()
                    .flatMap(key -> FieldSet.parse(key.value()).stream())
                    .anyMatch(key -> Set.copyOf(key.fields()).equals(Set.copyOf(object.inner()))))
        : Optional.empty();
  }

  private String keyField(Target target) {
    return switch (target) {
      case Target.Own own ->
          Optional.ofNullable(drafts.get(own.table()))
              .map(draft -> draft.columns().getFirst().graphqlName())
              .orElse("id");
      case Target.External external -> targets.keyField(external.key());
    };
  }

  /** Whether rows are found by values of that type. */
  static boolean isKeyType(FieldType type) {
    return type instanceof FieldType.Scalar scalar && KEYS.contains(scalar.type());
  }

  private void checkType(Draft draft) {
    Column key = draft.columns().getFirst();
    if (!isKeyType(key.type())) {
      diagnostics.error(
          Rule.BAD_KEY.id(),
          key.location(),
          "the key 'id' of '" + draft.table() + "' cannot be a key by its type",
          KEY_TYPES);
    }
  }

  private static List<Column> objects(Draft draft) {
    return draft.columns().stream().filter(it -> it.references().isPresent()).toList();
  }

  private static String name(Column column) {
    return column.references().map(Reference::graphqlName).orElse("");
  }

  private void badKey(Location location, String message, String hint) {
    diagnostics.error(Rule.BAD_KEY.id(), location, message, hint);
  }
}
