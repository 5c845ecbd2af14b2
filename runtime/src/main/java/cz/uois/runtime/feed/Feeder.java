package cz.uois.runtime.feed;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.config.EnvironmentFailure;
import cz.uois.runtime.config.SeedSettings;
import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.EntityDescriptor;
import cz.uois.runtime.entity.MemberDescriptor;
import cz.uois.runtime.feed.SeedRow.Reference;
import cz.uois.runtime.feed.SeedRow.RowKey;
import cz.uois.runtime.sql.TreeWriter;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a member's tables from the seed data of the university.
 *
 * <ol>
 *   <li>The file is read; rows get the types of their columns, or are refused.
 *   <li>In one transaction, behind the member's row of {@code uois_members}: rows whose id exists
 *       are skipped, the others are inserted as soon as the rows they refer to are there.
 *   <li>Rows that refer to each other are inserted in two steps.
 *   <li>Rows that never become possible are refused.
 * </ol>
 */
public final class Feeder {
  private static final Logger LOG = LoggerFactory.getLogger(Feeder.class);
  private static final String LOCK = "SELECT member FROM uois_members WHERE member = ? FOR UPDATE";

  private final MemberDescriptor member;
  private final DataSource connections;
  private final SeedSettings settings;

  public Feeder(MemberDescriptor member, DataSource connections, SeedSettings settings) {
    this.member = member;
    this.connections = connections;
    this.settings = settings;
  }

  /**
   * Feeds the tables. Running it again, or several at once, changes nothing.
   *
   * @throws EnvironmentFailure if the file is named but missing, or is not seed data
   * @throws SQLException if the database goes away; nothing is changed then
   */
  public FeedReport feed() throws EnvironmentFailure, SQLException {
    if (!Files.isRegularFile(settings.file())) {
      if (settings.required()) {
        throw EnvironmentFailure.unavailable(
            "SYSTEMDATA is '" + settings.file() + "', expected the path of a file that exists");
      }
      LOG.info("no {} here, nothing is fed", settings.file());
      return FeedReport.empty();
    }
    Map<String, SeedTable> tables = SeedTable.byName(member.entities(), settings.demoData());
    new SeedFile(settings.file()).read(tables);
    Set<SeedTable> distinct = new LinkedHashSet<>(tables.values());
    try (Connection connection = connections.getConnection()) {
      connection.setAutoCommit(false);
      lock(connection);
      insert(connection, distinct);
      tellPaths(connection);
      connection.commit();
    }
    FeedReport report = new FeedReport(distinct.stream().map(SeedTable::report).toList());
    FeedLog.write(report);
    return report;
  }

  /** Rows of trees get their paths; what the file says of them is of another database. */
  private void tellPaths(Connection connection) throws SQLException {
    for (EntityDescriptor entity : member.entities()) {
      Optional<String> paths = TreeWriter.allPaths(entity.type());
      if (paths.isPresent()) {
        try (PreparedStatement update = connection.prepareStatement(paths.get())) {
          update.executeUpdate();
        }
      }
    }
  }

  private void lock(Connection connection) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setString(1, member.name());
      lock.executeQuery().close();
    }
  }

  private void insert(Connection connection, Set<SeedTable> tables) throws SQLException {
    SeedWriter writer = new SeedWriter(connection);
    List<SeedRow> all = tables.stream().flatMap(table -> table.rows().stream()).toList();
    Set<RowKey> present = existing(writer, all);
    List<SeedRow> pending = new ArrayList<>();
    for (SeedRow row : all) {
      if (present.contains(row.key())) {
        row.table().take(new SeedOutcome.Existing(row));
      } else {
        pending.add(row);
      }
    }
    while (!pending.isEmpty()) {
      List<SeedRow> possible =
          pending.stream().filter(row -> missing(row, present).isEmpty()).toList();
      if (possible.isEmpty()) {
        break;
      }
      take(writer.insert(possible), pending, present);
    }
    take(new SeedCircles(connection, writer).write(pending, present), pending, present);
    refuse(pending, all, present);
  }

  private static void take(List<SeedOutcome> outcomes, List<SeedRow> pending, Set<RowKey> present) {
    Set<RowKey> decided = new HashSet<>();
    for (SeedOutcome outcome : outcomes) {
      outcome.row().table().take(outcome);
      decided.add(outcome.row().key());
      if (!(outcome instanceof SeedOutcome.Refused)) {
        present.add(outcome.row().key());
      }
    }
    pending.removeIf(row -> decided.contains(row.key()));
  }

  /** Of the rows of the file and those they refer to: which the database has already. */
  private Set<RowKey> existing(SeedWriter writer, List<SeedRow> rows) throws SQLException {
    Map<String, Set<String>> asked = new LinkedHashMap<>();
    for (SeedRow row : rows) {
      ask(asked, row.key());
      row.references().forEach(reference -> ask(asked, reference.target()));
    }
    Map<String, Attribute> keys = new HashMap<>();
    for (EntityDescriptor entity : member.entities()) {
      keys.put(entity.type().table().getName(), entity.type().key());
    }
    Set<RowKey> found = new HashSet<>();
    for (Map.Entry<String, Set<String>> entry : asked.entrySet()) {
      Attribute key = requireNonNull(keys.get(entry.getKey()), "a table of nobody");
      found.addAll(writer.existing(entry.getKey(), key, entry.getValue()));
    }
    return found;
  }

  private static void ask(Map<String, Set<String>> asked, RowKey key) {
    asked.computeIfAbsent(key.table(), table -> new LinkedHashSet<>()).add(key.id());
  }

  /** The references of a row to what is not there; a row may refer to itself. */
  private static List<Reference> missing(SeedRow row, Set<RowKey> present) {
    return row.references().stream()
        .filter(reference -> !present.contains(reference.target()))
        .filter(reference -> !reference.target().equals(row.key()))
        .toList();
  }

  private static void refuse(List<SeedRow> pending, List<SeedRow> all, Set<RowKey> present) {
    Set<RowKey> inFile = new HashSet<>();
    all.forEach(row -> inFile.add(row.key()));
    for (SeedRow row : pending) {
      List<Reference> missing = missing(row, present);
      // The reason, before what only follows from it: rows of a circle would blame each other.
      Reference reference =
          missing.stream()
              .filter(one -> !inFile.contains(one.target()))
              .findFirst()
              .orElse(missing.getFirst());
      RowKey target = reference.target();
      row.table()
          .take(
              new SeedOutcome.Refused(
                  row,
                  reference.column(),
                  inFile.contains(target)
                      ? "refers to "
                          + target.id()
                          + " of "
                          + target.table()
                          + ", which was not imported"
                      : "refers to "
                          + target.id()
                          + ", which "
                          + target.table()
                          + " does not have"));
    }
  }
}
