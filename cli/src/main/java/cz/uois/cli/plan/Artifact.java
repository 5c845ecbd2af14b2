package cz.uois.cli.plan;

import static java.util.Objects.requireNonNull;

/**
 * One file of a member.
 *
 * @param path path in the member's folder, always with {@code /}
 * @param ownership whose it is
 * @param origin the spec file it comes from, as {@code entities/plans.yaml}
 * @param content what it is made of
 */
public record Artifact(String path, Ownership ownership, String origin, Content content) {
  public Artifact {
    requireNonNull(path, "path is null");
    requireNonNull(ownership, "ownership is null");
    requireNonNull(origin, "origin is null");
    requireNonNull(content, "content is null");
  }
}
