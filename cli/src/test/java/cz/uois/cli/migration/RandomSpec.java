package cz.uois.cli.migration;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.fixture.Members;
import cz.uois.cli.model.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** A spec that changes at random, as students change theirs over a term. */
public final class RandomSpec {
  private static final List<String> TABLES =
      List.of("rooms", "desks", "doors", "lamps", "books", "chairs", "plants");
  private static final List<String> NAMES =
      List.of("name", "size", "state", "order", "value", "since", "code", "note", "weight");
  private static final List<String> TYPES =
      List.of(
          "type: string",
          "type: text",
          "type: int",
          "type: long",
          "type: 'decimal(8,2)'",
          "type: 'decimal(24,4)'",
          "type: float",
          "type: bool",
          "type: uuid",
          "type: date",
          "type: datetime",
          "type: json",
          "enum: [OPEN, CLOSED]",
          "enum: [OPEN, CLOSED, LOST]");

  /** A field; {@code target} is the table of a reference, and then there is no type. */
  record FieldDraft(
      String type,
      Optional<String> target,
      boolean required,
      boolean unique,
      boolean defaulted,
      String rule) {
    String yaml() {
      StringBuilder out = new StringBuilder("{");
      out.append(target.map(table -> "references: " + table).orElse(type));
      if (target.isPresent() && !required) {
        out.append(", on_delete: set_null");
      }
      out.append(required ? ", required: true" : "").append(unique ? ", unique: true" : "");
      if (defaulted && defaultValue().isPresent()) {
        out.append(", default: ").append(defaultValue().get());
      }
      return out.append(rule()).append(", description: It}").toString();
    }

    Optional<String> defaultValue() {
      return switch (target.isPresent() ? "" : type) {
        case "type: string", "type: text" -> Optional.of("it's");
        case "type: int", "type: long" -> Optional.of("4");
        case "type: 'decimal(8,2)'", "type: 'decimal(24,4)'" -> Optional.of("4.5");
        case "type: float" -> Optional.of("0.5");
        case "type: bool" -> Optional.of("true");
        case "type: date" -> Optional.of("2026-02-28");
        case "enum: [OPEN, CLOSED]", "enum: [OPEN, CLOSED, LOST]" -> Optional.of("OPEN");
        default -> Optional.empty();
      };
    }
  }

  private final Random random;
  private final Map<String, Map<String, FieldDraft>> entities = new LinkedHashMap<>();

  /** What was renamed by the last change: former name to later one, of tables or of columns. */
  private Optional<Map.Entry<String, String>> renamed = Optional.empty();

  /** A spec with one table. */
  public RandomSpec(Random random) {
    this.random = random;
    entities.put("rooms", new LinkedHashMap<>(Map.of("name", field("type: string"))));
  }

  RandomSpec copy() {
    RandomSpec copy = new RandomSpec(random);
    copy.entities.clear();
    entities.forEach((table, fields) -> copy.entities.put(table, new LinkedHashMap<>(fields)));
    return copy;
  }

  Map<String, Map<String, FieldDraft>> entities() {
    return entities;
  }

  /** The spec as it is now. */
  public Member member() {
    Map<String, String> files = new TreeMap<>();
    files.put("uois.yaml", "uois: 1\nmember: house\ndescription: A house\n");
    entities.forEach((table, fields) -> {
      if (fields.isEmpty()) {
        fields.put("name", field("type: string"));
      }
      StringBuilder out =
          new StringBuilder("table: " + table + "\ndescription: Things\naccess: --unsafe-public\n");
      out.append("fields:\n");
      fields.forEach((name, field) -> out.append("  " + name + ": " + field.yaml() + "\n"));
      files.put("entities/" + table + ".yaml", out.toString());
    });
    return Members.of(files);
  }

  /** The ids under the names that they have now. */
  Map<String, String> ids(Map<String, String> before) {
    if (renamed.isEmpty()) {
      return before;
    }
    String from = renamed.get().getKey();
    String to = renamed.get().getValue();
    Map<String, String> ids = new TreeMap<>();
    before.forEach((name, id) -> {
      boolean touched = name.equals(from) || name.startsWith(from + ".");
      ids.put(touched ? to + name.substring(from.length()) : name, id);
    });
    return ids;
  }

  /** Changes something; the result may be what no migration can do. */
  public void change() {
    renamed = Optional.empty();
    String table = oneOf(List.copyOf(entities.keySet()));
    Map<String, FieldDraft> fields = requireNonNull(entities.get(table), "it is one of them");
    switch (random.nextInt(10)) {
      case 0 -> addEntity();
      case 1, 2, 3 -> addField(table, fields);
      case 4 -> renameTable(table);
      case 5 -> renameField(table, fields);
      case 6 -> remove(table, fields);
      default -> alterField(fields);
    }
  }

  private void addEntity() {
    String table = oneOf(TABLES);
    entities.computeIfAbsent(
        table,
        _ -> {
          Map<String, FieldDraft> fields = new LinkedHashMap<>();
          fields.put("name", field("type: string"));
          return fields;
        });
  }

  private void addField(String table, Map<String, FieldDraft> fields) {
    if (random.nextInt(3) == 0) {
      String target = oneOf(List.copyOf(entities.keySet()));
      String name = target.substring(0, target.length() - 1) + "_id";
      fields.putIfAbsent(
          name,
          new FieldDraft(
              "",
              Optional.of(target),
              random.nextInt(4) == 0 && !target.equals(table),
              random.nextInt(4) == 0,
              false,
              ""));
    } else {
      fields.putIfAbsent(oneOf(NAMES), field(oneOf(TYPES)));
    }
  }

  private void renameTable(String table) {
    String to = oneOf(TABLES);
    if (entities.containsKey(to)) {
      return;
    }
    Map<String, Map<String, FieldDraft>> all = new LinkedHashMap<>(entities);
    entities.clear();
    all.forEach((name, fields) -> {
      Map<String, FieldDraft> retargeted = new LinkedHashMap<>();
      fields.forEach((field, draft) ->
          retargeted.put(
              field,
              new FieldDraft(
                  draft.type(),
                  draft.target().map(it -> it.equals(table) ? to : it),
                  draft.required(),
                  draft.unique(),
                  draft.defaulted(),
                  draft.rule())));
      entities.put(name.equals(table) ? to : name, retargeted);
    });
    renamed = Optional.of(Map.entry(table, to));
  }

  private void renameField(String table, Map<String, FieldDraft> fields) {
    List<String> plain = plain(fields);
    String to = oneOf(NAMES);
    if (plain.isEmpty() || fields.containsKey(to)) {
      return;
    }
    String from = oneOf(plain);
    fields.put(to, fields.remove(from));
    renamed = Optional.of(Map.entry(table + "." + from, table + "." + to));
  }

  private void remove(String table, Map<String, FieldDraft> fields) {
    if (random.nextBoolean() && !fields.isEmpty()) {
      fields.remove(oneOf(List.copyOf(fields.keySet())));
    } else if (entities.size() > 1) {
      entities.remove(table);
      entities
          .values()
          .forEach(other -> other.values().removeIf(it -> it.target().equals(Optional.of(table))));
    }
  }

  private void alterField(Map<String, FieldDraft> fields) {
    if (fields.isEmpty()) {
      return;
    }
    String name = oneOf(List.copyOf(fields.keySet()));
    FieldDraft old = requireNonNull(fields.get(name), "it is one of them");
    if (old.target().isPresent()) {
      fields.put(
          name,
          new FieldDraft(
              "", old.target(), random.nextInt(3) == 0, random.nextInt(4) == 0, false, ""));
    } else {
      fields.put(name, field(random.nextBoolean() ? old.type() : oneOf(TYPES)));
    }
  }

  private FieldDraft field(String type) {
    boolean comparable = !type.equals("type: json");
    String rule =
        switch (random.nextInt(3) == 0 ? type : "") {
          case "type: int", "type: long" -> ", min: " + -random.nextInt(3);
          case "type: 'decimal(8,2)'" -> ", max: 1000";
          case "type: string" -> ", max_length: " + (30 + random.nextInt(3));
          default -> "";
        };
    return new FieldDraft(
        type,
        Optional.empty(),
        random.nextInt(3) == 0,
        comparable && random.nextInt(6) == 0,
        random.nextInt(3) > 0,
        rule);
  }

  private static List<String> plain(Map<String, FieldDraft> fields) {
    List<String> plain = new ArrayList<>(fields.keySet());
    plain.removeIf(name -> name.endsWith("_id"));
    return plain;
  }

  private <T> T oneOf(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }
}
