package cz.uois.cli.spec;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints the {@link Language} as JSON Schema, for editors; {@code model-specs/schema} keeps what it
 * prints, and that is what {@code uois schema} shows. It says what can be said of one file; what
 * needs the whole member, or the sense of a value, is left to the linker.
 */
public final class JsonSchema {
  private static final String DRAFT = "http://json-schema.org/draft-07/schema#";

  private JsonSchema() {}

  /** The schema of {@code uois.yaml}; ends with a line feed. */
  public static String member() {
    return print("uois.yaml: a member of the federation", Language.MEMBER);
  }

  /** The schema of {@code entities/*.yaml}; ends with a line feed. */
  public static String entity() {
    return print("entities/<table>.yaml: an entity of a member", Language.ENTITY);
  }

  private static String print(String title, KeySet keys) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", DRAFT);
    schema.put("title", title);
    schema.putAll(object(keys));
    if (keys.equals(Language.ENTITY)) {
      // Values that are columns of other rows have no rows to protect.
      schema.put("anyOf", List.of(required("access"), required("kind")));
      schema.put("definitions", Map.of("field", object(FieldKeys.FIELD)));
    }
    // Line feeds on every machine, so that the file is the same everywhere.
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(indenter)
            .withArrayIndenter(indenter);
    return JsonMapper.builder().build().writer().with(printer).writeValueAsString(schema) + "\n";
  }

  private static Map<String, Object> object(KeySet keys) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Key key : keys.keys()) {
      Map<String, Object> property = new LinkedHashMap<>();
      property.put("description", key.description());
      property.putAll(schema(key.kind()));
      properties.put(key.name(), property);
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    List<String> required = keys.keys().stream().filter(Key::required).map(Key::name).toList();
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("properties", properties);
    if (keys.equals(FieldKeys.FIELD)) {
      schema.putAll(forms(keys));
    }
    return schema;
  }

  // A field is exactly one thing, and has the keys that go with it.
  private static Map<String, Object> forms(KeySet keys) {
    List<Map<String, Object>> one = Arrays.stream(FieldForm.values()).map(JsonSchema::has).toList();
    List<Map<String, Object>> then =
        Arrays.stream(FieldForm.values())
            .map(form -> ordered("if", has(form), "then", without(keys, form)))
            .toList();
    return ordered("oneOf", one, "allOf", then);
  }

  private static Map<String, Object> has(FieldForm form) {
    return required(form.key());
  }

  private static Map<String, Object> required(String key) {
    return Map.of("required", List.of(key));
  }

  private static Map<String, Object> without(KeySet keys, FieldForm form) {
    Map<String, Object> refused = new LinkedHashMap<>();
    keys.keys().stream()
        .filter(key -> !key.goesWith(form))
        .forEach(key -> refused.put(key.name(), false));
    return Map.of("properties", refused);
  }

  private static Map<String, Object> schema(Kind kind) {
    return switch (kind) {
      case Kind.Text _, Kind.Code _ -> text();
      case Kind.Name name ->
          ordered(
              "type",
              "string",
              "pattern",
              name.rule().regex(),
              "maxLength",
              name.rule().maxLength());
      case Kind.Whole whole ->
          ordered("type", "integer", "minimum", whole.min(), "maximum", whole.max());
      case Kind.Numeric _ -> Map.of("type", "number");
      case Kind.Flag _ -> Map.of("type", "boolean");
      case Kind.Value _ -> Map.of("type", List.of("string", "number", "boolean"));
      case Kind.Choice choice -> Map.of("enum", choice.words());
      case Kind.ListOf list -> ordered("type", "array", "items", schema(list.item()));
      case Kind.OneOrMore(Kind item) -> {
        Map<String, Object> several = ordered("type", "array", "items", schema(item));
        several.put("minItems", 1);
        yield Map.of("anyOf", List.of(schema(item), several));
      }
      case Kind.MapOf map -> mapping(map);
      case Kind.Keyed keyed -> object(keyed.keys());
      case Kind.Word _ ->
          ordered("type", "string", "minLength", 1, "maxLength", AccessKeys.MAX_WORD);
      case Kind.KeyedOr(KeySet keys, String instead) ->
          Map.of("anyOf", List.of(object(keys), Map.of("const", instead)));
      case Kind.Reserved _ -> Map.of("not", Map.of());
    };
  }

  private static Map<String, Object> text() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    schema.put("minLength", 1);
    schema.put("maxLength", Values.MAX_TEXT);
    return schema;
  }

  private static Map<String, Object> mapping(Kind.MapOf map) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("propertyNames", schema(new Kind.Name(map.key())));
    if (map.key() == NameRule.FIELD) {
      // Only a list through a link table has no column, and so no name of a column.
      Map<String, Object> field = Map.of("$ref", "#/definitions/field");
      schema.put("patternProperties", Map.of(NameRule.COLUMN.regex(), field));
      schema.put("additionalProperties", Map.of("allOf", List.of(field, has(FieldForm.THROUGH))));
    } else {
      schema.put("additionalProperties", schema(map.value()));
    }
    return schema;
  }

  private static Map<String, Object> ordered(
      String key1, Object value1, String key2, Object value2) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(key1, value1);
    map.put(key2, value2);
    return map;
  }

  private static Map<String, Object> ordered(
      String key1, Object value1, String key2, Object value2, String key3, Object value3) {
    Map<String, Object> map = ordered(key1, value1, key2, value2);
    map.put(key3, value3);
    return map;
  }
}
