package cz.uois.runtime.graphql;

import cz.uois.runtime.loading.ConnectionSource;
import cz.uois.runtime.loading.Entries;
import cz.uois.runtime.loading.FieldFailure;
import cz.uois.runtime.loading.ListPart;
import cz.uois.runtime.loading.ObjectSelection;
import cz.uois.runtime.loading.RowLayout;
import cz.uois.runtime.loading.Slice;
import graphql.language.Field;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/**
 * Plans what of one connection is answered, and finds out what has to be read for it: rows only for
 * edges and for what is known of the page, their number only for {@code totalCount}.
 */
final class ConnectionPlanner {
  private final Fields fields;
  private final RowLayout layout;
  private final String typeName;
  private final Function<List<Field>, ObjectSelection> node;
  private boolean edges;
  private boolean total;

  /**
   * Plans a connection.
   *
   * @param layout of its rows
   * @param typeName the entity that they are rows of
   * @param node plans what of a node is answered
   */
  ConnectionPlanner(
      Fields fields,
      RowLayout layout,
      String typeName,
      Function<List<Field>, ObjectSelection> node) {
    this.fields = fields;
    this.layout = layout;
    this.typeName = typeName;
    this.node = node;
  }

  /** What of the connection is answered. */
  Entries<Slice> entries(GraphQLObjectType type, List<Field> parents) {
    return object(
        type,
        parents,
        (key, same) ->
            switch (same.getFirst().getName()) {
              case "edges" -> {
                edges = true;
                Entries<Edge> edge =
                    layout.nested(key, () -> edge(child(type, same.getFirst()), same));
                yield new Edges(edge);
              }
              case "pageInfo" -> {
                edges = true;
                Entries<Slice> info = pageInfo(child(type, same.getFirst()), same);
                yield info::write;
              }
              case "totalCount" -> {
                total = true;
                yield (json, slice) -> json.writeNumber(slice.total());
              }
              default -> throw unknown(type, same);
            });
  }

  /** What is read of the connection, once its entries are planned. */
  ListPart.Connection part(ConnectionSource source) {
    return new ListPart.Connection(source, edges, total);
  }

  private Entries<Edge> edge(GraphQLObjectType type, List<Field> parents) {
    return object(
        type,
        parents,
        (key, same) ->
            switch (same.getFirst().getName()) {
              case "cursor" -> {
                int position = layout.position();
                yield (json, edge) ->
                    json.writeString(edge.slice().cursor(edge.row(), typeName, position));
              }
              case "node" -> {
                yield new Node(layout.nested(key, () -> node.apply(same)));
              }
              default -> throw unknown(type, same);
            });
  }

  private Entries<Slice> pageInfo(GraphQLObjectType type, List<Field> parents) {
    return object(
        type,
        parents,
        (_, same) ->
            switch (same.getFirst().getName()) {
              case "hasNextPage" -> (json, slice) -> json.writeBoolean(slice.hasNext());
              case "hasPreviousPage" -> (json, slice) -> json.writeBoolean(slice.hasPrevious());
              case "startCursor" -> cursor(List::getFirst);
              case "endCursor" -> cursor(List::getLast);
              default -> throw unknown(type, same);
            });
  }

  private Entries.Value<Slice> cursor(
      Function<List<@Nullable Object[]>, @Nullable Object[]> which) {
    int position = layout.position();
    return (json, slice) -> {
      if (slice.rows().isEmpty()) {
        json.writeNull();
      } else {
        json.writeString(slice.cursor(which.apply(slice.rows()), typeName, position));
      }
    };
  }

  private <T> Entries<T> object(
      GraphQLObjectType type,
      List<Field> parents,
      BiFunction<String, List<Field>, Entries.Value<T>> plan) {
    List<Entries.Entry<T>> entries = new ArrayList<>();
    fields
        .of(type, parents)
        .forEach((key, same) -> {
          Entries.Value<T> value =
              same.getFirst().getName().equals("__typename")
                  ? (json, _) -> json.writeString(type.getName())
                  : plan.apply(key, same);
          entries.add(new Entries.Entry<>(new SerializedString(key), value));
        });
    return new Entries<>(entries);
  }

  private static GraphQLObjectType child(GraphQLObjectType type, Field field) {
    return (GraphQLObjectType)
        GraphQLTypeUtil.unwrapAll(type.getFieldDefinition(field.getName()).getType());
  }

  private static IllegalStateException unknown(GraphQLObjectType type, List<Field> same) {
    return new IllegalStateException(type.getName() + "." + same.getFirst().getName());
  }

  /** A row, by its index in the slice that it is in. */
  private record Edge(Slice slice, int index) {
    @Nullable Object[] row() {
      return slice.rows().get(index);
    }
  }

  /** The list of edges. */
  private record Edges(Entries<Edge> edge) implements Entries.Value<Slice> {
    @Override
    public void write(JsonGenerator json, Slice slice) {
      json.writeStartArray();
      for (int i = 0; i < slice.rows().size(); i++) {
        edge.write(json, new Edge(slice, i));
      }
      json.writeEndArray();
    }

    @Override
    public boolean computed() {
      return edge.computed();
    }

    @Override
    public void failures(Slice slice, Deque<Object> path, FieldFailure.Listener listener) {
      for (int i = 0; i < slice.rows().size(); i++) {
        path.addLast(i);
        edge.failures(new Edge(slice, i), path, listener);
        path.removeLast();
      }
    }
  }

  /** The object of a row. */
  private record Node(ObjectSelection selection) implements Entries.Value<Edge> {
    @Override
    public void write(JsonGenerator json, Edge edge) {
      selection.write(json, edge.row());
    }

    @Override
    public boolean computed() {
      return selection.computed();
    }

    @Override
    public void failures(Edge edge, Deque<Object> path, FieldFailure.Listener listener) {
      selection.failures(edge.row(), path, listener);
    }
  }
}
