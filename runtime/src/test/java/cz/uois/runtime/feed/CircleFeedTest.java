package cz.uois.runtime.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.config.SeedSettings;
import cz.uois.runtime.entity.Access;
import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.EntityDescriptor;
import cz.uois.runtime.entity.EntityType;
import cz.uois.runtime.entity.MemberDescriptor;
import cz.uois.runtime.entity.ReferenceResolver;
import cz.uois.runtime.entity.Seed;
import cz.uois.runtime.entity.ToOne;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.fixture.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DataType;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of seed data that refer to each other in circles. */
final class CircleFeedTest {
  private static final String TABLES =
      """
      create table uois_members (member varchar(63) primary key);
      insert into uois_members values ('house');
      create table people (
        id text primary key,
        name text unique,
        lastchange timestamptz(6) not null default now(),
        friend_id text references people (id),
        room_id text unique);
      create table rooms (
        id text primary key,
        owner_id text not null references people (id),
        key_id text);
      create table keys (
        id text primary key,
        room_id text not null references rooms (id));
      alter table people add foreign key (room_id) references rooms (id);
      alter table rooms add foreign key (key_id) references keys (id);
      create table pairs (
        id text primary key,
        other_id text not null references pairs (id));
      """;
  private static final Attribute ID = of("id", SQLDataType.CLOB);
  private static final Attribute FRIEND = of("friend_id", SQLDataType.CLOB);
  private static final Attribute ROOM = of("room_id", SQLDataType.CLOB);
  private static final Attribute OWNER = of("owner_id", SQLDataType.CLOB.nullable(false));
  private static final Attribute KEY = of("key_id", SQLDataType.CLOB);
  private static final Attribute ROOM_OF_KEY = of("room_id", SQLDataType.CLOB.nullable(false));
  private static final Attribute OTHER = of("other_id", SQLDataType.CLOB.nullable(false));
  private static final Attribute CHANGED =
      Attribute.of(
          "lastchange",
          DSL.field(DSL.name("lastchange"), SQLDataType.TIMESTAMPWITHTIMEZONE),
          ValueType.DATETIME);

  @TempDir private Path directory;

  private final TestDatabase database = TestDatabase.with(TABLES);

  @Test
  void importsCirclesWithinATableAndAcrossTablesAndWhatHangsOnThem() throws Exception {
    FeedReport report =
        feed(
            """
            {"keys": [{"id": "k", "room_id": "r"}],
             "people": [
               {"id": "a", "friend_id": "b", "lastchange": "2020-01-02T03:04:05"},
               {"id": "b", "friend_id": "c", "room_id": "r"},
               {"id": "c", "friend_id": "a"},
               {"id": "d", "friend_id": "a"},
               {"id": "e", "friend_id": "d"},
               {"id": "f", "friend_id": "f"}],
             "rooms": [{"id": "r", "owner_id": "a", "key_id": "k"},
                       {"id": "s", "owner_id": "e"}]}
            """);
    assertEquals("people 6/0 []; rooms 2/0 []; keys 1/0 []", summary(report));
    assertEquals(
        List.of("a>b-", "b>c-r", "c>a-", "d>a-", "e>d-", "f>f-"),
        database.query("select concat(id, '>', friend_id, '-', room_id) from people order by id"));
    assertEquals(
        List.of("r>a-k", "s>e-"),
        database.query("select concat(id, '>', owner_id, '-', key_id) from rooms order by id"));
    assertEquals(
        List.of("2020-01-02 03:04:05"),
        database.query("select lastchange at time zone 'utc' from people where id = 'a'"));
    assertEquals(
        "people 0/6 []; rooms 0/2 []; keys 0/1 []",
        summary(
            feed(
                """
                {"keys": [{"id": "k", "room_id": "r"}],
                 "people": [{"id": "a", "friend_id": "c"}, {"id": "b"}, {"id": "c"}, {"id": "d"},
                            {"id": "e"}, {"id": "f"}],
                 "rooms": [{"id": "r", "owner_id": "b"}, {"id": "s", "owner_id": "b"}]}
                """)));
    assertEquals(List.of("b"), database.query("select friend_id from people where id = 'a'"));
  }

  @Test
  void refusesACircleThatReachesNothingAndKeepsTheOthers() throws Exception {
    FeedReport report =
        feed(
            """
            {"people": [
               {"id": "a", "friend_id": "b"},
               {"id": "b", "friend_id": "a", "room_id": "nowhere"},
               {"id": "c", "friend_id": "d"},
               {"id": "d", "friend_id": "c"}]}
            """);
    assertEquals(
        "people 2/0 [people a friend_id: refers to b of people, which was not imported,"
            + " people b room_id: refers to nowhere, which rooms does not have]",
        summary(report));
    assertEquals(List.of("c>d", "d>c"), friends());
  }

  @Test
  void refusesWithARowOfACircleWhatNeedsItAndTellsTheConstraint() throws Exception {
    FeedReport report =
        feed(
            """
            {"people": [
               {"id": "a", "name": "A"},
               {"id": "b", "friend_id": "c"},
               {"id": "c", "friend_id": "b", "name": "A"},
               {"id": "d", "friend_id": "e"},
               {"id": "e", "friend_id": "d"}]}
            """);
    assertEquals(
        "people 3/0 [people b friend_id: refers to c of people, which was not imported, people c:"
            + " duplicate key value violates unique constraint \"people_name_key\"]",
        summary(report));
    assertEquals(List.of("a>", "d>e", "e>d"), friends());
  }

  @Test
  void refusesARowWhoseReferenceIsRefusedWhenItIsSet() throws Exception {
    FeedReport report =
        feed(
            """
            {"people": [{"id": "a", "room_id": "r"}, {"id": "b", "room_id": "r"},
                        {"id": "c", "room_id": "s"}],
             "rooms": [{"id": "r", "owner_id": "a"}, {"id": "s", "owner_id": "c"}]}
            """);
    assertEquals(
        "people 2/0 [people b: duplicate key value violates unique constraint"
            + " \"people_room_id_key\"]; rooms 2/0 []",
        summary(report));
    assertEquals(
        List.of("a>r", "c>s"),
        database.query("select concat(id, '>', room_id) from people order by id"));
  }

  @Test
  void refusesCirclesOfKeysThatNeedAValueAndSaysSo() throws Exception {
    FeedReport report =
        feed(
            """
            {"pairs": [{"id": "a", "other_id": "b"}, {"id": "b", "other_id": "a"},
                       {"id": "c", "other_id": "a"}, {"id": "d", "other_id": "d"}]}
            """);
    String back = ", which waits for this row, and the key cannot be set later";
    assertEquals(
        "pairs 1/0 [pairs a other_id: refers to b of pairs"
            + back
            + ", pairs b other_id: refers to a of pairs"
            + back
            + ", pairs c other_id: refers to a of pairs, which was not imported]",
        summary(report));
  }

  @Test
  void importsManyLongCirclesOnceWhenSeveralFeedAtOnce() throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 6000; i++) {
      // A ring of 3,000, and 1,500 pairs.
      int friend = i < 3000 ? (i + 1) % 3000 : i ^ 1;
      rows.append(i == 0 ? "" : ",")
          .append("{\"id\": \"p%d\", \"friend_id\": \"p%d\"}".formatted(i, friend));
    }
    Feeder feeder = feeder("{\"people\": [" + rows + "]}");
    int imported = 0;
    try (ExecutorService members = Executors.newFixedThreadPool(3)) {
      List<Future<FeedReport>> reports = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        reports.add(members.submit(feeder::feed));
      }
      for (Future<FeedReport> report : reports) {
        imported += report.get().tables().getFirst().imported();
        assertTrue(report.get().tables().getFirst().refused().isEmpty());
      }
    }
    assertEquals(6000, imported);
    assertEquals(
        List.of("6000"),
        database.query("select count(distinct friend_id) from people where friend_id <> id"));
  }

  private List<String> friends() throws Exception {
    return database.query("select concat(id, '>', friend_id) from people order by id");
  }

  private FeedReport feed(String json) throws Exception {
    return feeder(json).feed();
  }

  private Feeder feeder(String json) throws Exception {
    Path file = Files.writeString(Files.createTempFile(directory, "seed", ".json"), json);
    MemberDescriptor member =
        new MemberDescriptor(
            "house",
            List.of(
                    entity(
                            "people",
                            "Person",
                            ID,
                            of("name", SQLDataType.CLOB),
                            CHANGED,
                            FRIEND,
                            ROOM)
                        .toOnes(
                            ToOne.own("friend", FRIEND, "Person"), ToOne.own("room", ROOM, "Room")),
                    entity("rooms", "Room", ID, OWNER, KEY)
                        .toOnes(ToOne.own("owner", OWNER, "Person"), ToOne.own("key", KEY, "Key")),
                    entity("keys", "Key", ID, ROOM_OF_KEY)
                        .toOnes(ToOne.own("room", ROOM_OF_KEY, "Room")),
                    entity("pairs", "Pair", ID, OTHER).toOnes(ToOne.own("other", OTHER, "Pair")))
                .stream()
                .map(type ->
                    EntityDescriptor.of(
                        type.build(), ReferenceResolver.rows(ID), List.of(), Seed.DEMO))
                .toList(),
            List.of(),
            CircleFeedTest.class.getClassLoader());
    return new Feeder(member, database.connections(), new SeedSettings(file, true, true));
  }

  private static EntityType.Builder entity(String table, String type, Attribute... attributes) {
    return EntityType.of(type, DSL.table(DSL.name(table)))
        .access(Access.PUBLIC)
        .attributes(attributes);
  }

  private static Attribute of(String name, DataType<?> type) {
    return Attribute.of(name, DSL.field(DSL.name(name), type), ValueType.STRING);
  }

  private static String summary(FeedReport report) {
    return String.join(
        "; ",
        report.tables().stream()
            .filter(t -> t.read() > 0)
            .map(t ->
                "%s %d/%d %s"
                    .formatted(
                        t.name(),
                        t.imported(),
                        t.existing(),
                        t.refused().stream().map(Object::toString).sorted().toList()))
            .toList());
  }
}
