package cz.uois.cli.artifact;

import cz.uois.cli.database.TableOrder;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Embed;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.Exposure;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.OnDelete;
import cz.uois.cli.model.Reference;
import cz.uois.cli.model.ScalarType;
import cz.uois.cli.model.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rows for the generated tests: values that keep the constraints, the same in every generation,
 * each written as the runtime writes it, so that it comes back character by character. A table has
 * none if a required value cannot be found, as for a pattern.
 */
public final class Samples {
  /** Who every caller without a token is while {@code DEMO} is on, in the runtime. */
  private static final String DEMO_USER = "2d9dc5ca-a4a2-11ed-b9df-0242ac120003";

  private final Member member;
  private final Optional<String> users;
  private final Map<String, List<Sample>> rows = new LinkedHashMap<>();
  private final Map<String, Map<String, List<Sample>>> nested = new HashMap<>();
  private final Map<String, Boolean> held = new HashMap<>();

  /**
   * A value of a field.
   *
   * @param field GraphQL name
   * @param value the value as text
   * @param quoted whether it is a string in JSON
   * @param fields the fields of an embedded object; none of other values
   */
  public record Sample(String field, String value, boolean quoted, List<String> fields) {
    public Sample {
      fields = List.copyOf(fields);
    }

    /** A value that is no object. */
    public Sample(String field, String value, boolean quoted) {
      this(field, value, quoted, List.of());
    }

    /** What selects it. */
    public String selection() {
      return QueryView.selection(field, fields);
    }
  }

  private Samples(Member member, Optional<String> users) {
    this.member = member;
    this.users = users;
  }

  static Samples of(Member member) {
    Samples samples = new Samples(member, users(member));
    TableOrder.of(member).forEach(samples::add);
    samples.nest();
    return samples;
  }

  /** The values of the sample row, its id first; none if there is no sample row. */
  List<Sample> row(Entity entity) {
    return rows.getOrDefault(entity.table(), List.of());
  }

  /** Other values for the same row, for those fields that have any. */
  List<Sample> changes(Entity entity) {
    if (row(entity).isEmpty()) {
      return List.of();
    }
    List<Sample> changes = new ArrayList<>();
    for (Column column : entity.columns()) {
      if (column.role() == Column.Role.DATA && !column.isEmbedded()) {
        value(entity, column, true)
            .filter(change -> !row(entity).contains(change))
            .ifPresent(changes::add);
      }
    }
    for (Embed embed : entity.embeds()) {
      object(entity, embed, true)
          .filter(change -> !row(entity).contains(change))
          .ifPresent(changes::add);
    }
    return changes;
  }

  /**
   * The sample rows of other tables that the insert of this one can bring along, by the names of
   * the lists: each row comes with one other at most.
   */
  Map<String, List<Sample>> nested(Entity entity) {
    return nested.getOrDefault(entity.table(), Map.of());
  }

  /**
   * Whether the row of an entity must stay: one refers to it that no query of the tests deletes.
   */
  boolean isHeld(Entity entity) {
    // Each is asked about many times, through all that refers to it.
    Boolean known = held.get(entity.table());
    if (known == null) {
      known = isHeldByOthers(entity);
      held.put(entity.table(), known);
    }
    return known;
  }

  private boolean isHeldByOthers(Entity entity) {
    Target self = new Target.Own(entity.table());
    return member.entities().stream()
        .filter(other -> !other.table().equals(entity.table()))
        .filter(other -> other.exposure().has(Exposure.Operation.INSERT))
        .filter(other -> other.columns().stream().anyMatch(column -> holds(other, column, self)))
        .anyMatch(other -> !isDeleted(other));
  }

  private boolean holds(Entity entity, Column column, Target target) {
    return column
            .references()
            .filter(it -> it.target().equals(target) && it.onDelete() == OnDelete.RESTRICT)
            .isPresent()
        && isSent(entity, column);
  }

  private boolean isSent(Entity entity, Column column) {
    return row(entity).stream().anyMatch(sample -> sample.field().equals(column.graphqlName()));
  }

  // Rows refer to earlier ones only: this ends.
  private boolean isDeleted(Entity entity) {
    Exposure exposure = entity.exposure();
    return exposure.has(Exposure.Operation.BY_ID)
        && exposure.has(Exposure.Operation.DELETE)
        && !isHeld(entity);
  }

  // From the last table to the first, so that a row comes with the nearest that it refers to.
  private void nest() {
    Set<String> brought = new HashSet<>();
    for (String table : List.copyOf(rows.keySet()).reversed()) {
      Map<String, List<Sample>> lists = new LinkedHashMap<>();
      InputsFile.nested(member, member.entity(table))
          .forEach((name, children) -> {
            Entity child = member.entity(children.table());
            Sample parent =
                keyOf(new Target.Own(table), child.column(children.column()).graphqlName());
            if (canBring(table, child, parent) && brought.add(child.table())) {
              lists.put(name, row(child).stream().filter(it -> !it.equals(parent)).toList());
            }
          });
      if (!lists.isEmpty()) {
        nested.put(table, lists);
      }
    }
  }

  /** Whether all that the row of a child refers to is there when the parent is made. */
  private boolean canBring(String table, Entity child, Sample parent) {
    List<String> there = List.copyOf(rows.keySet());
    return !child.table().equals(table)
        && row(child).contains(parent)
        && !nested.containsKey(child.table())
        && owners(child).stream()
            .filter(owner -> !owner.equals(child.table()))
            .allMatch(owner -> there.indexOf(owner) <= there.indexOf(table));
  }

  /** The own tables that a row refers to. */
  private static List<String> owners(Entity entity) {
    return entity.columns().stream()
        .flatMap(column -> column.references().stream())
        .map(Reference::target)
        .filter(Target.Own.class::isInstance)
        .map(target -> ((Target.Own) target).table())
        .toList();
  }

  /** The key of the sample row of an entity: among own users the one who makes all rows. */
  Sample id(Entity entity) {
    String table = entity.table();
    return users.filter(table::equals).isPresent()
        ? new Sample(entity.key().graphqlName(), DEMO_USER, true)
        : SampleValues.key(entity.key().graphqlName(), keyType(entity), "row of " + table);
  }

  private static ScalarType keyType(Entity entity) {
    return entity.key().type() instanceof FieldType.Scalar scalar ? scalar.type() : ScalarType.UUID;
  }

  // A member that owns the users keeps who made a row among them.
  private static Optional<String> users(Member member) {
    return member.entities().stream()
        .filter(entity -> entity.exposure().base())
        .findFirst()
        .flatMap(entity -> entity.column("createdby_id").references())
        .map(Reference::target)
        .filter(Target.Own.class::isInstance)
        .map(target -> ((Target.Own) target).table());
  }

  private void add(Entity entity) {
    List<Sample> row = new ArrayList<>();
    if (!entity.exposure().hiddenKey()) {
      row.add(id(entity));
    }
    for (Column column : entity.columns()) {
      if (column.role() == Column.Role.DATA && !column.isEmbedded()) {
        Optional<Sample> sample = value(entity, column, false);
        if (sample.isEmpty() && column.required() && column.defaultValue().isEmpty()) {
          return;
        }
        sample.ifPresent(row::add);
      }
    }
    for (Embed embed : entity.embeds()) {
      Optional<Sample> sample = object(entity, embed, false);
      if (sample.isEmpty() && embed.required()) {
        return;
      }
      sample.ifPresent(row::add);
    }
    rows.put(entity.table(), row);
  }

  /** An embedded object with all of its fields; none if one of them cannot be found. */
  private static Optional<Sample> object(Entity entity, Embed embed, boolean other) {
    List<String> entries = new ArrayList<>();
    for (Embed.Part part : embed.parts()) {
      Column column = entity.column(part.column());
      Optional<Sample> sample =
          column.constraints().pattern().isPresent()
              ? Optional.empty()
              : SampleValues.of(column, other);
      if (sample.isEmpty()) {
        return Optional.empty();
      }
      String value = sample.get().value();
      entries.add(
          "\"%s\": %s"
              .formatted(part.graphqlName(), sample.get().quoted() ? '"' + value + '"' : value));
    }
    return Optional.of(
        new Sample(
            embed.graphqlName(),
            "{" + String.join(", ", entries) + "}",
            false,
            embed.parts().stream().map(Embed.Part::graphqlName).toList()));
  }

  private Optional<Sample> value(Entity entity, Column column, boolean other) {
    if (column.check().isPresent() || column.constraints().pattern().isPresent()) {
      return Optional.empty();
    }
    return column.references().isPresent()
        ? reference(entity, column, other)
        : SampleValues.of(column, other);
  }

  // Own rows must exist already; the row itself will do for a required reference to itself.
  private Optional<Sample> reference(Entity entity, Column column, boolean other) {
    String field = column.graphqlName();
    return switch (column.references().orElseThrow().target()) {
      case Target.External external ->
          Optional.of(
              SampleValues.key(
                  field,
                  member.external(external.key()).keyType(),
                  (other ? "other entity of " : "entity of ") + external.key()));
      case Target.Own own when own.table().equals(entity.table()) ->
          column.required() ? Optional.of(keyOf(own, field)) : Optional.empty();
      case Target.Own own when !created(own) -> Optional.empty();
      case Target.Own own -> Optional.of(keyOf(own, field));
    };
  }

  /** Whether the row that would be referenced is one that a test can make. */
  private boolean created(Target.Own own) {
    Exposure exposure = member.entity(own.table()).exposure();
    return rows.containsKey(own.table())
        && exposure.has(Exposure.Operation.INSERT)
        && !exposure.hiddenKey();
  }

  private Sample keyOf(Target.Own own, String field) {
    Sample key = id(member.entity(own.table()));
    return new Sample(field, key.value(), key.quoted());
  }
}
