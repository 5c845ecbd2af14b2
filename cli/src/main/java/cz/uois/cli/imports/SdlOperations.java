package cz.uois.cli.imports;

import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The queries and mutations that are about rows of one type, and the names in them. */
final class SdlOperations {
  private final SdlDocument sdl;
  private final String type;
  private final String stem;
  private final boolean older;
  private final Set<String> used = new LinkedHashSet<>();

  SdlOperations(SdlDocument sdl, String type, boolean older) {
    this.sdl = sdl;
    this.type = type;
    this.stem = type.endsWith("GQLModel") ? type.substring(0, type.length() - 8) : type;
    this.older = older;
  }

  String stem() {
    return stem;
  }

  /** The names of root fields that are accounted for. */
  Set<String> used() {
    return used;
  }

  Optional<FieldDefinition> byId() {
    return sdl.root("Query").stream()
        .filter(it -> returns(it, false) && it.getInputValueDefinitions().size() == 1)
        .filter(it -> SdlDocument.argument(it, "id").isPresent())
        .min((a, b) ->
            Boolean.compare(!a.getName().endsWith("ById"), !b.getName().endsWith("ById")));
  }

  Optional<FieldDefinition> page() {
    return sdl.root("Query").stream()
        .filter(it -> returns(it, true) && SdlDocument.argument(it, "limit").isPresent())
        .min((a, b) ->
            Boolean.compare(!a.getName().endsWith("Page"), !b.getName().endsWith("Page")));
  }

  private boolean returns(FieldDefinition field, boolean list) {
    Type<?> answer = field.getType();
    return SdlDocument.named(answer).equals(type) && SdlDocument.isList(answer) == list;
  }

  /** The mutation that takes an input of that name. */
  Optional<FieldDefinition> write(String verb) {
    return sdl.root("Mutation").stream().filter(it -> argument(it, verb).isPresent()).findFirst();
  }

  private Optional<InputValueDefinition> argument(FieldDefinition field, String verb) {
    return field.getInputValueDefinitions().stream()
        .filter(it -> SdlDocument.named(it.getType()).equals(stem + verb + "GQLModel"))
        .findFirst();
  }

  /** Whether anything asks for rows of the type, or makes them. */
  boolean isAny() {
    return byId().isPresent() || page().isPresent() || write("Insert").isPresent();
  }

  /** Says in an entity what differs from the names that uois gives by itself. */
  void name(EntityDraft entity) {
    String small = small(stem);
    Map<String, String> names = new TreeMap<>();
    Optional<String> query = byId().map(it -> it.getName().replaceFirst("ById$", ""));
    String queries = query.orElse(small);
    put(names, "query", query, small);
    put(names, "page", page().map(FieldDefinition::getName), queries + "Page");
    page()
        .flatMap(it -> SdlDocument.argument(it, "where"))
        .ifPresent(it ->
            put(
                names,
                "filter",
                Optional.of(SdlDocument.named(it.getType())),
                stem + (older ? "InputWhereFilter" : "InputFilter")));
    Optional<FieldDefinition> insert = write("Insert");
    put(names, "mutation", insert.map(it -> it.getName().replaceFirst("Insert$", "")), small);
    put(
        names,
        "argument",
        insert.flatMap(it -> argument(it, "Insert")).map(InputValueDefinition::getName),
        small);
    if (!names.isEmpty()) {
      List<String> said = new ArrayList<>();
      names.forEach((key, value) -> said.add(key + ": " + value));
      entity.head().put("names", "{" + String.join(", ", said) + "}");
    }
    operations(entity);
  }

  private static void put(
      Map<String, String> names, String key, Optional<String> found, String derived) {
    found.filter(it -> !it.equals(derived)).ifPresent(it -> names.put(key, it));
  }

  private void operations(EntityDraft entity) {
    Map<String, Optional<FieldDefinition>> all = new TreeMap<>();
    all.put("by_id", byId());
    all.put("page", page());
    all.put("insert", write("Insert"));
    all.put("update", write("Update"));
    all.put("delete", write("Delete"));
    all.values().forEach(it -> it.ifPresent(field -> used.add(field.getName())));
    sdl.root("Query").stream()
        .filter(it -> SdlDocument.named(it.getType()).equals(stem + "Connection"))
        .forEach(it -> used.add(it.getName()));
    List<String> present =
        List.of("by_id", "page", "insert", "update", "delete").stream()
            .filter(it -> all.getOrDefault(it, Optional.empty()).isPresent())
            .toList();
    if (present.size() < all.size()) {
      entity.head().put("operations", YamlWriter.list(present));
    }
  }

  /** The mutations that add links to a row, and remove them. */
  Set<String> ofLinks() {
    Set<String> all = new LinkedHashSet<>();
    for (FieldDefinition field : sdl.root("Mutation")) {
      field.getInputValueDefinitions().stream()
          .map(it -> SdlDocument.named(it.getType()))
          .filter(it -> it.matches(stem + "[A-Z]\\w*(Add|Remove|Insert|Delete)GQLModel"))
          .filter(it -> sdl.input(it).isPresent())
          .forEach(_ -> all.add(field.getName()));
    }
    return all;
  }

  static String small(String stem) {
    return stem.isEmpty() ? stem : Character.toLowerCase(stem.charAt(0)) + stem.substring(1);
  }
}
