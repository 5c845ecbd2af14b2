package cz.uois.cli.artifact;

import cz.uois.cli.model.Column;
import cz.uois.cli.model.Counterpart;
import cz.uois.cli.model.Embed;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.EntityNames;
import cz.uois.cli.model.Exposure;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.Target;
import cz.uois.cli.model.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An entity as the queries of its tests see it.
 *
 * @param id id of the sample row
 * @param columns names of the fields of columns
 * @param files names of its queries
 * @param key field of its primary key; empty if clients do not see it
 * @param keyType GraphQL type of the primary key
 * @param based whether it has the base columns
 * @param objects the fields of objects, and of lists without arguments
 * @param vectors the list fields
 * @param connections names of the fields that have them as connections
 * @param relations names of the relations that filters go through
 * @param row the sample row; empty if there is none
 * @param keys the keys of the sampled objects
 * @param changes other values for it
 * @param nested sample rows of other tables that its insert can bring along, by their lists
 */
public record QueryView(
    EntityNames names,
    List<String> files,
    String key,
    String keyType,
    boolean based,
    Samples.Sample id,
    List<String> columns,
    List<ObjectView> objects,
    List<VectorView> vectors,
    List<VectorView> connections,
    List<String> relations,
    List<Samples.Sample> row,
    List<KeyView> keys,
    List<Samples.Sample> changes,
    List<Nested> nested) {
  /**
   * A row that an insert brings along.
   *
   * @param list name of the list
   */
  public record Nested(String list, List<Samples.Sample> row) {}

  /** A field of an object, with a field that every such object has. */
  public record ObjectView(String name, String field) {}

  /** A list field, with a column to order by; empty if there is none. */
  public record VectorView(String name, String order) {}

  /** A sampled object and its key. */
  public record KeyView(String name, Samples.Sample key) {}

  static QueryView of(Member member, Entity entity, Samples samples) {
    List<ObjectView> objects = new ArrayList<>();
    List<Samples.Sample> row = samples.row(entity);
    List<KeyView> keys = new ArrayList<>();
    for (Column column : entity.shownColumns()) {
      column
          .references()
          .ifPresent(reference -> {
            String key = keyField(member, reference.target());
            objects.add(
                new ObjectView(reference.graphqlName(), key.isEmpty() ? "__typename" : key));
            row.stream()
                .filter(sample -> !key.isEmpty() && sample.field().equals(column.graphqlName()))
                .map(sample ->
                    new KeyView(
                        reference.graphqlName(),
                        new Samples.Sample(key, sample.value(), sample.quoted())))
                .forEach(keys::add);
          });
    }
    for (Counterpart counterpart : entity.counterparts()) {
      String other = keyField(member, new Target.Own(counterpart.table()));
      objects.add(
          new ObjectView(counterpart.graphqlName(), other.isEmpty() ? "__typename" : other));
    }
    String key = keyField(member, new Target.Own(entity.table()));
    return new QueryView(
        entity.names(),
        files(entity, samples),
        key,
        entity.key().type().graphqlName(),
        entity.exposure().base(),
        samples.id(entity),
        Stream.concat(
                entity.shownColumns().stream()
                    .filter(column -> !column.isEmbedded())
                    .map(Column::graphqlName),
                entity.embeds().stream().map(QueryView::selection))
            .toList(),
        objects,
        entity.vectors().stream().map(vector -> vector(member, vector)).toList(),
        entity.vectors().stream()
            .map(vector -> new VectorView(vector.connection(), vector(member, vector).order()))
            .toList(),
        relations(entity),
        row,
        keys,
        samples.changes(entity),
        samples.nested(entity).entrySet().stream()
            .map(list -> new Nested(list.getKey(), list.getValue()))
            .toList());
  }

  private static String selection(Embed embed) {
    return selection(
        embed.graphqlName(), embed.parts().stream().map(Embed.Part::graphqlName).toList());
  }

  /** A field, with those of its object if it is one. */
  static String selection(String field, List<String> fields) {
    return fields.isEmpty() ? field : field + " { " + String.join(" ", fields) + " }";
  }

  /** What can be asked; a row that cannot be made can be neither read nor changed. */
  private static List<String> files(Entity entity, Samples samples) {
    List<String> files = new ArrayList<>();
    Exposure exposure = entity.exposure();
    boolean living = !samples.row(entity).isEmpty() && exposure.has(Exposure.Operation.INSERT);
    boolean readable = living && exposure.has(Exposure.Operation.BY_ID);
    if (living) {
      files.add("create");
    }
    if (readable) {
      files.add("read");
    }
    if (exposure.has(Exposure.Operation.PAGE)) {
      files.add("readp");
      files.add("connection");
    }
    if (readable && exposure.has(Exposure.Operation.UPDATE)) {
      files.add("update");
    }
    if (readable && exposure.has(Exposure.Operation.DELETE) && !samples.isHeld(entity)) {
      files.add("delete");
    }
    if (exposure.has(Exposure.Operation.PAGE)) {
      files.add("coverage");
    }
    // Sent again in the same database, when the children were deleted and the row could not be.
    if (living && !samples.nested(entity).isEmpty() && exposure.has(Exposure.Operation.DELETE)) {
      files.add("create-nested");
    }
    return files;
  }

  private static VectorView vector(Member member, Vector vector) {
    Entity ordered = member.entity(VectorLoaders.ownerTable(vector.kind()));
    String order =
        ordered.exposure().base()
            ? "created"
            : ordered.exposure().hiddenKey() ? "" : ordered.key().name();
    return new VectorView(vector.graphqlName(), order);
  }

  /** Field of the key of what a reference points to; empty if clients do not see it. */
  private static String keyField(Member member, Target target) {
    return switch (target) {
      case Target.Own own -> {
        Entity entity = member.entity(own.table());
        yield entity.exposure().hiddenKey() ? "" : entity.key().graphqlName();
      }
      case Target.External external -> member.external(external.key()).keyField();
    };
  }

  private static List<String> relations(Entity entity) {
    List<String> relations = new ArrayList<>();
    for (Column column : entity.columns()) {
      column
          .references()
          .filter(reference -> reference.target() instanceof Target.Own)
          .ifPresent(reference -> relations.add(reference.graphqlName()));
    }
    entity.counterparts().forEach(counterpart -> relations.add(counterpart.graphqlName()));
    entity.vectors().stream()
        .filter(vector -> !vector.isWalk())
        .forEach(vector -> relations.add(vector.graphqlName()));
    return relations;
  }
}
