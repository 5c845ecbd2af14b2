package cz.uois.cli.imports;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types of PostgreSQL as types of the language. */
final class ColumnTypes {
  private static final Pattern SIZED = Pattern.compile("(character varying|character)\\((\\d+)\\)");
  private static final Pattern NUMERIC = Pattern.compile("numeric\\((\\d+),(-?\\d+)\\)");

  private record Meant(String type, Note note) {}

  private static final Map<String, Meant> TYPES =
      Map.ofEntries(
          Map.entry("text", new Meant("text", Note.sure(""))),
          Map.entry("character varying", new Meant("string", Note.sure(""))),
          Map.entry("citext", new Meant("string", Note.likely("citext, with case from now on"))),
          Map.entry("name", new Meant("string", Note.likely("name"))),
          Map.entry("smallint", new Meant("int", Note.likely("smallint"))),
          Map.entry("integer", new Meant("int", Note.sure(""))),
          Map.entry("bigint", new Meant("long", Note.sure(""))),
          Map.entry("real", new Meant("float", Note.likely("real"))),
          Map.entry("double precision", new Meant("float", Note.sure(""))),
          Map.entry("boolean", new Meant("bool", Note.sure(""))),
          Map.entry("uuid", new Meant("uuid", Note.sure(""))),
          Map.entry("date", new Meant("date", Note.sure(""))),
          Map.entry("timestamp with time zone", new Meant("datetime", Note.sure(""))),
          Map.entry(
              "timestamp without time zone",
              new Meant("datetime", Note.likely("a timestamp without zone: which one is it in?"))),
          Map.entry("interval", new Meant("duration", Note.sure(""))),
          Map.entry("jsonb", new Meant("json", Note.sure(""))),
          Map.entry("json", new Meant("json", Note.likely("json, jsonb from now on"))),
          Map.entry("bytea", new Meant("bytes", Note.sure(""))));

  private ColumnTypes() {}

  /** The field with its type; empty if the language has none for it. */
  static Optional<FieldDraft> field(String name, Catalogue.Column column) {
    if (!column.labels().isEmpty()) {
      return Optional.of(
          new FieldDraft(name, Note.sure(column.type() + ", a type of the database"))
              .put("enum", YamlWriter.list(column.labels())));
    }
    Matcher sized = SIZED.matcher(column.type());
    if (sized.matches()) {
      return Optional.of(
          new FieldDraft(name, Note.sure(column.type()))
              .put("type", "string")
              .put("max_length", sized.group(2)));
    }
    Matcher numeric = NUMERIC.matcher(column.type());
    if (numeric.matches()) {
      return Optional.of(
          new FieldDraft(name, Note.sure(column.type()))
              .put("type", "'decimal(%s,%s)'".formatted(numeric.group(1), numeric.group(2))));
    }
    if (column.type().equals("numeric")) {
      return Optional.of(
          new FieldDraft(name, Note.guess("numeric without a size: how many digits?"))
              .put("type", "'decimal(38,10)'"));
    }
    // timestamp(6) is the same as timestamp.
    Meant meant = TYPES.get(column.type().replaceAll("\\(\\d\\)", ""));
    return meant == null
        ? Optional.empty()
        : Optional.of(
            new FieldDraft(
                    name,
                    new Note(
                        meant.note().confidence(),
                        meant.note().why().isEmpty() ? column.type() : meant.note().why()))
                .put("type", meant.type()));
  }
}
