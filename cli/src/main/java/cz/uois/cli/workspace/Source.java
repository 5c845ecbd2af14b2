package cz.uois.cli.workspace;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.database.Schema;
import java.util.Optional;

/**
 * What the files of a generation were made from.
 *
 * @param version version of uois
 * @param spec SHA-256 of the spec files
 * @param member name of the member
 * @param javaPackage its package
 * @param schema the tables that its migrations make; absent if it has no database
 */
public record Source(
    String version, String spec, String member, String javaPackage, Optional<Schema> schema) {
  public Source {
    requireNonNull(version, "version is null");
    requireNonNull(spec, "spec is null");
    requireNonNull(member, "member is null");
    requireNonNull(javaPackage, "javaPackage is null");
    requireNonNull(schema, "schema is null");
  }
}
