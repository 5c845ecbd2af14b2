package cz.uois.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cz.uois.cli.fixture.CompiledMember;
import cz.uois.cli.fixture.Members;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.JavaNames;
import cz.uois.cli.model.Member;
import cz.uois.runtime.entity.RowLoader;
import cz.uois.runtime.testing.MemberUnderTest;
import cz.uois.runtime.testing.QueryFiles;
import cz.uois.runtime.testing.StatementCounts;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.types.DayToSecond;
import org.jooq.types.YearToMonth;
import org.jooq.types.YearToSecond;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is made of right specs, at work: compiled, started on a real PostgreSQL, and asked by its
 * own tests. What a type is called in Java, SQL, jOOQ and GraphQL has to fit together here.
 */
final class RunningMemberTest {
  // Not all of them: each start takes seconds, and these have what differs between members.
  private static final Set<String> STARTED =
      Set.of(
          "a-link-found-by-its-unique-pair",
          "columns-named-like-the-fields-of-errors",
          "conditions-of-all-sorts",
          "every-constraint",
          "every-default",
          "every-type",
          "keys-of-a-thing-of-any-type-that-are-numbers",
          "keys-of-all-kinds",
          "fields-that-java-computes",
          "input-objects-that-java-takes",
          "a-one-to-one-relation",
          "a-type-without-a-table",
          "an-interface-with-keys",
          "fields-added-to-an-interface",
          "names-given-by-hand",
          "operations-and-hooks-in-java",
          "numbers-that-hardly-fit",
          "rows-in-a-state",
          "references-of-all-kinds",
          "the-member-that-keeps-the-roles",
          "the-member-that-owns-the-users",
          "types-that-java-answers-and-takes",
          "the-shapes-of-2023",
          "words-of-sql-and-java-as-columns");

  static List<Path> started() {
    List<Path> started =
        Members.all().stream()
            .filter(folder -> STARTED.contains(folder.getFileName().toString()))
            .toList();
    assertEquals(STARTED.size(), started.size());
    return started;
  }

  @ParameterizedTest
  @MethodSource("started")
  void keepsWhatItsOwnTestsPromise(Path folder, @TempDir Path work) throws Exception {
    List<String> broken = new ArrayList<>();
    try (CompiledMember compiled = CompiledMember.of(Members.of(folder), work)) {
      try (MemberUnderTest running =
          MemberUnderTest.start(compiled.descriptor(), work.resolve("database"))) {
        QueryFiles files = new QueryFiles(running, work.resolve("src/test/gql"));
        List<Path> inOrder = files.inOrder();
        assertFalse(inOrder.isEmpty());
        for (Path file : inOrder) {
          attempt(broken, () -> files.check(file));
        }
      }
      count(compiled, work, broken);
    }
    assertEquals("", String.join("\n", broken));
  }

  // Each generated test has a database of its own: not every row that one makes is deleted again.
  private static void count(CompiledMember compiled, Path work, List<String> broken)
      throws Exception {
    try (MemberUnderTest running =
        MemberUnderTest.start(compiled.descriptor(), work.resolve("other-database"))) {
      attempt(broken, new QueryFiles(running, work.resolve("src/test/gql"))::createRows);
      StatementCounts counts = new StatementCounts(running);
      for (String fragment : counts.fragments()) {
        attempt(broken, () -> counts.ofRepresentations(fragment));
      }
      for (String page : counts.pages()) {
        attempt(broken, () -> counts.ofListsIn(page));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("started")
  void putsEachColumnIntoItsOwnComponent(Path folder, @TempDir Path work) throws Exception {
    Member member = Members.of(folder);
    try (CompiledMember compiled = CompiledMember.of(member, work)) {
      for (Entity entity : member.entities()) {
        RowLoader<?> rows = rows(member, entity, compiled.loader());
        Record row = DSL.using(SQLDialect.POSTGRES).newRecord(rows.table().fields());
        Map<String, Object> expected = new HashMap<>();
        int distinct = 1;
        for (Field<?> column : rows.table().fields()) {
          Object value = value(column.getType(), distinct++);
          row.from(Map.of(column.getName(), value), column);
          expected.put(JavaNames.component(column.getName()), comparable(value));
        }
        assertEquals(expected, components(rows.model().map(row)), entity.table());
      }
    }
  }

  private interface Attempt {
    void make() throws IOException, InterruptedException;
  }

  // All that is broken at once: one start of a member is dear.
  private static void attempt(List<String> broken, Attempt attempt) throws Exception {
    try {
      attempt.make();
    } catch (AssertionError e) {
      broken.add(String.valueOf(e.getMessage()));
    }
  }

  private static RowLoader<?> rows(Member member, Entity entity, ClassLoader loader)
      throws ReflectiveOperationException {
    String java = entity.names().java();
    String name = member.javaPackage() + "." + JavaNames.packagePart(java) + "." + java + "Loaders";
    return (RowLoader<?>) Class.forName(name, true, loader).getField("BY_ID").get(null);
  }

  private static Map<String, Object> components(Object model) throws ReflectiveOperationException {
    Map<String, Object> values = new HashMap<>();
    for (RecordComponent component : model.getClass().getRecordComponents()) {
      values.put(component.getName(), comparable(component.getAccessor().invoke(model)));
    }
    return values;
  }

  private static Object comparable(Object value) {
    return value instanceof byte[] bytes ? Arrays.toString(bytes) : value;
  }

  private static Object value(Class<?> type, int n) {
    return switch (type.getName()) {
      case "java.lang.String" -> "text " + n;
      case "java.lang.Integer" -> n;
      case "java.lang.Long" -> (long) n;
      case "java.lang.Double" -> (double) n;
      case "java.lang.Boolean" -> true;
      case "java.util.UUID" -> new UUID(0, n);
      case "java.time.LocalDate" -> LocalDate.ofEpochDay(n);
      case "java.time.OffsetDateTime" -> OffsetDateTime.of(2026, 1, 1, 0, 0, n, 0, ZoneOffset.UTC);
      case "org.jooq.types.YearToSecond" ->
          new YearToSecond(new YearToMonth(0, n), new DayToSecond(n));
      case "org.jooq.JSONB" -> JSONB.valueOf("" + n);
      case "java.math.BigDecimal" -> BigDecimal.valueOf(n);
      case "[B" -> new byte[] {(byte) n};
      default -> throw new IllegalArgumentException("no value of " + type);
    };
  }
}
