package cz.uois.runtime.graphql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.EntityType;
import cz.uois.runtime.entity.Vector;
import cz.uois.runtime.entity.VectorLoader;
import cz.uois.runtime.loading.Fetch;
import cz.uois.runtime.loading.ListField;
import cz.uois.runtime.loading.ListPart;
import cz.uois.runtime.loading.Output;
import cz.uois.runtime.loading.RowLayout;
import cz.uois.runtime.sql.Filter;
import cz.uois.runtime.sql.Order;
import cz.uois.runtime.sql.RowGuards;
import cz.uois.runtime.sql.RowSource;
import graphql.language.Field;
import java.util.List;
import java.util.Optional;
import org.jooq.Table;
import tools.jackson.core.io.SerializedString;

/** Plans the lists of an object: which rows they consist of, and which part of them is read. */
final class ListPlanner {
  private final Catalogue catalogue;
  private final SelectionPlanner selections;
  private final ObjectPlanner objects;

  ListPlanner(Catalogue catalogue, SelectionPlanner selections, ObjectPlanner objects) {
    this.catalogue = catalogue;
    this.selections = selections;
    this.objects = objects;
  }

  /** A list field, if the field is one: of the vector itself, or of its connection. */
  Optional<Output> plan(
      Optional<Vector> vector,
      Optional<Vector> connection,
      String key,
      String typeName,
      int parentSlot,
      RowLayout layout,
      List<Field> same) {
    if (vector.isPresent()) {
      Elements elements = elements(vector.get().loader());
      Fetch fetch = selections.rows(elements, same);
      Catalogue.OwnType filtered = elements.filtered();
      Order usual = usual(vector.get().loader(), filtered.type());
      ListPart part =
          new ListPart.Rows(selections.window(typeName, same.getFirst(), filtered, usual));
      int slot = slot(key, parentSlot, part, fetch, layout, same);
      return Optional.of(new Output.Many(new SerializedString(key), slot, fetch.selection()));
    }
    return connection.map(known -> {
      SelectionPlanner.ConnectionPlan plan =
          selections.connection(
              elements(known.loader()), typeName, same, type -> usual(known.loader(), type));
      int slot = slot(key, parentSlot, plan.part(), plan.fetch(), layout, same);
      return new Output.Connection(new SerializedString(key), slot, plan.entries());
    });
  }

  /** The order of a list when the caller asks for none. */
  private static Order usual(VectorLoader loader, EntityType elements) {
    return switch (loader) {
      case VectorLoader.Ancestors<?> _ -> Order.ROOT_FIRST;
      case VectorLoader.Descendants<?> _ -> Order.NEAREST_FIRST;
      case VectorLoader.Children<?> _, VectorLoader.Linked<?> _, VectorLoader.ForeignLinked _ ->
          Order.ofElements(elements);
    };
  }

  /** The slot of a list. */
  private static int slot(
      String key, int parentSlot, ListPart part, Fetch fetch, RowLayout layout, List<Field> same) {
    int slot = layout.slot();
    ListField field = layout.listField(key, Fields.place(same.getFirst()));
    layout.list(new Fetch.ListFetch(field, parentSlot, slot, part, fetch));
    return slot;
  }

  private Elements elements(VectorLoader loader) {
    return switch (loader) {
      case VectorLoader.Children<?> children ->
          selections.elements(element(loader), new RowSource.Children(children.parent()));
      case VectorLoader.Linked<?> linked ->
          selections.elements(
              element(loader),
              new RowSource.Linked(table(linked), linked.parent(), linked.target(), links(linked)));
      case VectorLoader.ForeignLinked linked -> foreignLinked(linked);
      case VectorLoader.Ancestors<?> ancestors ->
          selections.elements(element(loader), new RowSource.Ancestors(ancestors.parent()));
      case VectorLoader.Descendants<?> descendants ->
          selections.elements(element(loader), new RowSource.Descendants(descendants.parent()));
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
        link.type()
            .ofColumn(linked.target().getName())
            .orElseThrow(() -> new IllegalStateException(linked.target().getName()));
    return new Elements(
        link,
        new RowSource.Targets(linked.parent(), linked.target()),
        target,
        (layout, parents) ->
            objects.stub(stub, layout.cell(RowLayout.BASE, target), layout, parents),
        true);
  }

  /** Which links are to be seen: those that show both of their ends. */
  private Filter links(VectorLoader.Linked<?> linked) {
    return RowGuards.links(
        catalogue.entityOf(table(linked)).map(Catalogue.OwnType::type),
        linked.parent(),
        linked.target());
  }

  private static Table<?> table(VectorLoader loader) {
    return requireNonNull(loader.parent().getTable(), "no table");
  }
}
