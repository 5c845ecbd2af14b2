package cz.uois.runtime.sql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.rbac.OwnerStore;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Large sets of owners in the member's own database (PERMISSIONS section 2). A set is kept under a
 * name that is made of what is in it: two members, or two requests, that have the same set share
 * it, and what is in a set never changes. A set that is gone lets nobody see anything.
 *
 * <p>Nobody waits for it: sets are written in the background, and travel with statements until they
 * are there, or for ever where the database does not let us write. Thread-safe.
 */
public final class StoredOwners implements OwnerStore {
  private static final Logger LOG = LoggerFactory.getLogger(StoredOwners.class);

  /** After that long it is looked whether a set is still there, in the background. */
  private static final long RECHECK = Duration.ofMinutes(1).toNanos();

  /** After that long without a look it does not count any more; less than sets are kept unused. */
  private static final long TRUSTED = Duration.ofMinutes(10).toNanos();

  /** After a failure nothing is written for so long. */
  private static final long PAUSE = Duration.ofMinutes(1).toNanos();

  private static final String UNDEFINED_TABLE = "42P01";

  private static final Table<?> OWNERS = DSL.table(DSL.name("uois_owners"));
  private static final Field<UUID> SET = DSL.field(DSL.name("owner_set"), UUID.class);
  private static final Field<UUID> OWNER = DSL.field(DSL.name("owner"), UUID.class);

  // Text that many members of one database may run at once.
  private static final String CREATE =
      """
      create table if not exists uois_owner_sets (
        owner_set uuid primary key, used timestamptz not null);
      create table if not exists uois_owners (
        owner_set uuid, owner uuid, primary key (owner_set, owner))
      """;
  private static final String TOUCH =
      "update uois_owner_sets set used = clock_timestamp() where owner_set = ?";
  private static final String CLAIM =
      "insert into uois_owner_sets (owner_set, used) values (?, clock_timestamp())"
          + " on conflict (owner_set) do update set used = clock_timestamp()";
  private static final String FILL =
      "insert into uois_owners (owner_set, owner) select ?, unnest(?) on conflict do nothing";

  // Whoever uses a set says so each minute. The row is locked by both, so that a set is never taken
  // away from somebody who has just said so.
  private static final String PRUNE =
      "with gone as (delete from uois_owner_sets"
          + " where used < clock_timestamp() - interval '1 hour' returning owner_set)"
          + " delete from uois_owners using gone where uois_owners.owner_set = gone.owner_set";

  private final DataSource dataSource;
  private final int above;
  private final Executor background;
  private final LongSupplier nanos;

  /** By identity: the same roles are told in the same instance as long as they hold. */
  private final Cache<Set<UUID>, Map<Optional<UUID>, Kept>> kept =
      Caffeine.newBuilder().weakKeys().build();

  private final AtomicLong pausedUntil;

  /**
   * The sets of a member.
   *
   * @param dataSource connections that requests do not wait for
   * @param above owners that still travel with statements
   * @param background where sets are written
   * @param nanos a clock that only goes forward
   */
  public StoredOwners(DataSource dataSource, int above, Executor background, LongSupplier nanos) {
    this.dataSource = dataSource;
    this.above = above;
    this.background = background;
    this.nanos = nanos;
    pausedUntil = new AtomicLong(nanos.getAsLong());
  }

  /** That an owner is in a set. */
  static Filter has(Field<?> owner, UUID name) {
    return new Filter.Exists(
        OWNERS, OWNER, owner, new Filter.Comparison(SET, ValueType.UUID, Operator.EQ, name));
  }

  @Override
  public Optional<UUID> find(Set<UUID> owners, Optional<UUID> oneself) {
    if (owners.size() <= above) {
      return Optional.empty();
    }
    Kept one =
        kept.get(owners, _ -> new ConcurrentHashMap<>()).computeIfAbsent(oneself, _ -> new Kept());
    long now = nanos.getAsLong();
    if (one.isDue(now) && now - pausedUntil.get() >= 0 && one.busy.compareAndSet(false, true)) {
      background.execute(() -> keep(one, owners, oneself));
    }
    return one.name(nanos.getAsLong());
  }

  private void keep(Kept one, Set<UUID> owners, Optional<UUID> oneself) {
    try {
      long asked = nanos.getAsLong();
      TreeSet<UUID> all = new TreeSet<>(owners);
      oneself.ifPresent(all::add);
      UUID name = name(all);
      try {
        write(name, all);
      } catch (SQLException e) {
        if (!UNDEFINED_TABLE.equals(e.getSQLState())) {
          throw e;
        }
        create();
        write(name, all);
      }
      one.is = new At(name, asked);
    } catch (SQLException e) {
      one.is = null;
      pausedUntil.set(nanos.getAsLong() + PAUSE);
      LOG.warn(
          "{} owners travel with each statement, because the database does not keep them ({})",
          owners.size(),
          e.getSQLState());
    } finally {
      one.busy.set(false);
    }
  }

  private void create() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(CREATE);
    } catch (SQLException e) {
      // Two at once: one of them fails although the other one's table is there.
      if (!String.valueOf(e.getSQLState()).startsWith("23")
          && !String.valueOf(e.getSQLState()).equals("42P07")) {
        throw e;
      }
    }
  }

  private void write(UUID name, Set<UUID> owners) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      if (update(connection, TOUCH, name) > 0) {
        return;
      }
      connection.setAutoCommit(false);
      try {
        update(connection, CLAIM, name);
        try (PreparedStatement fill = connection.prepareStatement(FILL)) {
          fill.setObject(1, name);
          fill.setObject(2, UuidArray.of(owners));
          fill.executeUpdate();
        }
        connection.commit();
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
      try (Statement statement = connection.createStatement()) {
        statement.execute(PRUNE);
        // Without it, the first pages after a new set are read by a plan for an empty table.
        statement.execute("analyze uois_owners");
      }
    }
  }

  private static int update(Connection connection, String sql, UUID name) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setObject(1, name);
      return update.executeUpdate();
    }
  }

  /** 128 bits of what is in the set: two sets of one name are not to be found. */
  private static UUID name(SortedSet<UUID> sorted) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES);
    for (UUID id : sorted) {
      bytes.clear();
      digest.update(
          bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).flip());
    }
    ByteBuffer hash = ByteBuffer.wrap(digest.digest());
    return new UUID(hash.getLong(), hash.getLong());
  }

  /** A set, and since when it is known to be kept. */
  private static final class Kept {
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile @Nullable At is;

    boolean isDue(long now) {
      At at = is;
      return at == null || now - at.seen() > RECHECK;
    }

    Optional<UUID> name(long now) {
      At at = is;
      return at == null || now - at.seen() > TRUSTED ? Optional.empty() : Optional.of(at.name());
    }
  }

  private record At(UUID name, long seen) {}
}
