package cz.uois.cli.workspace;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.database.Schema;
import cz.uois.cli.plan.Ownership;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code uois.lock}: what uois wrote last.
 *
 * @param version version of uois
 * @param spec SHA-256 of the spec files
 * @param member name of the member; empty if the lock is too old to tell
 * @param javaPackage its package; empty if the lock is too old to tell
 * @param files the files it wrote, by path
 * @param olderIds ids of entities and fields, by {@code table} and {@code table.column}, in a lock
 *     that is too old to tell the tables
 * @param schema the tables that the migrations make, with the ids that stay when something is
 *     renamed
 */
record Lock(
    String version,
    String spec,
    String member,
    String javaPackage,
    SortedMap<String, Entry> files,
    SortedMap<String, String> olderIds,
    Optional<Schema> schema) {
  static final String FILE = "uois.lock";

  static final Lock NONE =
      new Lock("", "", "", "", new TreeMap<>(), new TreeMap<>(), Optional.empty());

  /**
   * A file that uois wrote.
   *
   * @param ownership whose it is
   * @param sha256 hash of what was written
   */
  record Entry(Ownership ownership, String sha256) {}

  Lock {
    requireNonNull(version, "version is null");
    requireNonNull(spec, "spec is null");
    requireNonNull(member, "member is null");
    requireNonNull(javaPackage, "javaPackage is null");
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    olderIds = Collections.unmodifiableSortedMap(new TreeMap<>(olderIds));
    requireNonNull(schema, "schema is null");
  }

  /** The same about other files. */
  Lock with(SortedMap<String, Entry> others) {
    return new Lock(version, spec, member, javaPackage, others, olderIds, schema);
  }

  /** Ids of tables and columns, by {@code table} and {@code table.column}. */
  Map<String, String> ids() {
    return schema.map(Schema::ids).orElse(olderIds);
  }
}
