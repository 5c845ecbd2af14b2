package cz.uois.cli.artifact;

import cz.uois.cli.model.EntityNames;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.Vector;
import java.util.ArrayList;
import java.util.List;

/** The types of the connections of a schema. */
final class SchemaConnections {
  private SchemaConnections() {}

  static SchemaView.ConnectionView connection(Member member, String owner, Vector vector) {
    if (vector.isForeign()) {
      String stem = vector.connectionStem(owner);
      return new SchemaView.ConnectionView(
          stem + "Connection", stem + "Edge", VectorLoaders.typeName(member, vector.kind()));
    }
    return connection(member.entity(VectorLoaders.ownerTable(vector.kind())).names());
  }

  private static SchemaView.ConnectionView connection(EntityNames names) {
    return new SchemaView.ConnectionView(names.connectionType(), names.edgeType(), names.type());
  }

  /** Of every entity that has one, and of every list of what other members own. */
  static List<SchemaView.ConnectionView> of(Member member) {
    List<SchemaView.ConnectionView> connections = new ArrayList<>();
    member.entities().stream()
        .filter(member::hasConnection)
        .forEach(entity -> connections.add(connection(entity.names())));
    member
        .entities()
        .forEach(entity ->
            entity.vectors().stream()
                .filter(Vector::isForeign)
                .map(vector -> connection(member, entity.names().stem(), vector))
                .forEach(connections::add));
    member
        .externals()
        .forEach(external ->
            external.vectors().stream()
                .filter(Vector::isForeign)
                .map(vector -> connection(member, external.java(), vector))
                .forEach(connections::add));
    return connections;
  }
}
