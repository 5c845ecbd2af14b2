package cz.uois.runtime.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.entity.Arguments;
import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.CodeResult;
import cz.uois.runtime.entity.ComputedField;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.fixture.TestDatabase;
import cz.uois.runtime.sql.InvalidArgumentException;
import cz.uois.runtime.sql.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Fields that an author's code computes of objects of which different things are said. */
final class ComputationTest {
  private static final Field<UUID> ID = DSL.field(DSL.name("id"), UUID.class);
  private static final Field<Object> SAID = DSL.field(DSL.name("said"), Object.class);
  private static final UUID KEY = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);

  private final TestDatabase postgres = TestDatabase.with();
  private final List<List<String>> calls = new ArrayList<>();

  @Test
  void showsTheCodeAnObjectOnceAtATimeAndAllObjectsAsEarlyAsItCan() {
    List<@Nullable Object[]> rows = new ArrayList<>();
    rows.add(row(KEY, "a"));
    rows.add(row(OTHER, "x"));
    rows.add(row(KEY, "b"));
    rows.add(row(KEY, "a"));
    rows.add(row(OTHER, "y"));
    rows.add(row(OTHER, "z"));
    rows.add(new @Nullable Object[] {null, "nothing", null});
    run(rows);
    assertEquals(List.of(List.of("a", "x"), List.of("b", "y"), List.of("z")), calls);
    assertEquals(
        List.of("a", "x", "b", "a", "y", "z", "null"),
        rows.stream().map(row -> String.valueOf(row[2])).toList());
  }

  /** Counted, not measured: a comparison of each with all others would take millions. */
  @Test
  void looksAtWhatIsSaidOfOneObjectAsOftenAsItIsSaid() {
    int many = 2_000;
    int[] looks = new int[1];
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      rows.add(row(KEY, new Counted(i, looks)));
    }
    run(rows);
    assertEquals(many, calls.size());
    assertTrue(looks[0] <= 10 * many, looks[0] + " looks");
  }

  private void run(List<@Nullable Object[]> rows) {
    ComputedField<Record> field =
        ComputedField.of(
            "said",
            CodeResult.value(ValueType.STRING),
            List.of(
                Attribute.of("id", ID, ValueType.UUID),
                Attribute.of("said", SAID, ValueType.STRING)),
            row -> row,
            (_, objects, _) -> {
              calls.add(objects.stream().map(row -> String.valueOf(row.get(SAID))).toList());
              Map<UUID, String> said = new HashMap<>();
              objects.forEach(row -> said.put(row.get(ID), String.valueOf(row.get(SAID))));
              return said;
            });
    Computation computation =
        new Computation(
            field,
            List.of(0, 1),
            List.of(),
            2,
            new Answer("said", field.result(), ValueType.STRING, Set.of(), Optional.empty()),
            _ -> Arguments.NONE,
            new InvalidArgumentException.Place(1, 1),
            postgres.database().dsl());
    try (Session session = new Session(postgres.database(), Duration.ofMinutes(1))) {
      computation.run(rows, session, Map.of());
    }
  }

  private static @Nullable Object[] row(UUID key, Object said) {
    return new @Nullable Object[] {key, said, null};
  }

  /** A value that counts how often others look at it. */
  private static final class Counted {
    private final int number;
    private final int[] looks;

    Counted(int number, int[] looks) {
      this.number = number;
      this.looks = looks;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      looks[0]++;
      return other instanceof Counted counted && counted.number == number;
    }

    @Override
    public int hashCode() {
      looks[0]++;
      return number;
    }

    @Override
    public String toString() {
      return "number " + number;
    }
  }
}
