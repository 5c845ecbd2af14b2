package cz.uois.runtime.sql;

import static java.util.Objects.requireNonNull;

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
        relations.put(toOne.name(), toOne(toOne));
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

  private RelationFilter toOne(ToOne toOne) {
    EntityType target = type(toOne.typeName());
    return new RelationFilter(
        () -> of(target),
        filter ->
            new Filter.Exists(target.table(), target.key().column(), toOne.key().column(), filter));
  }

  private RelationFilter counterpart(Counterpart counterpart, Field<?> id) {
    EntityType target = type(counterpart.typeName());
    return new RelationFilter(
        () -> of(target),
        filter -> new Filter.Exists(target.table(), counterpart.key(), id, filter));
  }

  private Optional<RelationFilter> vector(VectorLoader loader, Field<?> id) {
    return switch (loader) {
      case VectorLoader.Children<?> children -> {
        Table<?> table = table(children);
        yield Optional.of(
            new RelationFilter(
                () -> of(table),
                filter -> new Filter.Exists(table, children.parent(), id, filter)));
      }
      case VectorLoader.Linked<?> linked -> {
        EntityType target = type(linked.typeName());
        yield Optional.of(
            new RelationFilter(
                () -> of(target),
                filter ->
                    new Filter.Exists(
                        table(linked),
                        linked.parent(),
                        id,
                        new Filter.Exists(
                            target.table(), target.key().column(), linked.target(), filter))));
      }
      case VectorLoader.ForeignLinked linked -> {
        Table<?> link = table(linked);
        yield Optional.of(
            new RelationFilter(
                () -> of(link),
                filter -> new Filter.Exists(link, linked.parent(), id, linking(linked, filter))));
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

  private EntityType type(String name) {
    return requireNonNull(byName.get(name), name);
  }

  private static Table<?> table(VectorLoader loader) {
    return requireNonNull(loader.parent().getTable(), "no table");
  }
}
