package cz.uois.cli.imports;

import cz.uois.cli.model.Names;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FieldDefinition;
import graphql.language.FloatValue;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One object type as an entity: its columns, references and computed fields. */
final class SdlReading {
  private static final Set<String> BASE =
      Set.of(
          "id",
          "lastchange",
          "created",
          "createdby",
          "createdbyid",
          "changedby",
          "changedbyid",
          "rbacobject",
          "rbacobjectid");

  private final SdlDocument.ObjectType type;
  private final SdlImport all;
  private final EntityDraft entity;
  private final Optional<InputObjectTypeDefinition> insert;
  private final Optional<InputObjectTypeDefinition> update;
  private final Set<String> keysTaken = new HashSet<>();

  SdlReading(SdlDocument.ObjectType type, EntityDraft entity, SdlImport all, String stem) {
    this.type = type;
    this.entity = entity;
    this.all = all;
    this.insert = all.sdl().input(stem + "InsertGQLModel");
    this.update = all.sdl().input(stem + "UpdateGQLModel");
  }

  static boolean isBased(SdlDocument.ObjectType type) {
    return type.interfaces().contains("BaseGQLModel")
        || type.field("lastchange").isPresent()
        || type.field("created").isPresent();
  }

  void read() {
    if (!isBased(type)) {
      entity.head().put("base", "none");
    }
    type.fields().stream().filter(this::isReference).forEach(this::reference);
    for (FieldDefinition field : type.fields()) {
      if (!isImplied(field.getName())
          && !isReference(field)
          && !SdlDocument.isList(field.getType())) {
        plain(field);
      } else if (SdlDocument.isList(field.getType())
          && SdlScalars.NAMES.containsKey(SdlDocument.named(field.getType()))) {
        computed(field);
      }
    }
    insert.ifPresent(input -> input.getInputValueDefinitions().forEach(this::onlyWritten));
    order();
  }

  private boolean isImplied(String name) {
    return isBased(type) && BASE.contains(name.toLowerCase(Locale.ROOT));
  }

  private boolean isReference(FieldDefinition field) {
    return !SdlDocument.isList(field.getType())
        && !isImplied(field.getName())
        && all.isEntity(SdlDocument.named(field.getType()));
  }

  private Optional<InputValueDefinition> input(String name) {
    return insert.stream()
        .flatMap(it -> it.getInputValueDefinitions().stream())
        .filter(it -> it.getName().equals(name))
        .findFirst();
  }

  // The key of an object: told by a directive, named as the object is, or the one that is left.
  private void reference(FieldDefinition field) {
    String target = SdlDocument.named(field.getType());
    String usual = field.getName() + "Id";
    Optional<String> told =
        type.fields().stream()
            .filter(
                it -> SdlDocument.argument(it, "relation", "to").filter(target::equals).isPresent())
            .map(FieldDefinition::getName)
            .filter(it -> !isImplied(it) && !keysTaken.contains(it))
            .filter(it -> it.equals(usual) || type.field(it.replaceFirst("Id$", "")).isEmpty())
            .min((a, b) -> Boolean.compare(!a.equals(usual), !b.equals(usual)));
    String key;
    Note note;
    if (told.isPresent()) {
      key = told.get();
      note = Note.sure("@relation of " + key);
    } else if (hasField(usual)) {
      key = usual;
      note = Note.sure(key + " beside it");
    } else {
      Optional<String> left = leftKey(target);
      key = left.orElse(usual);
      note =
          left.isPresent()
              ? Note.likely(key + " of the insert is of no other object")
              : Note.guess("no key of it is told; its column may have another name");
    }
    keysTaken.add(key);
    Optional<String> column = SpecNames.column(Names.snake(key));
    if (column.isEmpty() || entity.field(column.get()).isPresent()) {
      entity.leaveOut("the field " + field.getName(), "its column cannot be named");
      return;
    }
    FieldDraft draft = new FieldDraft(column.get(), note).put("references", all.key(target));
    if (!field.getName().equals(Names.camel(Names.withoutId(column.get())))) {
      draft.put("as", field.getName());
    }
    graphqlName(draft, key);
    requirement(draft, key, false);
    entity.fields().add(draft.text("description", SdlDocument.text(field.getDescription())));
  }

  private boolean hasField(String name) {
    return !keysTaken.contains(name) && (type.field(name).isPresent() || input(name).isPresent());
  }

  private Optional<String> leftKey(String target) {
    String stem = target.replaceFirst("GQLModel$", "").toLowerCase(Locale.ROOT);
    return insert.stream()
        .flatMap(it -> it.getInputValueDefinitions().stream())
        .map(InputValueDefinition::getName)
        .filter(it -> it.endsWith("Id") && !isImplied(it) && !keysTaken.contains(it))
        .filter(it -> type.field(it.replaceFirst("Id$", "")).isEmpty())
        .filter(it -> {
          String word = it.replaceFirst("Id$", "").toLowerCase(Locale.ROOT);
          String last = Names.snake(target.replaceFirst("GQLModel$", "")).replaceAll(".*_", "");
          return stem.endsWith(word) || word.endsWith(stem) || word.endsWith(last);
        })
        .findFirst();
  }

  private void plain(FieldDefinition field) {
    String name = SdlDocument.named(field.getType());
    if (keysTaken.contains(field.getName()) || name.endsWith("Connection")) {
      return;
    }
    boolean written =
        Stream.concat(insert.stream(), update.stream())
            .flatMap(it -> it.getInputValueDefinitions().stream())
            .anyMatch(it -> it.getName().equals(field.getName()));
    if (!field.getInputValueDefinitions().isEmpty() || (insert.isPresent() && !written)) {
      if (!field.getName().equals("path")) {
        computed(field);
        return;
      }
    }
    draft(field.getName(), name, SdlDocument.text(field.getDescription()))
        .ifPresent(draft -> {
          requirement(draft, field.getName(), SdlDocument.isRequired(field.getType()));
          entity.fields().add(draft);
        });
  }

  private Optional<FieldDraft> draft(String name, String typeName, String description) {
    Optional<String> column = SpecNames.column(Names.snake(name));
    if (column.isEmpty() || entity.field(column.get()).isPresent()) {
      entity.leaveOut("the field " + name, "its column cannot be named");
      return Optional.empty();
    }
    FieldDraft draft = new FieldDraft(column.get(), Note.sure(typeName));
    Optional<List<String>> values = all.sdl().values(typeName);
    if (values.isPresent()) {
      draft.put("enum", YamlWriter.list(values.get()));
      draft.note(Note.likely("the enum gets a name of its own"));
    } else if (SdlScalars.NAMES.containsKey(typeName)) {
      draft.put("type", SdlScalars.NAMES.getOrDefault(typeName, "string"));
      if (typeName.equals("String")) {
        draft.note(Note.likely("how long may it be?"));
      }
    } else if (typeName.equals("Decimal")) {
      draft.put("type", "'decimal(18,4)'");
      draft.note(Note.guess("how many digits?"));
    } else {
      entity.leaveOut("the field " + name, "its type " + typeName + " is none of the language");
      return Optional.empty();
    }
    graphqlName(draft, name);
    return Optional.of(draft.text("description", description));
  }

  private static void graphqlName(FieldDraft draft, String name) {
    if (!Names.camel(draft.name()).equals(name)) {
      draft.put("gql", name);
    }
  }

  private void requirement(FieldDraft draft, String name, boolean answered) {
    Optional<InputValueDefinition> input = input(name);
    if (input.isPresent() && SdlDocument.isRequired(input.get().getType())) {
      draft.put("required", "true");
    } else if (input.isEmpty() && answered) {
      draft.put("required", "true");
      draft.note(Note.likely("required, as it is never null"));
    } else if (input.isPresent() && answered) {
      if (value(input.get().getDefaultValue()).isPresent()) {
        draft.put("required", "true");
      } else {
        draft.note(Note.likely("never null, but an insert may leave it out: required?"));
      }
    }
    input
        .flatMap(it -> value(it.getDefaultValue()))
        .ifPresent(value -> draft.put("default", value));
  }

  private static Optional<String> value(@Nullable Value<?> value) {
    return switch (value) {
      case StringValue text ->
          Optional.ofNullable(text.getValue()).filter(YamlWriter::isLine).map(YamlWriter::quoted);
      case EnumValue name -> Optional.of(name.getName());
      case IntValue number -> Optional.of(number.getValue().toString());
      case FloatValue number -> Optional.of(number.getValue().toPlainString());
      case BooleanValue bool -> Optional.of(Boolean.toString(bool.isValue()));
      case null, default -> Optional.empty();
    };
  }

  private void computed(FieldDefinition field) {
    String typeName = SdlDocument.named(field.getType());
    String word = typeName.equals("Decimal") ? "decimal" : SdlScalars.NAMES.get(typeName);
    Optional<String> name = SpecNames.column(Names.snake(field.getName()));
    if (word == null || name.isEmpty() || entity.field(name.get()).isPresent()) {
      entity.leaveOut("the field " + field.getName(), "its type " + typeName + " is no value");
      return;
    }
    FieldDraft draft =
        new FieldDraft(
                name.get(), Note.likely("no insert takes it, so your Java computes it: write it"))
            .put("computed", word);
    if (SdlDocument.isList(field.getType())) {
      draft.put("list", "true");
    }
    if (!field.getInputValueDefinitions().isEmpty()) {
      draft.note(Note.guess("its arguments are left out"));
    }
    graphqlName(draft, field.getName());
    entity.fields().add(draft.text("description", SdlDocument.text(field.getDescription())));
  }

  // A key that is written and never answered, as members of 2023 had them.
  private void onlyWritten(InputValueDefinition input) {
    String name = input.getName();
    if (isImplied(name)
        || name.equals("id")
        || keysTaken.contains(name)
        || type.field(name).isPresent()
        || SdlDocument.isList(input.getType())
        || all.sdl().input(SdlDocument.named(input.getType())).isPresent()) {
      return;
    }
    draft(name, SdlDocument.named(input.getType()), SdlDocument.text(input.getDescription()))
        .ifPresent(draft -> {
          requirement(draft, name, false);
          draft.note(Note.guess("an insert takes it, and nothing answers it"));
          if (draft.name().endsWith("_id")
              && draft.get("type").filter("uuid"::equals).isPresent()) {
            pointedTo(name)
                .ifPresent(target -> draft.become("references", all.key(target), Set.of("type")));
          }
          entity.fields().add(draft);
        });
  }

  // The only type that is called so, as event of masterEventId.
  private Optional<String> pointedTo(String name) {
    String word = name.replaceFirst("Id$", "").toLowerCase(Locale.ROOT);
    List<String> targets =
        all.types().stream()
            .filter(type -> {
              String stem = type.replaceFirst("GQLModel$", "").toLowerCase(Locale.ROOT);
              return word.endsWith(stem) || stem.endsWith(word);
            })
            .toList();
    return targets.size() == 1 ? Optional.of(targets.getFirst()) : Optional.empty();
  }

  // As the type has them: references were found first.
  private void order() {
    List<String> names = type.fields().stream().map(it -> Names.snake(it.getName())).toList();
    entity
        .fields()
        .sort(
            Comparator.comparingInt(field -> {
              int own = names.indexOf(field.name());
              int object = field.get("as").map(as -> names.indexOf(Names.snake(as))).orElse(-1);
              int plain = names.indexOf(Names.withoutId(field.name()));
              int at = own >= 0 ? own : object >= 0 ? object : plain;
              return at < 0 ? Integer.MAX_VALUE : at;
            }));
  }
}
