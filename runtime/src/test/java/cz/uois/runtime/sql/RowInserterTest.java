package cz.uois.runtime.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.entity.Access;
import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.EntityType;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.fixture.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Inserts of more values than one statement of PostgreSQL takes parameters. */
final class RowInserterTest {
  private static final int NUMBERS = 65;
  private static final int ROWS = 1_000;

  private final TestDatabase postgres =
      TestDatabase.with(
          "create table wides (id uuid primary key, "
              + String.join(
                  ", ", IntStream.range(0, NUMBERS).mapToObj(i -> "n" + i + " integer").toList())
              + ")");
  private final EntityType type = type();
  private final RowInserter inserter = new RowInserter(postgres.database().dsl(), type);

  @Test
  void insertsAThousandRowsOfManyColumnsAndTellsWhenTheyAreSentAgain() {
    List<NewRow> rows = rows();
    try (Session session = session()) {
      assertEquals(ROWS, session.inTransaction(() -> inserter.insert(session, rows)).size());
    }
    postgres.statements();
    try (Session session = session()) {
      assertTrue(session.inTransaction(() -> inserter.holds(session, rows)));
    }
    assertEquals(2, postgres.statements().size());
    // One of those in the last statement differs from what is stored.
    List<NewRow> others = new ArrayList<>(rows);
    others.set(ROWS - 1, row(ROWS - 1, -1));
    try (Session session = session()) {
      assertFalse(session.inTransaction(() -> inserter.holds(session, others)));
    }
  }

  private Session session() {
    return new Session(postgres.database(), Duration.ofMinutes(1));
  }

  private List<NewRow> rows() {
    return IntStream.range(0, ROWS).mapToObj(i -> row(i, i)).toList();
  }

  private NewRow row(int key, int number) {
    SequencedMap<Attribute, @Nullable Object> values = new LinkedHashMap<>();
    type.attributes()
        .forEach(attribute ->
            values.put(attribute, attribute.equals(type.key()) ? new UUID(0, key) : number));
    return new NewRow(values, List.of());
  }

  private static EntityType type() {
    Wides wides = new Wides();
    List<Attribute> attributes = new ArrayList<>();
    attributes.add(Attribute.of("id", wides.id, ValueType.UUID));
    wides.numbers.forEach(
        number -> attributes.add(Attribute.of(number.getName(), number, ValueType.INT)));
    return EntityType.of("WideGQLModel", wides)
        .access(Access.PUBLIC)
        .attributes(attributes.toArray(Attribute[]::new))
        .build();
  }

  /** A table with 66 columns. */
  private static final class Wides extends TableImpl<Record> {
    private final transient TableField<Record, UUID> id =
        createField(DSL.name("id"), SQLDataType.UUID);
    private final transient List<TableField<Record, Integer>> numbers =
        IntStream.range(0, NUMBERS)
            .mapToObj(i -> createField(DSL.name("n" + i), SQLDataType.INTEGER))
            .toList();

    Wides() {
      super(DSL.name("wides"));
    }
  }
}
