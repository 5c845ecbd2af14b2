package cz.uois.cli.link;

import static cz.uois.cli.link.DirectiveLinker.isTrue;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.diagnostic.Suggestion;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Directive;
import cz.uois.cli.model.Exposure;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.Reference;
import cz.uois.cli.model.ScalarType;
import cz.uois.cli.model.Target;
import cz.uois.cli.spec.ColumnSpec;
import cz.uois.cli.spec.ExposureSpec;
import cz.uois.cli.spec.FieldSpec;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.LookupSpec;
import cz.uois.cli.spec.Rule;
import cz.uois.cli.spec.TypeSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes what an entity shows of itself, when the columns of all entities are known. */
final class ExposureLinker {
  private static final Set<ScalarType> KEYS =
      Set.of(
          ScalarType.UUID,
          ScalarType.ID,
          ScalarType.STRING,
          ScalarType.TEXT,
          ScalarType.INT,
          ScalarType.LONG);

  private static final List<String> PLACES = List.of(DirectiveLinker.OBJECT, DirectiveLinker.INPUT);

  private final Map<String, Draft> drafts;
  private final Targets targets;
  private final DirectiveLinker directives;
  private final Diagnostics diagnostics;

  ExposureLinker(
      Map<String, Draft> drafts,
      Targets targets,
      DirectiveLinker directives,
      Diagnostics diagnostics) {
    this.drafts = drafts;
    this.targets = targets;
    this.directives = directives;
    this.diagnostics = diagnostics;
  }

  Exposure link(Draft draft) {
    ExposureSpec spec = draft.spec().exposure();
    String subject = "'" + draft.table() + "'";
    draft.spec().fields().forEach(field -> checkProvides(field, draft));
    checkKeyType(draft);
    List<Exposure.Key> keys = keys(draft);
    Map<String, List<Directive>> own = directives.applied(spec.directives(), PLACES, subject);
    return new Exposure(
        !spec.isBare(),
        isTrue(spec.federation().extended()),
        draft.hiddenKey(),
        operations(draft),
        keys,
        unresolvable(draft, keys),
        spec.lookups().stream().flatMap(it -> lookup(it, draft, keys).stream()).toList(),
        Stream.concat(
                DirectiveLinker.shared(spec.federation()).stream(),
                own.getOrDefault(DirectiveLinker.OBJECT, List.of()).stream())
            .toList(),
        own.getOrDefault(DirectiveLinker.INPUT, List.of()));
  }

  /** Keys by which only other members name rows: their fields must be here all the same. */
  private List<String> unresolvable(Draft draft, List<Exposure.Key> keys) {
    List<String> unresolvable = new ArrayList<>();
    for (Located<String> written : draft.spec().exposure().federation().unresolvableKeys()) {
      key(written, draft)
          .map(Exposure.Key::fields)
          .ifPresent(fields -> {
            if (unresolvable.contains(fields)
                || keys.stream().anyMatch(it -> it.fields().equals(fields))) {
              badKey(
                  written.location(),
                  "'%s' has the key '%s' twice".formatted(draft.table(), fields),
                  "remove one");
            } else {
              unresolvable.add(fields);
            }
          });
    }
    return unresolvable;
  }

  private void checkKeyType(Draft draft) {
    Column key = draft.columns().getFirst();
    if (!(key.type() instanceof FieldType.Scalar scalar && KEYS.contains(scalar.type()))) {
      diagnostics.error(
          Rule.BAD_KEY.id(),
          key.location(),
          "the key 'id' of '" + draft.table() + "' cannot be a key by its type",
          "use uuid, id, string, text, int or long");
    }
  }

  private Set<Exposure.Operation> operations(Draft draft) {
    ExposureSpec spec = draft.spec().exposure();
    Set<Exposure.Operation> possible = EnumSet.allOf(Exposure.Operation.class);
    if (spec.isBare()) {
      possible.remove(Exposure.Operation.UPDATE);
      possible.remove(Exposure.Operation.DELETE);
    }
    if (draft.hiddenKey()) {
      possible.remove(Exposure.Operation.BY_ID);
    }
    if (spec.isValue()) {
      possible.clear();
    }
    if (spec.operations().isEmpty()) {
      return possible;
    }
    Set<Exposure.Operation> asked = EnumSet.noneOf(Exposure.Operation.class);
    for (Located<String> word : spec.operations().get()) {
      Exposure.Operation operation =
          Exposure.Operation.valueOf(word.value().toUpperCase(Locale.ROOT));
      if (possible.contains(operation)) {
        asked.add(operation);
      } else {
        diagnostics.error(
            Rule.CONTRADICTION.id(),
            word.location(),
            "'%s' has the operation '%s', %s"
                .formatted(draft.table(), word.value(), why(operation, spec)),
            "remove it");
      }
    }
    return asked;
  }

  private static String why(Exposure.Operation operation, ExposureSpec spec) {
    if (spec.isValue()) {
      return "but its rows are values of others";
    }
    return operation == Exposure.Operation.BY_ID
        ? "but it has no field 'id'"
        : "but without base columns it has no 'lastchange' that guards it";
  }

  private List<Exposure.Key> keys(Draft draft) {
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
    if (!written.isEmpty()) {
      List<Exposure.Key> keys = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      for (Located<String> fields : written) {
        key(fields, draft)
            .ifPresent(key -> {
              if (seen.add(key.fields())) {
                keys.add(key);
              } else {
                badKey(
                    fields.location(),
                    "'%s' has the key '%s' twice".formatted(draft.table(), key.fields()),
                    "remove one");
              }
            });
      }
      return keys;
    }
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
      Optional<Exposure.Part> part =
          field.inner().isEmpty() ? simple(field, written, draft) : nested(field, written, draft);
      part.ifPresent(parts::add);
    }
    return parts.size() == fields.get().fields().size()
        ? Optional.of(new Exposure.Key(fields.get().text(), parts))
        : Optional.empty();
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
            Suggestion.didYouMean(field.name(), known, "fields: " + String.join(", ", known)));
      }
      return Optional.empty();
    }
    if (!(column.get().type() instanceof FieldType.Scalar scalar && KEYS.contains(scalar.type()))) {
      badKey(
          written.location(),
          "the key '%s' of '%s' has the field '%s', which cannot be a key by its type"
              .formatted(written.value(), draft.table(), field.name()),
          "use uuid, id, string, text, int or long");
      return Optional.empty();
    }
    return Optional.of(new Exposure.Part(List.of(field.name()), column.get().name()));
  }

  private Optional<Exposure.Part> nested(
      FieldSet.Selected field, Located<String> written, Draft draft) {
    Optional<Column> column =
        objects(draft).stream().filter(it -> name(it).equals(field.name())).findFirst();
    if (column.isEmpty()) {
      if (!draft.isIncomplete()) {
        List<String> known = objects(draft).stream().map(ExposureLinker::name).toList();
        badKey(
            written.location(),
            "the key '%s' of '%s' names the unknown object '%s'"
                .formatted(written.value(), draft.table(), field.name()),
            Suggestion.didYouMean(field.name(), known, "objects: " + String.join(", ", known)));
      }
      return Optional.empty();
    }
    String expected = keyField(Draft.targetOf(column.get()));
    if (field.inner().size() != 1
        || !field.inner().getFirst().inner().isEmpty()
        || !field.inner().getFirst().name().equals(expected)) {
      badKey(
          written.location(),
          "the key '%s' of '%s' goes through '%s' to something else than its key"
              .formatted(written.value(), draft.table(), field.name()),
          "write '" + field.name() + " { " + expected + " }'");
      return Optional.empty();
    }
    return Optional.of(new Exposure.Part(List.of(field.name(), expected), column.get().name()));
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

  private Optional<Exposure.Lookup> lookup(LookupSpec spec, Draft draft, List<Exposure.Key> keys) {
    String subject = "lookup '%s' of '%s'".formatted(spec.name().value(), draft.table());
    List<String> columns = spec.by().stream().map(Located::value).toList();
    for (Located<String> by : spec.by()) {
      if (draft.shownColumns().stream().noneMatch(it -> it.name().equals(by.value()))) {
        if (!draft.isIncomplete()) {
          List<String> known = draft.shownColumns().stream().map(Column::name).toList();
          diagnostics.error(
              Rule.UNKNOWN_COLUMN.id(),
              by.location(),
              "%s names the unknown column '%s'".formatted(subject, by.value()),
              Suggestion.didYouMean(by.value(), known, "columns: " + String.join(", ", known)));
        }
        return Optional.empty();
      }
    }
    if (columns.isEmpty() || !namesOneRow(columns, draft, keys)) {
      if (!draft.isIncomplete()) {
        badKey(
            spec.name().location(),
            subject + " is by columns that do not name one row",
            "make them a key: 'federation: {keys: [...]}', or unique");
      }
      return Optional.empty();
    }
    return Optional.of(
        new Exposure.Lookup(
            spec.name().value(),
            columns,
            spec.description().map(Located::value).orElse(""),
            directives.shown(spec.exposure(), DirectiveLinker.FIELD, subject)));
  }

  private static boolean namesOneRow(List<String> columns, Draft draft, List<Exposure.Key> keys) {
    Set<String> asked = Set.copyOf(columns);
    boolean single =
        columns.size() == 1
            && draft.columns().stream()
                .anyMatch(it -> it.unique() && it.name().equals(columns.getFirst()));
    return single
        || draft.uniques().stream().anyMatch(it -> Set.copyOf(it.columns()).equals(asked))
        || keys.stream().anyMatch(it -> Set.copyOf(it.columns()).equals(asked));
  }

  private void checkProvides(FieldSpec field, Draft draft) {
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

  private static List<Column> objects(Draft draft) {
    return draft.columns().stream().filter(it -> it.references().isPresent()).toList();
  }

  private static String name(Column column) {
    return column.references().map(Reference::graphqlName).orElse("");
  }

  private void badKey(Location location, String message, String hint) {
    diagnostics.error(Rule.BAD_KEY.id(), location, message, hint);
  }

  /** The scalar type of that name in a spec. */
  static Optional<ScalarType> scalar(String yamlName) {
    return Arrays.stream(ScalarType.values())
        .filter(type -> type.yamlName().equals(yamlName))
        .findFirst();
  }
}
