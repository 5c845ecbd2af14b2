package cz.uois.runtime.graphql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.ComputedField;
import cz.uois.runtime.entity.Counterpart;
import cz.uois.runtime.entity.EntityKey;
import cz.uois.runtime.entity.EntityType;
import cz.uois.runtime.entity.ReferenceResolver;
import cz.uois.runtime.entity.ToOne;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.entity.Vector;
import cz.uois.runtime.entity.VectorLoader;
import cz.uois.runtime.loading.Entries;
import cz.uois.runtime.loading.Fetch;
import cz.uois.runtime.loading.KeyFetch;
import cz.uois.runtime.loading.ListField;
import cz.uois.runtime.loading.ListPart;
import cz.uois.runtime.loading.ObjectSelection;
import cz.uois.runtime.loading.Output;
import cz.uois.runtime.loading.RowLayout;
import cz.uois.runtime.loading.Slice;
import cz.uois.runtime.loading.StubFetch;
import cz.uois.runtime.loading.WindowSource;
import cz.uois.runtime.sql.Filter;
import cz.uois.runtime.sql.InvalidArgumentException;
import cz.uois.runtime.sql.Order;
import cz.uois.runtime.sql.RowReader;
import cz.uois.runtime.sql.RowSource;
import cz.uois.runtime.sql.Window;
import graphql.language.Field;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Table;
import tools.jackson.core.io.SerializedString;

/** Plans what is read for the selections below a root field: only selected columns, and keys. */
final class SelectionPlanner {
  private static final String TYPE_NAME = "__typename";
  private static final Window WHOLE = new Window(0, Integer.MAX_VALUE, Order.NONE, Filter.All.NONE);

  private final GraphQLSchema schema;
  private final Catalogue catalogue;
  private final Windows windows;
  private final DSLContext dsl;
  private final Fields fields;
  private final Computations computations;

  SelectionPlanner(
      GraphQLSchema schema, Catalogue catalogue, Windows windows, DSLContext dsl, Fields fields) {
    this.schema = schema;
    this.catalogue = catalogue;
    this.windows = windows;
    this.dsl = dsl;
    this.fields = fields;
    computations = new Computations(schema, dsl);
  }

  Fields fields() {
    return fields;
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
    List<Integer> slots =
        key.parts().stream().map(part -> layout.cell(RowLayout.BASE, part.attribute())).toList();
    ObjectSelection selection = own(own, RowLayout.BASE, layout, parents);
    RowSource source =
        key.equals(EntityKey.of(type.key()))
            ? new RowSource.Keys()
            : new RowSource.Matching(
                key.parts().stream().<org.jooq.Field<?>>map(p -> p.attribute().column()).toList());
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

  /** Entities of another member. */
  StubFetch stubs(Catalogue.StubType stub, List<Field> parents) {
    RowLayout layout = new RowLayout();
    int keySlot = layout.slot();
    ObjectSelection selection = stub(stub, keySlot, layout, parents);
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

  static SerializedString text(String text) {
    return new SerializedString(text);
  }

  private Elements elements(Catalogue.OwnType own, RowSource source) {
    return new Elements(
        own,
        source,
        own.type().key(),
        (layout, parents) -> own(own, RowLayout.BASE, layout, parents));
  }

  private Elements elements(VectorLoader loader) {
    return switch (loader) {
      case VectorLoader.Children<?> children ->
          elements(element(loader), new RowSource.Children(children.parent()));
      case VectorLoader.Linked<?> linked ->
          elements(
              element(loader),
              new RowSource.Linked(table(linked), linked.parent(), linked.target()));
      case VectorLoader.ForeignLinked linked -> foreignLinked(linked);
      case VectorLoader.Ancestors<?> ancestors ->
          elements(element(loader), new RowSource.Ancestors(ancestors.parent()));
      case VectorLoader.Descendants<?> descendants ->
          elements(element(loader), new RowSource.Descendants(descendants.parent()));
    };
  }

  private Catalogue.OwnType element(VectorLoader loader) {
    return catalogue
        .own(loader.typeName())
        .orElseThrow(() -> new IllegalStateException(loader.typeName()));
  }

  /** Rows of the link table, shown as the stubs of what they link. */
  private Elements foreignLinked(VectorLoader.ForeignLinked linked) {
    Catalogue.OwnType link = catalogue.ofTable(table(linked));
    Catalogue.StubType stub =
        catalogue
            .foreign(linked.typeName())
            .orElseThrow(() -> new IllegalStateException(linked.typeName()));
    Attribute target =
        link.type().attributes().stream()
            .filter(attribute -> attribute.column().getName().equals(linked.target().getName()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(linked.target().getName()));
    return new Elements(
        link,
        new RowSource.Targets(linked.parent(), linked.target()),
        target,
        (layout, parents) -> stub(stub, layout.cell(RowLayout.BASE, target), layout, parents));
  }

  private Fetch rows(Elements elements, List<Field> parents) {
    RowLayout layout = new RowLayout();
    int keySlot = layout.cell(RowLayout.BASE, elements.key());
    ObjectSelection selection = elements.object().apply(layout, parents);
    return fetch(elements, layout, keySlot, selection);
  }

  private ConnectionPlan connection(
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
    RowReader reader =
        new RowReader(
            dsl,
            layout.shape(type.table(), type.key().column()),
            elements.source(),
            layout.width());
    return new Fetch(reader, keySlot, selection, layout.lists(), layout.computations());
  }

  private ObjectSelection own(
      Catalogue.OwnType own, int alias, RowLayout layout, List<Field> parents) {
    String typeName = own.type().name();
    List<Output> outputs = new ArrayList<>();
    asked(typeName, parents)
        .forEach((key, same) -> {
          Field field = same.getFirst();
          String name = field.getName();
          if (name.equals(TYPE_NAME)) {
            outputs.add(new Output.TypeName(text(key), text(typeName)));
          } else if (own.attribute(name).isPresent()) {
            Attribute attribute = own.attribute(name).get();
            int slot = layout.cell(alias, attribute);
            outputs.add(new Output.Value(text(key), slot, attribute.type()));
          } else if (own.computed(name).isPresent()) {
            ComputedField<?> computed = own.computed(name).get();
            List<Integer> inputs =
                computed.needs().stream().map(needed -> layout.cell(alias, needed)).toList();
            outputs.add(computations.plan(key, typeName, computed, inputs, layout, field));
          } else if (own.toOne(name).isPresent()) {
            outputs.add(toOne(key, own.toOne(name).get(), alias, layout, same));
          } else if (own.counterpart(name).isPresent()) {
            Counterpart counterpart = own.counterpart(name).get();
            outputs.add(counterpart(key, counterpart, own, alias, layout, same));
          } else {
            int parentSlot = layout.cell(alias, own.type().key());
            outputs.add(
                list(
                        own.vector(name),
                        own.connection(name),
                        key,
                        typeName,
                        parentSlot,
                        layout,
                        same)
                    .orElseThrow(() -> new IllegalStateException(typeName + "." + name)));
          }
        });
    return new ObjectSelection(outputs);
  }

  private Output toOne(String key, ToOne toOne, int alias, RowLayout layout, List<Field> same) {
    if (toOne.foreign()) {
      Catalogue.StubType stub =
          catalogue
              .foreign(toOne.typeName())
              .orElseThrow(() -> new IllegalStateException(toOne.typeName()));
      int keySlot = layout.cell(alias, toOne.key());
      return new Output.Nested(
          text(key), keySlot, layout.nested(key, () -> stub(stub, keySlot, layout, same)));
    }
    Catalogue.OwnType target =
        catalogue
            .own(toOne.typeName())
            .orElseThrow(() -> new IllegalStateException(toOne.typeName()));
    if (onlyKey(target, same)) {
      int keySlot = layout.cell(alias, toOne.key());
      return new Output.Nested(text(key), keySlot, keyOnly(target, keySlot, same));
    }
    int joined =
        layout.join(
            alias, toOne.key().column(), target.type().table(), target.type().key().column());
    int present = layout.cell(joined, target.type().key());
    return new Output.Nested(
        text(key), present, layout.nested(key, () -> own(target, joined, layout, same)));
  }

  /** The row that points here is joined as the one that is pointed to, keys the other way round. */
  private Output counterpart(
      String key,
      Counterpart counterpart,
      Catalogue.OwnType own,
      int alias,
      RowLayout layout,
      List<Field> same) {
    Catalogue.OwnType target = target(counterpart);
    int joined =
        layout.join(alias, own.type().key().column(), target.type().table(), counterpart.key());
    int present = layout.cell(joined, target.type().key());
    return new Output.Nested(
        text(key), present, layout.nested(key, () -> own(target, joined, layout, same)));
  }

  /** The row that points to an entity of another member: a level of its own, for lack of a row. */
  private Output counterpart(
      String key, Counterpart counterpart, int parentSlot, RowLayout layout, List<Field> same) {
    int slot = layout.slot();
    Fetch row = rows(target(counterpart), new RowSource.Children(counterpart.key()), same);
    Window one = new Window(0, 1, Order.NONE, Filter.All.NONE);
    ListField field = layout.listField(key, place(same.getFirst()));
    layout.list(new Fetch.ListFetch(field, parentSlot, slot, new ListPart.Rows(_ -> one), row));
    return new Output.First(text(key), slot, row.selection());
  }

  private Catalogue.OwnType target(Counterpart counterpart) {
    return catalogue
        .own(counterpart.typeName())
        .orElseThrow(() -> new IllegalStateException(counterpart.typeName()));
  }

  /** A foreign key already says which row it is: its id needs no join. */
  private boolean onlyKey(Catalogue.OwnType target, List<Field> parents) {
    String id = target.type().key().name();
    return asked(target.type().name(), parents).values().stream()
        .map(same -> same.getFirst().getName())
        .allMatch(name -> name.equals(id) || name.equals(TYPE_NAME));
  }

  private ObjectSelection keyOnly(Catalogue.OwnType target, int keySlot, List<Field> parents) {
    Attribute key = target.type().key();
    return keyed(target.type().name(), keySlot, key.type(), parents, (_, _) -> Optional.empty());
  }

  private ObjectSelection stub(
      Catalogue.StubType stub, int keySlot, RowLayout layout, List<Field> parents) {
    String typeName = stub.type().name();
    return keyed(
        typeName,
        keySlot,
        keyType(stub),
        parents,
        (key, same) -> {
          String name = same.getFirst().getName();
          return list(
                  stub.vector(name), stub.connection(name), key, typeName, keySlot, layout, same)
              .or(() ->
                  stub.counterpart(name)
                      .map(counterpart -> counterpart(key, counterpart, keySlot, layout, same)));
        });
  }

  /** An object of which only the key and perhaps lists are known. */
  private ObjectSelection keyed(
      String typeName,
      int keySlot,
      ValueType keyType,
      List<Field> parents,
      BiFunction<String, List<Field>, Optional<Output>> list) {
    List<Output> outputs = new ArrayList<>();
    asked(typeName, parents)
        .forEach((key, same) ->
            outputs.add(
                same.getFirst().getName().equals(TYPE_NAME)
                    ? new Output.TypeName(text(key), text(typeName))
                    : list.apply(key, same)
                        .orElseGet(() -> new Output.Value(text(key), keySlot, keyType))));
    return new ObjectSelection(outputs);
  }

  /** A list field, if the field is one: of the vector itself, or of its connection. */
  private Optional<Output> list(
      Optional<Vector> vector,
      Optional<Vector> connection,
      String key,
      String typeName,
      int parentSlot,
      RowLayout layout,
      List<Field> same) {
    if (vector.isPresent()) {
      Elements elements = elements(vector.get().loader());
      Fetch fetch = rows(elements, same);
      Catalogue.OwnType filtered = elements.filtered();
      ListPart part =
          new ListPart.Rows(
              switch (vector.get().loader()) {
                case VectorLoader.Ancestors<?> _ -> _ -> WHOLE;
                case VectorLoader.Descendants<?> _ ->
                    window(typeName, same.getFirst(), filtered, Order.NONE);
                case VectorLoader.Children<?> _,
                    VectorLoader.Linked<?> _,
                    VectorLoader.ForeignLinked _ ->
                    window(typeName, same.getFirst(), filtered, Order.ofElements(filtered.type()));
              });
      int slot = list(key, parentSlot, part, fetch, layout, same);
      return Optional.of(new Output.Many(text(key), slot, fetch.selection()));
    }
    return connection.map(known -> {
      ConnectionPlan plan = connection(elements(known.loader()), typeName, same, Order::ofElements);
      int slot = list(key, parentSlot, plan.part(), plan.fetch(), layout, same);
      return new Output.Connection(text(key), slot, plan.entries());
    });
  }

  /** The slot of a list. */
  private static int list(
      String key, int parentSlot, ListPart part, Fetch fetch, RowLayout layout, List<Field> same) {
    int slot = layout.slot();
    ListField field = layout.listField(key, place(same.getFirst()));
    layout.list(new Fetch.ListFetch(field, parentSlot, slot, part, fetch));
    return slot;
  }

  static InvalidArgumentException.Place place(Field field) {
    SourceLocation location = requireNonNull(field.getSourceLocation(), "a field has no location");
    return new InvalidArgumentException.Place(location.getLine(), location.getColumn());
  }

  private SequencedMap<String, List<Field>> asked(String typeName, List<Field> parents) {
    return fields.of(object(typeName), parents);
  }

  private static ValueType keyType(Catalogue.StubType stub) {
    return switch (stub.type().reference()) {
      case ReferenceResolver.Stub key -> key.type();
      case ReferenceResolver.Rows _ -> throw new IllegalStateException(stub.type().name());
    };
  }

  private static Table<?> table(VectorLoader loader) {
    return requireNonNull(loader.parent().getTable(), "no table");
  }

  /**
   * What a list consists of.
   *
   * @param filtered the entity whose columns filter and order it
   * @param source which of its rows
   * @param key the key of what is shown
   * @param object plans what of an element is answered
   */
  private record Elements(
      Catalogue.OwnType filtered,
      RowSource source,
      Attribute key,
      BiFunction<RowLayout, List<Field>, ObjectSelection> object) {}

  /**
   * A connection, planned.
   *
   * @param entries what of it is answered
   * @param fetch its rows
   * @param part which of them
   */
  record ConnectionPlan(Entries<Slice> entries, Fetch fetch, ListPart.Connection part) {}
}
