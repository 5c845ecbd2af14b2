package cz.uois.cli.workspace;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What the files of a generation were made from.
 *
 * @param version version of uois
 * @param spec SHA-256 of the spec files
 * @param member name of the member
 * @param javaPackage its package
 * @param names names of entities and fields, {@code table} and {@code table.column}
 */
public record Source(
    String version, String spec, String member, String javaPackage, List<String> names) {
  public Source {
    requireNonNull(version, "version is null");
    requireNonNull(spec, "spec is null");
    requireNonNull(member, "member is null");
    requireNonNull(javaPackage, "javaPackage is null");
    names = List.copyOf(names);
  }
}
