package cz.uois.runtime.graphql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.ComputedField;
import cz.uois.runtime.entity.Counterpart;
import cz.uois.runtime.entity.EntityType;
import cz.uois.runtime.entity.ToOne;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.entity.Vector;
import cz.uois.runtime.entity.VectorLoader;
import cz.uois.runtime.loading.Fetch;
import cz.uois.runtime.loading.ListField;
import cz.uois.runtime.loading.ObjectSelection;
import cz.uois.runtime.loading.Output;
import cz.uois.runtime.loading.RowLayout;
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
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.BiFunction;
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
    RowLayout layout = new RowLayout();
    EntityType type = own.type();
    int keySlot = layout.cell(RowLayout.BASE, type.key());
    ObjectSelection selection = own(own, RowLayout.BASE, layout, parents);
    return fetch(type.table(), type, source, layout, keySlot, selection);
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
    return windows.source(
        new Arguments(schema, object(typeName).getFieldDefinition(field.getName()), field),
        filtered,
        usual);
  }

  GraphQLObjectType object(String typeName) {
    return (GraphQLObjectType) requireNonNull(schema.getType(typeName), typeName);
  }

  static SerializedString text(String text) {
    return new SerializedString(text);
  }

  private Fetch fetch(
      Table<?> base,
      EntityType type,
      RowSource source,
      RowLayout layout,
      int keySlot,
      ObjectSelection selection) {
    if (source.perParent()) {
      layout.slot();
    }
    RowReader reader = new RowReader(dsl, layout.shape(base, key(type)), source, layout.width());
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
            Vector vector =
                own.vector(name)
                    .orElseThrow(() -> new IllegalStateException(typeName + "." + name));
            int parentSlot = layout.cell(alias, own.type().key());
            outputs.add(vector(key, typeName, vector, parentSlot, layout, same));
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
        layout.join(alias, toOne.key().column(), target.type().table(), key(target.type()));
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
    layout.list(new Fetch.ListFetch(field, parentSlot, slot, _ -> one, row));
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
    return keyed(target.type().name(), keySlot, parents, (_, _) -> Optional.empty());
  }

  private ObjectSelection stub(
      Catalogue.StubType stub, int keySlot, RowLayout layout, List<Field> parents) {
    String typeName = stub.type().name();
    return keyed(
        typeName,
        keySlot,
        parents,
        (key, same) ->
            stub.vector(same.getFirst().getName())
                .map(vector -> vector(key, typeName, vector, keySlot, layout, same))
                .or(() ->
                    stub.counterpart(same.getFirst().getName())
                        .map(counterpart -> counterpart(key, counterpart, keySlot, layout, same))));
  }

  /** An object of which only the key and perhaps lists are known. */
  private ObjectSelection keyed(
      String typeName,
      int keySlot,
      List<Field> parents,
      BiFunction<String, List<Field>, Optional<Output>> list) {
    List<Output> outputs = new ArrayList<>();
    asked(typeName, parents)
        .forEach((key, same) ->
            outputs.add(
                same.getFirst().getName().equals(TYPE_NAME)
                    ? new Output.TypeName(text(key), text(typeName))
                    : list.apply(key, same)
                        .orElseGet(() -> new Output.Value(text(key), keySlot, ValueType.UUID))));
    return new ObjectSelection(outputs);
  }

  private Output vector(
      String key,
      String typeName,
      Vector vector,
      int parentSlot,
      RowLayout layout,
      List<Field> same) {
    int slot = layout.slot();
    VectorLoader loader = vector.loader();
    Catalogue.OwnType filtered =
        switch (loader) {
          case VectorLoader.ForeignLinked linked -> catalogue.ofTable(table(linked));
          case VectorLoader.Children<?> _,
              VectorLoader.Linked<?> _,
              VectorLoader.Ancestors<?> _,
              VectorLoader.Descendants<?> _ ->
              catalogue
                  .own(loader.typeName())
                  .orElseThrow(() -> new IllegalStateException(loader.typeName()));
        };
    Fetch elements =
        switch (loader) {
          case VectorLoader.Children<?> children ->
              rows(filtered, new RowSource.Children(children.parent()), same);
          case VectorLoader.Linked<?> linked ->
              rows(
                  filtered,
                  new RowSource.Linked(table(linked), linked.parent(), linked.target()),
                  same);
          case VectorLoader.ForeignLinked linked -> foreignLinked(linked, filtered, same);
          case VectorLoader.Ancestors<?> ancestors ->
              rows(filtered, new RowSource.Ancestors(ancestors.parent()), same);
          case VectorLoader.Descendants<?> descendants ->
              rows(filtered, new RowSource.Descendants(descendants.parent()), same);
        };
    WindowSource window =
        switch (loader) {
          case VectorLoader.Ancestors<?> _ -> _ -> WHOLE;
          case VectorLoader.Descendants<?> _ ->
              window(typeName, same.getFirst(), filtered, Order.NONE);
          case VectorLoader.Children<?> _, VectorLoader.Linked<?> _, VectorLoader.ForeignLinked _ ->
              window(typeName, same.getFirst(), filtered, Order.ofElements(filtered.type()));
        };
    ListField field = layout.listField(key, place(same.getFirst()));
    layout.list(new Fetch.ListFetch(field, parentSlot, slot, window, elements));
    return new Output.Many(text(key), slot, elements.selection());
  }

  static InvalidArgumentException.Place place(Field field) {
    SourceLocation location = requireNonNull(field.getSourceLocation(), "a field has no location");
    return new InvalidArgumentException.Place(location.getLine(), location.getColumn());
  }

  /** Rows of the link table, shown as the stubs of what they link. */
  private Fetch foreignLinked(
      VectorLoader.ForeignLinked linked, Catalogue.OwnType link, List<Field> parents) {
    Catalogue.StubType stub =
        catalogue
            .foreign(linked.typeName())
            .orElseThrow(() -> new IllegalStateException(linked.typeName()));
    Attribute target =
        link.type().attributes().stream()
            .filter(attribute -> attribute.column().getName().equals(linked.target().getName()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(linked.target().getName()));
    RowLayout layout = new RowLayout();
    int keySlot = layout.cell(RowLayout.BASE, target);
    ObjectSelection selection = stub(stub, keySlot, layout, parents);
    return fetch(
        link.type().table(),
        link.type(),
        new RowSource.Targets(linked.parent(), linked.target()),
        layout,
        keySlot,
        selection);
  }

  private SequencedMap<String, List<Field>> asked(String typeName, List<Field> parents) {
    return fields.of(object(typeName), parents);
  }

  @SuppressWarnings("unchecked")
  private static org.jooq.Field<UUID> key(EntityType type) {
    return (org.jooq.Field<UUID>) type.key().column();
  }

  private static Table<?> table(VectorLoader loader) {
    return requireNonNull(loader.parent().getTable(), "no table");
  }
}
