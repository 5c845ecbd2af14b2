package cz.uois.runtime.graphql;

import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.ComputedField;
import cz.uois.runtime.entity.Counterpart;
import cz.uois.runtime.entity.Embedded;
import cz.uois.runtime.entity.ToOne;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.loading.Fetch;
import cz.uois.runtime.loading.FieldFailure;
import cz.uois.runtime.loading.ListField;
import cz.uois.runtime.loading.ListPart;
import cz.uois.runtime.loading.ObjectSelection;
import cz.uois.runtime.loading.Output;
import cz.uois.runtime.loading.RowLayout;
import cz.uois.runtime.rbac.AccessDeniedException;
import cz.uois.runtime.rbac.Guard;
import cz.uois.runtime.sql.Filter;
import cz.uois.runtime.sql.Order;
import cz.uois.runtime.sql.RowGuard;
import cz.uois.runtime.sql.RowGuards;
import cz.uois.runtime.sql.RowShape;
import cz.uois.runtime.sql.RowSource;
import cz.uois.runtime.sql.Window;
import graphql.language.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import tools.jackson.core.io.SerializedString;

/** Plans what of an object is answered: its values, what it points to, and its lists. */
final class ObjectPlanner {
  private static final String TYPE_NAME = "__typename";
  private static final Window ONE = new Window(0, 1, Order.NONE, Filter.All.NONE);

  private final Catalogue catalogue;
  private final SelectionPlanner selections;
  private final Computations computations;
  private final ListPlanner lists;

  ObjectPlanner(Catalogue catalogue, SelectionPlanner selections, Computations computations) {
    this.catalogue = catalogue;
    this.selections = selections;
    this.computations = computations;
    lists = new ListPlanner(catalogue, selections, this);
  }

  /** An object that is a row of an entity, in the table of that alias. */
  ObjectSelection own(Catalogue.OwnType own, int alias, RowLayout layout, List<Field> parents) {
    String typeName = own.type().name();
    List<Output> outputs = new ArrayList<>();
    asked(typeName, parents)
        .forEach((key, same) -> {
          Field field = same.getFirst();
          String name = field.getName();
          if (name.equals(TYPE_NAME)) {
            outputs.add(
                new Output.TypeName(new SerializedString(key), new SerializedString(typeName)));
          } else if (own.attribute(name).isPresent()) {
            outputs.add(value(key, own, own.attribute(name).get(), alias, layout, same));
          } else if (own.computed(name).isPresent()) {
            ComputedField<?> computed = own.computed(name).get();
            List<Integer> inputs =
                computed.needs().stream().map(needed -> layout.cell(alias, needed)).toList();
            List<RowGuard> guards = guards(own, computed, alias, layout);
            outputs.add(computations.plan(key, typeName, computed, inputs, guards, layout, same));
          } else if (own.embedded(name).isPresent()) {
            outputs.add(embedded(key, own.embedded(name).get(), own, alias, layout, same));
          } else if (own.toOne(name).isPresent()) {
            outputs.add(toOne(key, own, own.toOne(name).get(), alias, layout, same));
          } else if (own.counterpart(name).isPresent()) {
            Counterpart counterpart = own.counterpart(name).get();
            outputs.add(counterpart(key, counterpart, own, alias, layout, same));
          } else {
            int parentSlot = layout.cell(alias, own.type().key());
            outputs.add(
                lists
                    .plan(
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

  /**
   * All of its columns are read, whatever is selected: they say whether there is an object. Where
   * one is hidden there always is: else that would tell whether it has a value.
   */
  private Output embedded(
      String key,
      Embedded embedded,
      Catalogue.OwnType own,
      int alias,
      RowLayout layout,
      List<Field> same) {
    List<Integer> slots =
        own.type().attributes().stream()
            .filter(embedded::has)
            .map(attribute -> shown(own, attribute, alias, layout, same))
            .toList();
    List<Output> outputs = new ArrayList<>();
    asked(embedded.typeName(), same)
        .forEach((inner, fields) -> {
          String name = fields.getFirst().getName();
          if (name.equals(TYPE_NAME)) {
            outputs.add(
                new Output.TypeName(
                    new SerializedString(inner), new SerializedString(embedded.typeName())));
          } else {
            Attribute attribute = own.attribute(embedded.attribute(name)).orElseThrow();
            outputs.add(value(inner, own, attribute, alias, layout, fields));
          }
        });
    return new Output.Embedded(new SerializedString(key), slots, new ObjectSelection(outputs));
  }

  private Output value(
      String key,
      Catalogue.OwnType own,
      Attribute attribute,
      int alias,
      RowLayout layout,
      List<Field> same) {
    SerializedString name = new SerializedString(key);
    int shown = shown(own, attribute, alias, layout, same);
    return shown == layout.cell(alias, attribute)
        ? new Output.Value(name, shown, attribute.type())
        : new Output.Guarded(name, shown, attribute.type());
  }

  /** The slot of a value; where it is hidden, of a failure that says so. */
  private static int shown(
      Catalogue.OwnType own, Attribute attribute, int alias, RowLayout layout, List<Field> same) {
    int slot = layout.cell(alias, attribute);
    return Guard.read(own.type(), attribute)
        .filter(guard -> !guard.isOpen())
        .map(guard -> layout.masked(slot, layout.guard(alias, guard), hidden(same)))
        .orElse(slot);
  }

  /** What stands in the place of a value that the caller may not see. */
  private static FieldFailure hidden(List<Field> same) {
    return new FieldFailure(
        new AccessDeniedException(AccessDeniedException.Reason.FORBIDDEN),
        Fields.place(same.getFirst()));
  }

  /** Who sees a computed field: by its own rule, or whoever sees all that it is computed of. */
  private static List<RowGuard> guards(
      Catalogue.OwnType own, ComputedField<?> computed, int alias, RowLayout layout) {
    return computed
        .read()
        .map(rule -> Stream.of(Guard.read(own.type(), rule)))
        .orElseGet(() ->
            computed.needs().stream().flatMap(needed -> Guard.read(own.type(), needed).stream()))
        .filter(guard -> !guard.isOpen())
        .map(guard -> layout.guard(alias, guard))
        .toList();
  }

  private Output toOne(
      String key,
      Catalogue.OwnType own,
      ToOne toOne,
      int alias,
      RowLayout layout,
      List<Field> same) {
    Optional<Guard> shown = Guard.read(own.type(), toOne.key()).filter(guard -> !guard.isOpen());
    if (toOne.foreign()) {
      Catalogue.StubType stub =
          catalogue
              .foreign(toOne.typeName())
              .orElseThrow(() -> new IllegalStateException(toOne.typeName()));
      int column = layout.cell(alias, toOne.key());
      // What hangs on the object hangs on its key, so that it disappears with it.
      int keySlot =
          shown
              .map(guard -> layout.masked(column, layout.guard(alias, guard), null))
              .orElse(column);
      return new Output.Nested(
          new SerializedString(key),
          keySlot,
          layout.nested(key, () -> stub(stub, keySlot, layout, same)));
    }
    Catalogue.OwnType target =
        catalogue
            .own(toOne.typeName())
            .orElseThrow(() -> new IllegalStateException(toOne.typeName()));
    if (shown.isEmpty() && Guard.read(target.type()).isOpen() && onlyKey(target, same)) {
      int keySlot = layout.cell(alias, toOne.key());
      return new Output.Nested(new SerializedString(key), keySlot, keyOnly(target, keySlot, same));
    }
    int joined =
        layout.join(
            new RowShape.Join(
                alias,
                toOne.key().column(),
                target.type().table(),
                target.type().key().column(),
                RowGuards.visible(own.type(), toOne.key()),
                RowGuards.reading(target.type())));
    int present = layout.cell(joined, target.type().key());
    return new Output.Nested(
        new SerializedString(key),
        present,
        layout.nested(key, () -> own(target, joined, layout, same)));
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
        layout.join(
            new RowShape.Join(
                alias,
                own.type().key().column(),
                target.type().table(),
                counterpart.key(),
                Filter.All.NONE,
                RowGuards.reading(target.type(), counterpart.key())));
    int present = layout.cell(joined, target.type().key());
    return new Output.Nested(
        new SerializedString(key),
        present,
        layout.nested(key, () -> own(target, joined, layout, same)));
  }

  /** The row that points to an entity of another member: a level of its own, for lack of a row. */
  private Output counterpart(
      String key, Counterpart counterpart, int parentSlot, RowLayout layout, List<Field> same) {
    int slot = layout.slot();
    Fetch row =
        selections.rows(target(counterpart), new RowSource.Children(counterpart.key()), same);
    ListField field = layout.listField(key, Fields.place(same.getFirst()));
    layout.list(new Fetch.ListFetch(field, parentSlot, slot, new ListPart.Rows(_ -> ONE), row));
    return new Output.First(new SerializedString(key), slot, row.selection());
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

  /** An object of another member, whose key is in that slot. */
  ObjectSelection stub(
      Catalogue.StubType stub, int keySlot, RowLayout layout, List<Field> parents) {
    String typeName = stub.type().name();
    return keyed(
        typeName,
        keySlot,
        stub.keyType(),
        parents,
        (key, same) -> {
          String name = same.getFirst().getName();
          if (stub.computed(name).isPresent()) {
            ComputedField<?> computed = stub.computed(name).get();
            return Optional.of(
                computations.plan(
                    key, typeName, computed, List.of(keySlot), guards(computed), layout, same));
          }
          return lists
              .plan(stub.vector(name), stub.connection(name), key, typeName, keySlot, layout, same)
              .or(() ->
                  stub.counterpart(name)
                      .map(counterpart -> counterpart(key, counterpart, keySlot, layout, same)));
        });
  }

  /** Nobody owns an object of another member here. */
  private static List<RowGuard> guards(ComputedField<?> computed) {
    return computed.read().stream()
        .map(rule -> new Guard(rule, Optional.empty(), Optional.empty(), false))
        .filter(guard -> !guard.isOpen())
        .map(guard -> new RowGuard(guard, OptionalInt.empty(), OptionalInt.empty()))
        .toList();
  }

  /** An object of which only the key is known, and perhaps what is made of it. */
  private ObjectSelection keyed(
      String typeName,
      int keySlot,
      ValueType keyType,
      List<Field> parents,
      BiFunction<String, List<Field>, Optional<Output>> other) {
    List<Output> outputs = new ArrayList<>();
    asked(typeName, parents)
        .forEach((key, same) ->
            outputs.add(
                same.getFirst().getName().equals(TYPE_NAME)
                    ? new Output.TypeName(new SerializedString(key), new SerializedString(typeName))
                    : other
                        .apply(key, same)
                        .orElseGet(
                            () -> new Output.Value(new SerializedString(key), keySlot, keyType))));
    return new ObjectSelection(outputs);
  }

  private SequencedMap<String, List<Field>> asked(String typeName, List<Field> parents) {
    return selections.fields().of(selections.object(typeName), parents);
  }
}
