package cz.uois.cli.imports;

import cz.uois.cli.model.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One table as an entity. */
final class TableReading {
  private static final List<String> AUDIT =
      List.of("lastchange", "created", "createdby_id", "changedby_id", "rbacobject_id");
  private static final String PATHS = "Ids from the root of the tree down to it";

  private final Catalogue.Table table;
  private final DatabaseImport all;
  private final EntityDraft entity;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Set<String> notItself = new HashSet<>();

  TableReading(Catalogue.Table table, String name, DatabaseImport all) {
    this.table = table;
    this.all = all;
    this.entity = new EntityDraft(name, Note.sure("table " + table.name()));
  }

  EntityDraft entity() throws SourceException {
    SpecNames.unusualSingular(entity.table())
        .ifPresent(singular -> {
          entity.head().put("singular", singular);
          entity.note(Note.guess("what one of them is called"));
        });
    if (!table.comment().isEmpty()) {
      entity.head().put("description", describe(table.comment()));
    }
    former(table.name(), entity.table()).ifPresent(it -> entity.head().put("formerly", it));
    boolean based = base();
    for (Catalogue.Column column : table.columns()) {
      if (!isImplied(column, based)) {
        column(column);
      }
    }
    conditions();
    uniques();
    tree();
    return entity;
  }

  private Optional<String> former(String name, String now) {
    if (name.equals(now)) {
      return Optional.empty();
    }
    return SpecNames.isFormer(name)
        ? Optional.of(YamlWriter.list(List.of(name)))
        : Optional.empty();
  }

  // The columns that every table has in this language, some of them under their older names.
  private boolean base() {
    List<String> missing = new ArrayList<>();
    List<String> renamed = new ArrayList<>();
    for (String name : AUDIT) {
      String older = Names.withoutId(name);
      if (table.column(name).isEmpty()) {
        if (table.column(older).isPresent()) {
          renamed.add(older);
        } else {
          missing.add(name);
        }
      }
    }
    boolean keyed = table.column("id").filter(it -> it.type().equals("uuid")).isPresent();
    // An owner alone may be a column of the author's.
    boolean audited = !missing.containsAll(AUDIT.subList(0, AUDIT.size() - 1));
    if (table.column("id").isPresent() && (!keyed || !audited)) {
      entity.head().put("base", "none");
      return false;
    }
    if (table.column("id").isEmpty()) {
      missing.addFirst("id");
    }
    if (!missing.isEmpty()) {
      entity.note(Note.likely("it gets " + String.join(", ", missing)));
    }
    if (!renamed.isEmpty()) {
      entity.note(Note.likely(String.join(", ", renamed) + " with _id at the end"));
    }
    return true;
  }

  private boolean isImplied(Catalogue.Column column, boolean based) {
    if (column.name().equals("id")) {
      return based;
    }
    return based
        && AUDIT.stream()
            .anyMatch(name ->
                name.equals(column.name())
                    || (Names.withoutId(name).equals(column.name())
                        && table.column(name).isEmpty()));
  }

  private void column(Catalogue.Column column) throws SourceException {
    String what = "the column " + column.name() + " (" + column.type() + ")";
    Optional<String> name = name(column);
    if (name.isEmpty() || names.containsValue(name.get())) {
      entity.leaveOut(what, name.isEmpty() ? "no name is left of it" : "the name is taken");
      return;
    }
    Optional<FieldDraft> drafted = ColumnTypes.field(name.get(), column);
    if (drafted.isEmpty()) {
      entity.leaveOut(what, "the language has no such type");
      return;
    }
    if (column.made()) {
      entity.leaveOut(what, "the database makes its values");
      return;
    }
    FieldDraft field = drafted.get();
    names.put(column.name(), name.get());
    entity.fields().add(field);
    former(column.name(), name.get()).ifPresent(it -> field.put("formerly", it));
    if (!column.name().equals(name.get())) {
      field.note(Note.likely("named '" + column.name() + "' in the database"));
    }
    reference(column, field);
    if (column.required() && !column.name().equals("id")) {
      field.put("required", "true");
    }
    column.defaultValue().ifPresent(it -> ColumnDefaults.put(field, it));
    if (!column.comment().isEmpty()) {
      field.put("description", describe(column.comment()));
    }
  }

  private Optional<String> name(Catalogue.Column column) {
    boolean key =
        table.of(Catalogue.Kind.FOREIGN_KEY).stream()
            .anyMatch(it -> it.columns().equals(List.of(column.name())));
    return SpecNames.column(
        key && !column.name().endsWith("_id") ? column.name() + "_id" : column.name());
  }

  private static String describe(String comment) {
    return YamlWriter.text(YamlWriter.visible(comment));
  }

  private void reference(Catalogue.Column column, FieldDraft field) throws SourceException {
    Optional<Catalogue.Constraint> key =
        table.of(Catalogue.Kind.FOREIGN_KEY).stream()
            .filter(it -> it.columns().equals(List.of(column.name())))
            .findFirst();
    if (key.isPresent()) {
      Optional<String> target = all.entityOf(key.get().target());
      if (target.isPresent() && key.get().targetColumns().equals(List.of("id"))) {
        field.become("references", target.get(), Set.of("type", "max_length"));
        if (!key.get().onDelete().isEmpty() && !key.get().onDelete().equals("restrict")) {
          field.put("on_delete", key.get().onDelete());
        }
        field.note(Note.sure("foreign key to " + key.get().target()));
        return;
      }
      field.note(
          Note.guess("its foreign key to " + key.get().target() + " is none of this language"));
    }
    Optional<Keys.Found> found = all.keys().of(table, column);
    if (found.isPresent()) {
      Optional<String> target =
          found.get().type().isPresent()
              ? Optional.of(found.get().key())
              : all.entityOf(found.get().key());
      if (target.isPresent()) {
        found.get().type().ifPresent(type -> all.external(found.get().key(), type));
        field.become("references", target.get(), Set.of("type"));
        field.note(found.get().note());
      }
    } else if (column.name().endsWith("_id")) {
      field.note(Note.guess("a key of what? write 'references:' instead of the type"));
    }
  }

  private void conditions() {
    for (Catalogue.Constraint constraint : table.of(Catalogue.Kind.CHECK)) {
      Conditions.of(constraint, this::isWhole).forEach(this::condition);
    }
  }

  private boolean isWhole(String column) {
    return table
        .column(column)
        .filter(it -> Set.of("smallint", "integer", "bigint").contains(it.type()))
        .isPresent();
  }

  private void condition(Conditions.Condition condition) {
    Optional<FieldDraft> found =
        Optional.ofNullable(names.get(condition.column())).flatMap(entity::field);
    if (found.isEmpty()) {
      return;
    }
    FieldDraft field = found.get();
    switch (condition) {
      case Conditions.Condition.Key key -> {
        field.put(key.key(), key.yaml());
        if (key.key().endsWith("_length") && field.get("type").filter("text"::equals).isPresent()) {
          field.put("type", "string");
        }
      }
      case Conditions.Condition.Values values -> {
        field.become("enum", YamlWriter.list(values.values()), Set.of("type", "max_length"));
        field.note(Note.sure("its values are checked"));
      }
      case Conditions.Condition.NotItself _ -> notItself.add(condition.column());
      case Conditions.Condition.Other other -> {
        field.put("check", YamlWriter.quoted(YamlWriter.visible(other.sql())));
        field.note(Note.likely("the check in the words of the database"));
      }
    }
  }

  private void uniques() {
    Set<List<String>> told = new HashSet<>();
    List<Catalogue.Constraint> all = new ArrayList<>(table.of(Catalogue.Kind.UNIQUE));
    if (table.column("id").isEmpty()) {
      all.addAll(table.of(Catalogue.Kind.PRIMARY_KEY));
    }
    for (Catalogue.Constraint constraint : all) {
      List<String> columns = constraint.columns().stream().map(names::get).toList();
      if (!told.add(constraint.columns()) || constraint.columns().equals(List.of("id"))) {
        continue;
      }
      if (columns.contains(null)) {
        entity.leaveOut("unique " + constraint.columns(), "not all of them are fields");
      } else if (columns.size() == 1) {
        entity.field(columns.getFirst()).ifPresent(it -> it.put("unique", "true"));
      } else {
        entity.uniques().add(columns);
      }
    }
  }

  // A parent that is never the row itself, or paths: one of both makes a tree of a reference.
  private void tree() {
    for (Map.Entry<String, String> column : List.copyOf(names.entrySet())) {
      Optional<FieldDraft> parent =
          entity
              .field(column.getValue())
              .filter(it -> it.get("references").filter(entity.table()::equals).isPresent());
      Optional<FieldDraft> path = entity.fields().stream().filter(TableReading::isPath).findFirst();
      boolean kept = notItself.contains(column.getKey());
      if (parent.isPresent() && !parent.get().has("required") && (kept || path.isPresent())) {
        path.filter(it -> it.get("description").filter(d -> d.contains(PATHS)).isPresent())
            .ifPresent(entity.fields()::remove);
        entity
            .foot()
            .put(
                "tree",
                "{parent: "
                    + column.getValue()
                    + path.map(it -> ", path: " + it.name()).orElse("")
                    + "}  # "
                    + (kept
                        ? Note.sure("no row is its own parent")
                        : Note.likely("it has a column of paths")));
        return;
      }
    }
  }

  private static boolean isPath(FieldDraft field) {
    boolean plain =
        field.get("type").filter(Set.of("text", "string")::contains).isPresent()
            && Set.of(
                    "required", "unique", "default", "max_length", "min_length", "pattern", "check")
                .stream()
                .noneMatch(field::has);
    return plain
        && (field.name().equals("path")
            || field.get("description").filter(it -> it.contains(PATHS)).isPresent());
  }
}
