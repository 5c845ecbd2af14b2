package cz.uois.runtime.feed;

import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.EntityDescriptor;
import cz.uois.runtime.entity.Rule;
import cz.uois.runtime.entity.Seed;
import cz.uois.runtime.entity.ToOne;
import cz.uois.runtime.feed.FeedReport.Finding;
import cz.uois.runtime.feed.SeedRow.Reference;
import cz.uois.runtime.feed.SeedRow.RowKey;
import cz.uois.runtime.feed.SeedValue.BadValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One own table: which keys of a row mean which column, and what the file said of its rows. */
final class SeedTable implements SeedFile.Rows {
  private final EntityDescriptor entity;
  private final String name;
  private final Map<String, Attribute> attributes = new HashMap<>();
  private final Map<Attribute, String> targets = new HashMap<>();
  private final Set<String> seen = new LinkedHashSet<>();
  private final List<SeedRow> rows = new ArrayList<>();
  private final List<Finding> refused = new ArrayList<>();
  private final List<Finding> notes = new ArrayList<>();
  private int read;
  private int imported;
  private int existing;

  /**
   * The table of an entity.
   *
   * @param tables names of the member's tables by their GraphQL types
   */
  SeedTable(EntityDescriptor entity, Map<String, String> tables) {
    this.entity = entity;
    this.name = entity.type().table().getName();
    for (Attribute attribute : entity.type().attributes()) {
      attributes.put(attribute.column().getName(), attribute);
      attribute.formerly().forEach(old -> attributes.putIfAbsent(old, attribute));
    }
    for (ToOne object : entity.type().toOnes()) {
      String target = tables.get(object.typeName());
      if (!object.foreign() && target != null) {
        targets.put(object.key(), target);
      }
    }
  }

  String name() {
    return name;
  }

  String keyColumn() {
    return entity.type().key().column().getName();
  }

  List<Rule> rules() {
    return entity.type().rules();
  }

  /** The rows that can be imported, in the order of the file. */
  List<SeedRow> rows() {
    return rows;
  }

  /** Takes a row of the file, or refuses it with every reason. */
  @Override
  public void take(Map<String, @Nullable Object> raw) {
    read++;
    String label = label(raw);
    int before = refused.size();
    Optional<String> id = id(raw, label);
    Map<Attribute, Optional<String>> values = values(raw, label);
    if (id.isPresent() && refused.size() == before) {
      rows.add(row(id.get(), values));
    }
  }

  @Override
  public void refuseEntry(String reason) {
    read++;
    refuse("#" + read, "", reason);
  }

  /** Takes what became of a row of the table. */
  void take(SeedOutcome outcome) {
    switch (outcome) {
      case SeedOutcome.Imported _ -> imported++;
      case SeedOutcome.Existing _ -> existing++;
      case SeedOutcome.Refused(SeedRow row, String key, String reason) ->
          refuse(row.id(), key, reason);
    }
  }

  FeedReport.Table report() {
    return new FeedReport.Table(name, read, imported, existing, refused, notes);
  }

  private void refuse(String row, String key, String reason) {
    refused.add(new Finding(name, row, key, reason));
  }

  private String label(Map<String, @Nullable Object> raw) {
    Object id = raw.get(keyColumn());
    return id instanceof String text ? text : "#" + read;
  }

  private Optional<String> id(Map<String, @Nullable Object> raw, String label) {
    Object value = raw.get(keyColumn());
    if (value == null) {
      refuse(label, keyColumn(), "the row has no id");
      return Optional.empty();
    }
    try {
      String id = SeedValue.text(value, entity.type().key().type());
      if (seen.add(id)) {
        return Optional.of(id);
      }
      refuse(label, keyColumn(), "an earlier row of the file has the same id");
    } catch (BadValue e) {
      refuse(label, keyColumn(), e.reason());
    }
    return Optional.empty();
  }

  private Map<Attribute, Optional<String>> values(Map<String, @Nullable Object> raw, String label) {
    Map<Attribute, Optional<String>> values = new LinkedHashMap<>();
    raw.forEach((key, value) -> {
      // Marks of the export itself: __typename, _chunk. The id has been read.
      if (!key.startsWith("_") && !key.equals(keyColumn())) {
        put(values, key, value, label);
      }
    });
    return values;
  }

  private void put(
      Map<Attribute, Optional<String>> values, String key, @Nullable Object value, String label) {
    Attribute attribute = attributes.get(key);
    if (attribute == null) {
      notes.add(new Finding(name, label, key, "unknown column, its value was left out"));
      return;
    }
    try {
      Optional<String> text =
          value == null ? Optional.empty() : Optional.of(SeedValue.text(value, attribute.type()));
      Optional<String> other = values.get(attribute);
      if (other != null && other.isPresent() && text.isPresent() && !other.equals(text)) {
        refuse(label, key, "the column has another value under another of its names");
      } else if (other == null || text.isPresent()) {
        values.put(attribute, text);
      }
    } catch (BadValue e) {
      refuse(label, key, e.reason());
    }
  }

  private SeedRow row(String id, Map<Attribute, Optional<String>> values) {
    Map<String, Optional<String>> columns = new LinkedHashMap<>();
    columns.put(keyColumn(), Optional.of(id));
    List<Reference> references = new ArrayList<>();
    for (Attribute attribute : entity.type().attributes()) {
      Optional<String> value = values.get(attribute);
      // A null where none may stand is an old export's way to say nothing.
      if (value == null || (value.isEmpty() && !attribute.column().getDataType().nullable())) {
        continue;
      }
      columns.put(attribute.column().getName(), value);
      String target = targets.get(attribute);
      if (target != null && value.isPresent()) {
        references.add(
            new Reference(
                attribute.column().getName(), new RowKey(target, value.get()), first(attribute)));
      }
    }
    return new SeedRow(this, id, columns, references);
  }

  private boolean first(Attribute key) {
    return !key.column().getDataType().nullable()
        || entity.type().tree().filter(tree -> tree.parent().equals(key)).isPresent();
  }

  /** Tables of the entities, under their names and their former ones. */
  static Map<String, SeedTable> byName(List<EntityDescriptor> entities, boolean demoData) {
    Map<String, String> tables =
        entities.stream()
            .collect(
                Collectors.toMap(
                    e -> e.type().name(), e -> e.type().table().getName(), (a, b) -> a));
    Map<String, SeedTable> byName = new LinkedHashMap<>();
    for (EntityDescriptor entity : entities) {
      if (demoData || entity.seed() == Seed.SYSTEM) {
        SeedTable table = new SeedTable(entity, tables);
        byName.put(table.name(), table);
        entity.formerly().forEach(old -> byName.putIfAbsent(old, table));
      }
    }
    return byName;
  }
}
