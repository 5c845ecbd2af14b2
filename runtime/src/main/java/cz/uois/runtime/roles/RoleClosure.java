package cz.uois.runtime.roles;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.entity.RoleTables;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.sql.Parameter;
import cz.uois.runtime.sql.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds over whom a user holds roles, by one statement: from the groups in which he holds them down
 * to all that are below, and to who belongs to those (PERMISSIONS section 2). Thread-safe.
 */
public final class RoleClosure {
  private static final Logger LOG = LoggerFactory.getLogger(RoleClosure.class);
  private static final Duration BETWEEN_ALARMS = Duration.ofMinutes(1);
  private static final List<ValueType> COLUMNS =
      List.of(
          ValueType.BOOL, ValueType.DATETIME, ValueType.DATETIME, ValueType.UUID, ValueType.BOOL);

  /** Kinds of the asked types, and theirs; without it types are only what they are called. */
  private static final String SUBTYPES =
      """
        union
        select t.id from needed join roletypes t on t.mastertype_id = needed.id
      """;

  private final String sql;
  private final boolean states;
  private final LongAdder leftOut = new LongAdder();
  private final AtomicLong alarmed = new AtomicLong(Long.MIN_VALUE);

  /**
   * Makes it.
   *
   * @param tables what the member has
   */
  public RoleClosure(RoleTables tables) {
    requireNonNull(tables, "tables is null");
    states = tables.states();
    sql =
        // UNION, not UNION ALL: a circle of groups or types would never end.
        """
        with recursive needed (id) as (
          select t.id from roletypes t where t.name = any (?) or t.name_en = any (?)
        %s),
        down (id) as (
          select g.id from roles r join groups g on g.id = r.group_id
          where r.user_id = ? and r.roletype_id in (select id from needed) and %s and %s
          union
          select g.id from down join groups g on g.mastergroup_id = down.id where %3$s),
        reached (id) as (
          select id from down
          union
          select u.id from down
          join memberships m on m.group_id = down.id join users u on u.id = m.user_id
          where %s),
        head (known, moment, until) as (
          select exists (select from users where id = ?), now(), nullif(least(%s), 'infinity'))
        select head.known, head.moment, head.until, reached.id,
          exists (select from users u where u.id = reached.id)
            and exists (select from groups g where g.id = reached.id)
        from head left join reached on head.known
        """
            .formatted(
                tables.subtypes() ? SUBTYPES : "",
                holds("r"),
                holds("g"),
                holds("m"),
                String.join(", ", change("roles"), change("memberships"), change("groups")));
  }

  /** NULL in {@code valid} is not valid; what begins now has begun, what ends now has ended. */
  private static String holds(String row) {
    return """
    %1$s.valid is true and (%1$s.startdate is null or %1$s.startdate <= now()) \
    and (%1$s.enddate is null or %1$s.enddate > now())\
    """
        .formatted(row);
  }

  /** The next begin or end in a table, whoever is concerned. */
  private static String change(String table) {
    return """
    (select min(least(case when startdate > now() then startdate end, \
    case when enddate > now() then enddate end)) from %s where valid)\
    """
        .formatted(table);
  }

  /** Whether there are states as well. */
  public boolean hasStates() {
    return states;
  }

  /**
   * Over whom a user holds one of some role types, or of their kinds, now.
   *
   * @param names of the role types, in either language
   * @throws cz.uois.runtime.sql.SqlFailure if the database fails
   */
  public RoleScope scope(Session session, UUID user, Collection<String> names) {
    Parameter types = new Parameter(ValueType.STRING, List.copyOf(names), true);
    Parameter who = Parameter.of(ValueType.UUID, user);
    List<@Nullable Object[]> rows = session.write(sql, List.of(types, types, who, who), COLUMNS);
    Set<UUID> owners = new HashSet<>();
    int ambiguous = 0;
    for (@Nullable Object[] row : rows) {
      if (row[3] instanceof UUID owner) {
        if (Boolean.TRUE.equals(row[4])) {
          ambiguous++;
        } else {
          owners.add(owner);
        }
      }
    }
    if (ambiguous > 0) {
      alarm(ambiguous);
    }
    @Nullable Object[] first = rows.getFirst();
    return new RoleScope(
        Boolean.TRUE.equals(first[0]),
        owners,
        moment(requireNonNull(first[1], "no time")),
        Optional.ofNullable(first[2]).map(RoleClosure::moment));
  }

  /** How often an id was left out because it is a user's and a group's at once. */
  public long leftOut() {
    return leftOut.sum();
  }

  /** Somebody may have made himself a group of the id of his victim. */
  private void alarm(int ambiguous) {
    leftOut.add(ambiguous);
    long now = System.nanoTime();
    long last = alarmed.get();
    boolean due = last == Long.MIN_VALUE || now - last >= BETWEEN_ALARMS.toNanos();
    if (due && alarmed.compareAndSet(last, now)) {
      LOG.warn("{} ids are a user's and a group's at once: nobody has a role over them", ambiguous);
    }
  }

  private static OffsetDateTime moment(Object micros) {
    return Instant.EPOCH.plus((long) micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
