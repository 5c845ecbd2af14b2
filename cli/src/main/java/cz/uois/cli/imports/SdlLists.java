package cz.uois.cli.imports;

import graphql.language.FieldDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lists of rows: what a reference is seen as from its other end, link tables, and trees. */
final class SdlLists {
  private final SdlImport all;
  private final Map<String, SdlOperations> operations;

  SdlLists(SdlImport all, Map<String, SdlOperations> operations) {
    this.all = all;
    this.operations = operations;
  }

  void read() {
    // Lists of link tables first: the lists at their other ends belong to these.
    for (boolean ends : List.of(false, true)) {
      for (SdlDocument.ObjectType type : all.sdl().objects().values()) {
        if (all.isEntity(type.name())) {
          type.fields().stream()
              .filter(it -> SdlDocument.isList(it.getType()))
              .filter(it -> all.isEntity(SdlDocument.named(it.getType())))
              .filter(it -> all.own(type.name()).isEmpty() == ends)
              .forEach(field -> list(type.name(), field));
        }
      }
    }
  }

  private void list(String parent, FieldDefinition field) {
    String element = SdlDocument.named(field.getType());
    if (Set.of("ancestors", "descendants").contains(field.getName()) && parent.equals(element)) {
      all.own(parent).ifPresent(SdlLists::tree);
      return;
    }
    Optional<EntityDraft> link = linkTable(field, element);
    if (link.isPresent()) {
      through(parent, element, field, link.get());
      return;
    }
    Optional<FieldDraft> reference = reference(parent, element, field);
    if (reference.isPresent()) {
      invert(reference.get(), field);
      return;
    }
    // The other end of a list that was found before.
    Optional<FieldDraft> seen =
        all.own(element).stream()
            .flatMap(it -> it.fields().stream())
            .filter(it -> it.has("through") && !it.has("inverse"))
            .filter(it ->
                operations.keySet().stream()
                    .flatMap(type -> all.own(type).stream())
                    .filter(table -> it.get("through").filter(table.table()::equals).isPresent())
                    .anyMatch(table -> points(table, parent)))
            .findFirst();
    if (seen.isPresent()) {
      invert(seen.get(), field);
      return;
    }
    Optional<EntityDraft> connecting =
        operations.keySet().stream()
            .flatMap(it -> all.own(it).stream())
            .filter(it -> points(it, parent) && points(it, element))
            .filter(it -> !it.table().equals(all.key(parent)))
            .filter(it -> !it.table().equals(all.key(element)))
            .findFirst();
    if (connecting.isPresent()) {
      through(parent, element, field, connecting.get());
      return;
    }
    Optional<EntityDraft> owner = all.own(parent);
    Optional<EntityDraft> other = all.own(element);
    Optional<FieldDraft> many =
        other.stream()
            .flatMap(it -> it.fields().stream())
            .filter(it -> it.get("many").filter(all.key(parent)::equals).isPresent())
            .filter(it -> !it.has("inverse"))
            .findFirst();
    if (many.isPresent()) {
      invert(many.get(), field);
    } else if (owner.isPresent() && owner.get().field(field.getName()).isEmpty()) {
      owner
          .get()
          .fields()
          .add(
              new FieldDraft(
                      field.getName(),
                      Note.guess("nothing points there: a link table of its own, made by uois"))
                  .put("many", all.key(element))
                  .text("description", SdlDocument.text(field.getDescription())));
    } else {
      other.ifPresent(it ->
          it.leaveOut(
              "the list " + field.getName() + " of " + parent, "no reference points there"));
    }
  }

  // The filter of a list is of the rows that it is made of: of elements, or of links.
  private Optional<EntityDraft> linkTable(FieldDefinition field, String element) {
    return SdlDocument.argument(field, "where")
        .map(it -> SdlDocument.named(it.getType()))
        .flatMap(filter ->
            operations.entrySet().stream()
                .filter(it -> filter.startsWith(it.getValue().stem() + "Input"))
                .map(Map.Entry::getKey)
                .findFirst())
        .filter(it -> !it.equals(element))
        .flatMap(all::own);
  }

  private boolean points(EntityDraft entity, String type) {
    return entity.fields().stream()
        .anyMatch(it -> it.get("references").filter(all.key(type)::equals).isPresent());
  }

  private void through(String parent, String element, FieldDefinition field, EntityDraft link) {
    Optional<EntityDraft> owner = all.own(parent);
    Optional<FieldDraft> otherEnd =
        all.own(element).stream()
            .flatMap(it -> it.fields().stream())
            .filter(it -> it.get("through").filter(link.table()::equals).isPresent())
            .filter(it -> !it.has("inverse"))
            .findFirst();
    if (otherEnd.isPresent()) {
      invert(otherEnd.get(), field);
    } else if (owner.isPresent() && owner.get().field(field.getName()).isEmpty()) {
      owner
          .get()
          .fields()
          .add(
              new FieldDraft(field.getName(), Note.likely("by " + link.table()))
                  .put("through", link.table())
                  .text("description", SdlDocument.text(field.getDescription())));
    } else {
      link.leaveOut("the list " + field.getName() + " of " + parent, "no other end is left");
    }
  }

  private Optional<FieldDraft> reference(String parent, String element, FieldDefinition field) {
    List<FieldDraft> free =
        all.own(element).stream()
            .flatMap(it -> it.fields().stream())
            .filter(it -> it.get("references").filter(all.key(parent)::equals).isPresent())
            .filter(it -> !it.has("inverse"))
            .toList();
    if (free.size() > 1) {
      free.forEach(it -> it.note(Note.guess("one of several that the list may be of")));
    }
    String list = field.getName().toLowerCase(Locale.ROOT);
    return free.stream()
        .filter(it -> list.contains(it.name().replaceFirst("_id$", "").replace("_", "")))
        .findFirst()
        .or(() -> free.stream().findFirst());
  }

  private static void invert(FieldDraft draft, FieldDefinition field) {
    draft.put("inverse", field.getName());
    draft.text("inverse_description", SdlDocument.text(field.getDescription()));
  }

  private static void tree(EntityDraft entity) {
    Set<String> paths = new HashSet<>();
    entity.fields().stream()
        .filter(it -> it.name().equals("path") && it.has("type"))
        .forEach(it -> paths.add(it.name()));
    entity.fields().stream()
        .filter(it -> it.get("references").filter(entity.table()::equals).isPresent())
        .findFirst()
        .ifPresent(parent ->
            entity
                .foot()
                .put(
                    "tree",
                    "{parent: "
                        + parent.name()
                        + (paths.isEmpty() ? "" : ", path: path")
                        + "}  # "
                        + Note.likely("it has ancestors and descendants")));
  }
}
