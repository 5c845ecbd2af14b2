package cz.uois.runtime.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.config.DatabaseAddress;
import cz.uois.runtime.fixture.TestDatabase;
import cz.uois.runtime.postgres.ConnectionPool;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class StoredOwnersTest {
  private static final TestDatabase POSTGRES = TestDatabase.with("select 1");
  private static final UUID STUD = new UUID(1, 1);
  private static final UUID FACULTY = new UUID(1, 2);
  private static final UUID DEPARTMENT = new UUID(1, 3);

  private final AtomicLong nanos = new AtomicLong();
  private final Set<UUID> owners = Set.of(FACULTY, DEPARTMENT, new UUID(1, 4));

  @BeforeEach
  void forgetAll() {
    POSTGRES.execute("drop table if exists uois_owners, uois_owner_sets");
  }

  @Test
  void keepsASetWithOneselfUnderANameOfWhatIsInIt() throws SQLException {
    UUID name = store().find(owners, Optional.of(STUD)).orElseThrow();
    Set<String> all = new HashSet<>();
    owners.forEach(id -> all.add(id.toString()));
    all.add(STUD.toString());
    assertEquals(all, kept(name));
    Set<UUID> again = new HashSet<>(owners);
    again.add(STUD);
    assertEquals(Optional.of(name), store().find(again, Optional.empty()));
    assertNotEquals(Optional.of(name), store().find(owners, Optional.empty()));
  }

  @Test
  void letsAFewTravel() throws SQLException {
    assertEquals(Optional.empty(), store().find(Set.of(STUD), Optional.empty()));
    assertEquals(
        List.of(), POSTGRES.query("select 1 from pg_tables where tablename = 'uois_owners'"));
  }

  @Test
  void makesNobodyWait() {
    Deque<Runnable> background = new ArrayDeque<>();
    StoredOwners store = new StoredOwners(source(), 2, background::add, nanos::get);
    assertEquals(Optional.empty(), store.find(owners, Optional.empty()));
    assertEquals(Optional.empty(), store.find(owners, Optional.empty()));
    assertEquals(1, background.size(), "one writes it");
    background.remove().run();
    assertTrue(store.find(owners, Optional.empty()).isPresent());
    assertTrue(background.isEmpty());
  }

  @Test
  void writesASetAnewThatIsGone() throws SQLException {
    StoredOwners store = store();
    UUID name = store.find(owners, Optional.empty()).orElseThrow();
    POSTGRES.execute("truncate uois_owners, uois_owner_sets");
    nanos.addAndGet(Duration.ofSeconds(61).toNanos());
    assertEquals(Optional.of(name), store.find(owners, Optional.empty()));
    assertEquals(3, kept(name).size());
  }

  @Test
  void writesASetAnewWhoseTablesAreGone() throws SQLException {
    StoredOwners store = store();
    UUID name = store.find(owners, Optional.empty()).orElseThrow();
    forgetAll();
    nanos.addAndGet(Duration.ofSeconds(61).toNanos());
    assertEquals(Optional.of(name), store.find(owners, Optional.empty()));
    assertEquals(3, kept(name).size());
  }

  @Test
  void trustsNoSetThatNobodyLookedAtForLong() {
    Deque<Runnable> background = new ArrayDeque<>();
    StoredOwners store = new StoredOwners(source(), 2, background::add, nanos::get);
    store.find(owners, Optional.empty());
    background.remove().run();
    nanos.addAndGet(Duration.ofMinutes(11).toNanos());
    assertEquals(Optional.empty(), store.find(owners, Optional.empty()));
  }

  @Test
  void takesAwaySetsThatNobodyUses() throws SQLException {
    UUID old = store().find(owners, Optional.empty()).orElseThrow();
    UUID used = store().find(owners, Optional.of(STUD)).orElseThrow();
    POSTGRES.execute(
        "update uois_owner_sets set used = now() - interval '61 minutes' where owner_set = '%s'"
            .formatted(old));
    store().find(Set.of(STUD, FACULTY, DEPARTMENT), Optional.empty());
    assertEquals(Set.of(), kept(old));
    assertEquals(4, kept(used).size());
  }

  @Test
  void letsThemTravelWhereItMayNotWrite() {
    POSTGRES.execute(
        """
        do $$ begin create role reader login; exception when duplicate_object then null; end $$;
        revoke create on schema public from public;
        """);
    StoredOwners store = new StoredOwners(readers(), 2, Runnable::run, nanos::get);
    assertEquals(Optional.empty(), store.find(owners, Optional.empty()));
    assertEquals(Optional.empty(), store.find(owners, Optional.empty()));
  }

  @Test
  void keepsOneSetForManyWhoWriteItAtOnce() throws Exception {
    List<Future<Optional<UUID>>> found = new ArrayList<>();
    try (ExecutorService members = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 16; i++) {
        found.add(members.submit(() -> store().find(owners, Optional.empty())));
      }
    }
    Set<UUID> names = new HashSet<>();
    for (Future<Optional<UUID>> one : found) {
      one.get().ifPresent(names::add);
    }
    assertEquals(1, names.size());
    assertEquals(3, kept(names.iterator().next()).size());
  }

  private StoredOwners store() {
    return new StoredOwners(source(), 2, Runnable::run, nanos::get);
  }

  private static DataSource source() {
    return POSTGRES.connections();
  }

  private static DataSource readers() {
    DatabaseAddress.Server all = POSTGRES.address(Map.of());
    return ConnectionPool.maintenance(
        new DatabaseAddress.Server(all.host(), all.port(), all.name(), "reader", "", Map.of()),
        "test");
  }

  private static Set<String> kept(UUID name) throws SQLException {
    return new HashSet<>(
        POSTGRES.query("select owner from uois_owners where owner_set = '%s'".formatted(name)));
  }
}
