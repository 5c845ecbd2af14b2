package cz.uois.cli.imports;

import cz.uois.cli.model.Names;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A database as a spec. */
public final class DatabaseImport {
  private final Catalogue catalogue;
  private final Keys keys;
  private final MemberDraft member;
  private final Map<String, String> entities = new LinkedHashMap<>();

  private DatabaseImport(Catalogue catalogue, MemberDraft member, Keys keys) {
    this.catalogue = catalogue;
    this.member = member;
    this.keys = keys;
  }

  /**
   * Reads a database.
   *
   * @param schema unless told, the first of the search path
   * @param name name of the member; unless told, that of the database
   * @param counting whether values of keys may be counted, to find out what they point to
   * @throws SourceException if it cannot be read
   */
  public static ImportedSpec read(
      DatabaseAddress address,
      Optional<String> schema,
      Optional<String> name,
      Neighbours neighbours,
      boolean counting)
      throws SourceException {
    String member = name.orElseGet(() -> SpecNames.member(address.database()));
    try (CatalogueReader reader = new CatalogueReader(address)) {
      Catalogue catalogue = reader.read(schema);
      String inSchema = reader.schemaName(schema);
      Keys.Counts counts =
          counting
              ? (table, column, target) -> reader.count(table, column, target, inSchema)
              : (_, _, _) -> Optional.empty();
      Keys keys = new Keys(catalogue, neighbours, member, counts);
      return Mending.of(new DatabaseImport(catalogue, new MemberDraft(member), keys).draft());
    }
  }

  Keys keys() {
    return keys;
  }

  /** The table of the spec that a table of the database becomes, if it does. */
  Optional<String> entityOf(String table) {
    return Optional.ofNullable(entities.get(table));
  }

  void external(String key, String type) {
    member.externals().putIfAbsent(key, new MemberDraft.External(type, Note.guess("by names")));
  }

  private MemberDraft draft() throws SourceException {
    Set<String> taken = new HashSet<>();
    for (Catalogue.Table table : catalogue.tables()) {
      Optional<String> name = SpecNames.column(table.name());
      if (name.isEmpty() || !taken.add(name.get())) {
        member.leaveOut(
            "the table " + table.name(),
            name.isEmpty() ? "no name is left of it" : "the name " + name.get() + " is taken");
      } else {
        entities.put(table.name(), name.get());
      }
    }
    for (Catalogue.Table table : catalogue.tables()) {
      Optional<String> name = entityOf(table.name());
      if (name.isPresent()) {
        member.entities().add(new TableReading(table, name.get(), this).entity());
      }
    }
    catalogue.others().forEach(it -> member.leaveOut(it, "no table, as a view"));
    inverses();
    return member;
  }

  // A database has no names for lists: the table's is as good as any, where only one list has it.
  private void inverses() {
    for (EntityDraft entity : member.entities()) {
      Map<String, List<FieldDraft>> byTarget =
          entity.fields().stream()
              .filter(field -> field.get("references").filter(entities::containsValue).isPresent())
              .collect(Collectors.groupingBy(field -> field.get("references").orElseThrow()));
      byTarget.forEach((target, fields) -> {
        String list = Names.camel(entity.table());
        boolean free =
            member.entities().stream()
                .filter(it -> it.table().equals(target))
                .noneMatch(it -> it.fields().stream().anyMatch(f -> f.name().equals(list)));
        if (fields.size() == 1 && free && !fields.getFirst().has("unique")) {
          fields.getFirst().put("inverse", list);
          fields.getFirst().note(Note.likely("its list is called so by its table"));
        }
      });
    }
  }
}
