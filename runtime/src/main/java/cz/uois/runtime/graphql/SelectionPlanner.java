package cz.uois.runtime.graphql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.EntityKey;
import cz.uois.runtime.entity.EntityType;
import cz.uois.runtime.entity.ReferenceResolver;
import cz.uois.runtime.loading.Entries;
import cz.uois.runtime.loading.Fetch;
import cz.uois.runtime.loading.KeyFetch;
import cz.uois.runtime.loading.ListPart;
import cz.uois.runtime.loading.ObjectSelection;
import cz.uois.runtime.loading.RowLayout;
import cz.uois.runtime.loading.Slice;
import cz.uois.runtime.loading.StubFetch;
import cz.uois.runtime.loading.WindowSource;
import cz.uois.runtime.rbac.Guard;
import cz.uois.runtime.sql.Filter;
import cz.uois.runtime.sql.Order;
import cz.uois.runtime.sql.RowGuards;
import cz.uois.runtime.sql.RowReader;
import cz.uois.runtime.sql.RowShape;
import cz.uois.runtime.sql.RowSource;
import cz.uois.runtime.sql.SelectTexts;
import graphql.language.Field;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jooq.DSLContext;

/** Plans what is read for the selections below a root field: only selected columns, and keys. */
final class SelectionPlanner {
  private final GraphQLSchema schema;
  private final Catalogue catalogue;
  private final Windows windows;
  private final DSLContext dsl;
  private final SelectTexts texts;
  private final Fields fields;
  private final Answers answers;
  private final ObjectPlanner objects;
  private final Set<Guard> guards = new HashSet<>();

  SelectionPlanner(
      GraphQLSchema schema,
      Catalogue catalogue,
      Windows windows,
      DSLContext dsl,
      SelectTexts texts,
      Fields fields) {
    this.schema = schema;
    this.catalogue = catalogue;
    this.windows = windows;
    this.dsl = dsl;
    this.texts = texts;
    this.fields = fields;
    answers = new Answers(catalogue, this);
    objects = new ObjectPlanner(catalogue, this, new Computations(schema, dsl, answers));
  }

  /** What stands before the rows that were planned so far. */
  Set<Guard> guards() {
    return guards;
  }

  /** Notes what stands before what is planned. */
  void guardedBy(Guard guard) {
    guards.add(guard);
  }

  Fields fields() {
    return fields;
  }

  /** What the author's code may answer. */
  Answers answers() {
    return answers;
  }

  /** A row that the caller has just written, and sees for that reason. */
  Fetch written(Catalogue.OwnType own, List<Field> parents) {
    return rows(elements(own, new RowSource.Keys()).unguarded(), parents);
  }

  /** Rows of an entity. */
  Fetch rows(Catalogue.OwnType own, RowSource source, List<Field> parents) {
    return rows(elements(own, source), parents);
  }

  /** Rows of an entity as a connection. */
  ConnectionPlan connection(
      Catalogue.OwnType own, RowSource source, String typeName, List<Field> same) {
    return connection(elements(own, source), typeName, same, _ -> Order.NONE);
  }

  /** Rows of an entity by one of its keys. */
  KeyFetch byKey(Catalogue.OwnType own, EntityKey key, List<Field> parents) {
    RowLayout layout = new RowLayout();
    EntityType type = own.type();
    int keySlot = layout.cell(RowLayout.BASE, type.key());
    List<RowSource.Matching.Place> columns =
        key.parts().stream()
            .map(part ->
                new RowSource.Matching.Place(alias(part, layout), part.attribute().column()))
            .toList();
    List<Integer> slots =
        key.parts().stream()
            .map(part -> layout.cell(alias(part, layout), part.attribute()))
            .toList();
    ObjectSelection selection = objects.own(own, RowLayout.BASE, layout, parents);
    RowSource source =
        key.equals(EntityKey.of(type.key()))
            ? new RowSource.Keys()
            : new RowSource.Matching(columns);
    Map<String, Integer> external = new HashMap<>();
    boolean extended = false;
    if (own.descriptor().reference() instanceof ReferenceResolver.Rows rows) {
      extended = rows.extended();
      for (Attribute attribute : rows.external()) {
        layout
            .known(RowLayout.BASE, attribute)
            .ifPresent(slot -> external.put(attribute.name(), slot));
      }
    }
    return new KeyFetch(
        key, fetch(elements(own, source), layout, keySlot, selection), slots, extended, external);
  }

  /** The table that has a field of a key, joined if the entity only points to it. */
  private int alias(EntityKey.Part part, RowLayout layout) {
    int alias = RowLayout.BASE;
    for (EntityKey.Step step : part.through()) {
      alias = layout.join(join(alias, step));
    }
    return alias;
  }

  /** Keys that are secret are refused by the spec, so that their columns have no guards. */
  private RowShape.Join join(int alias, EntityKey.Step step) {
    return new RowShape.Join(
        alias,
        step.foreignKey(),
        step.table(),
        step.key(),
        Filter.All.NONE,
        RowGuards.reading(catalogue.ofTable(step.table()).type()));
  }

  /** Entities of another member. */
  StubFetch stubs(Catalogue.StubType stub, List<Field> parents) {
    RowLayout layout = new RowLayout();
    int keySlot = layout.slot();
    ObjectSelection selection = objects.stub(stub, keySlot, layout, parents);
    return new StubFetch(layout.width(), selection, layout.lists(), layout.computations());
  }

  /** What of a list field's window is asked for. */
  WindowSource window(String typeName, Field field, Catalogue.OwnType filtered, Order usual) {
    return windows.source(arguments(typeName, field), filtered, usual);
  }

  private Arguments arguments(String typeName, Field field) {
    return new Arguments(schema, definition(typeName, field), field);
  }

  private GraphQLFieldDefinition definition(String typeName, Field field) {
    return object(typeName).getFieldDefinition(field.getName());
  }

  GraphQLObjectType object(String typeName) {
    return (GraphQLObjectType) requireNonNull(schema.getType(typeName), typeName);
  }

  /** Rows of an entity as elements of a list. */
  Elements elements(Catalogue.OwnType own, RowSource source) {
    return new Elements(
        own,
        source,
        own.type().key(),
        (layout, parents) -> objects.own(own, RowLayout.BASE, layout, parents),
        true);
  }

  /** The elements of a list. */
  Fetch rows(Elements elements, List<Field> parents) {
    RowLayout layout = new RowLayout();
    int keySlot = layout.cell(RowLayout.BASE, elements.key());
    ObjectSelection selection = elements.object().apply(layout, parents);
    return fetch(elements, layout, keySlot, selection);
  }

  /** The elements of a list as a connection. */
  ConnectionPlan connection(
      Elements elements, String typeName, List<Field> same, Function<EntityType, Order> usual) {
    Field field = same.getFirst();
    RowLayout layout = RowLayout.ofConnection();
    int keySlot = layout.cell(RowLayout.BASE, elements.key());
    ConnectionPlanner planner =
        new ConnectionPlanner(
            fields,
            layout,
            elements.filtered().type().name(),
            nodes -> elements.object().apply(layout, nodes));
    GraphQLObjectType type =
        (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(definition(typeName, field).getType());
    Entries<Slice> entries = planner.entries(type, same);
    return new ConnectionPlan(
        entries,
        // Nodes are written by the entries.
        fetch(elements, layout, keySlot, new ObjectSelection(List.of())),
        planner.part(
            windows.connection(
                arguments(typeName, field),
                elements.filtered(),
                usual.apply(elements.filtered().type()))));
  }

  private Fetch fetch(Elements elements, RowLayout layout, int keySlot, ObjectSelection selection) {
    if (elements.source().perParent()) {
      layout.slot();
    }
    EntityType type = elements.filtered().type();
    RowShape shape = layout.shape(type.table(), type.key().column(), guard(elements));
    shape.guards(guards::add);
    if (elements.source() instanceof RowSource.Linked linked) {
      linked.guard().guards(guards::add);
    }
    RowReader reader = new RowReader(dsl, texts, shape, elements.source(), layout.width());
    layout.computations().stream()
        .flatMap(computation -> computation.guards().stream())
        .forEach(guard -> guards.add(guard.guard()));
    return new Fetch(reader, keySlot, selection, layout.lists(), layout.computations());
  }

  /** Which rows are to be seen: what leads to them has to be, too. */
  private static Filter guard(Elements elements) {
    EntityType type = elements.filtered().type();
    if (!elements.guarded()) {
      return Filter.All.NONE;
    }
    return switch (elements.source()) {
      case RowSource.Children(org.jooq.Field<?> foreignKey) -> RowGuards.reading(type, foreignKey);
      case RowSource.Targets(org.jooq.Field<?> parent, org.jooq.Field<?> target) ->
          RowGuards.reading(type, parent, target);
      case RowSource.Key _,
          RowSource.Keys _,
          RowSource.Matching _,
          RowSource.All _,
          RowSource.Linked _,
          RowSource.Ancestors _,
          RowSource.Descendants _ ->
          RowGuards.reading(type);
    };
  }

  /**
   * A connection, planned.
   *
   * @param entries what of it is answered
   * @param fetch its rows
   * @param part which of them
   */
  record ConnectionPlan(Entries<Slice> entries, Fetch fetch, ListPart.Connection part) {}
}
