package cz.uois.runtime.sql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.Counterpart;
import cz.uois.runtime.entity.EntityType;
import cz.uois.runtime.entity.ToOne;
import cz.uois.runtime.entity.Vector;
import cz.uois.runtime.entity.VectorLoader;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Table;

/**
 * The filters of all entities of a member, which lead to each other through relations. A kind of
 * relation gets its filter here, and nowhere else.
 */
public final class FilterReaders {
  private final Map<String, EntityType> byName = new HashMap<>();
  private final Map<String, FilterReader> byTable = new HashMap<>();

  public FilterReaders(Collection<EntityType> types) {
    types.forEach(type -> byName.put(type.name(), type));
    types.forEach(
        type -> byTable.put(type.table().getName(), new FilterReader(type, relations(type))));
  }

  /** The one of an entity. */
  public FilterReader of(EntityType type) {
    return of(type.table());
  }

  private FilterReader of(Table<?> table) {
    return requireNonNull(byTable.get(table.getName()), table.getName());
  }

  private Map<String, RelationFilter> relations(EntityType type) {
    Map<String, RelationFilter> relations = new HashMap<>();
    for (ToOne toOne : type.toOnes()) {
      // What another member owns is filtered by its key, which is a column.
      if (!toOne.foreign()) {
        relations.put(toOne.name(), toOne(type, toOne));
      }
    }
    for (Counterpart counterpart : type.counterparts()) {
      relations.put(counterpart.name(), counterpart(counterpart, type.key().column()));
    }
    for (Vector vector : type.vectors()) {
      vector(vector.loader(), type.key().column())
          .ifPresent(relation -> relations.put(vector.name(), relation));
    }
    return relations;
  }

  private RelationFilter toOne(EntityType type, ToOne toOne) {
    EntityType target = type(toOne.typeName());
    return new RelationFilter(
        () -> of(target),
        filter ->
            shown(
                type,
                toOne.key(),
                new Filter.Exists(
                    target.table(),
                    target.key().column(),
                    toOne.key().column(),
                    seen(target, filter))));
  }

  private RelationFilter counterpart(Counterpart counterpart, Field<?> id) {
    EntityType target = type(counterpart.typeName());
    return new RelationFilter(
        () -> of(target),
        filter ->
            new Filter.Exists(
                target.table(), counterpart.key(), id, seen(target, counterpart.key(), filter)));
  }

  private Optional<RelationFilter> vector(VectorLoader loader, Field<?> id) {
    return switch (loader) {
      case VectorLoader.Children<?> children -> {
        Table<?> table = table(children);
        EntityType of = type(children.typeName());
        yield Optional.of(
            new RelationFilter(
                () -> of(table),
                filter ->
                    new Filter.Exists(
                        table, children.parent(), id, seen(of, children.parent(), filter))));
      }
      case VectorLoader.Linked<?> linked -> {
        EntityType target = type(linked.typeName());
        Optional<EntityType> link = ofTable(table(linked));
        yield Optional.of(
            new RelationFilter(
                () -> of(target),
                filter ->
                    new Filter.Exists(
                        table(linked),
                        linked.parent(),
                        id,
                        RowGuards.links(link, linked.parent(), linked.target())
                            .and(
                                new Filter.Exists(
                                    target.table(),
                                    target.key().column(),
                                    linked.target(),
                                    seen(target, filter))))));
      }
      case VectorLoader.ForeignLinked linked -> {
        Table<?> link = table(linked);
        Optional<EntityType> links = ofTable(link);
        yield Optional.of(
            new RelationFilter(
                () -> of(link),
                filter ->
                    new Filter.Exists(
                        link,
                        linked.parent(),
                        id,
                        RowGuards.links(links, linked.parent(), linked.target())
                            .and(linking(linked, filter)))));
      }
      // What is above or below is a walk, no relation of one row to another.
      case VectorLoader.Ancestors<?> _, VectorLoader.Descendants<?> _ -> Optional.empty();
    };
  }

  /** A row of a link table that links nothing is not among the elements. */
  private static Filter linking(VectorLoader.ForeignLinked linked, Filter filter) {
    Filter links = Filter.Comparison.present(linked.target());
    return filter.equals(Filter.All.NONE) ? links : new Filter.All(List.of(links, filter));
  }

  /** A condition on rows that the caller sees. */
  private static Filter seen(EntityType type, Filter filter) {
    return RowGuards.reading(type).and(filter);
  }

  /** The same on rows that show the caller a key by which they are found. */
  private static Filter seen(EntityType type, Field<?> key, Filter filter) {
    return RowGuards.reading(type, key).and(filter);
  }

  /** A condition on what a key leads to, unknown where the key is hidden. */
  private static Filter shown(EntityType type, Attribute key, Filter filter) {
    Filter visible = RowGuards.visible(type, key);
    return visible.equals(Filter.All.NONE) ? filter : new Filter.Masked(visible, filter);
  }

  private Optional<EntityType> ofTable(Table<?> table) {
    return byName.values().stream()
        .filter(type -> type.table().getName().equals(table.getName()))
        .findFirst();
  }

  private EntityType type(String name) {
    return requireNonNull(byName.get(name), name);
  }

  private static Table<?> table(VectorLoader loader) {
    return requireNonNull(loader.parent().getTable(), "no table");
  }
}
