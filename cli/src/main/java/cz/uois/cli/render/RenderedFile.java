package cz.uois.cli.render;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.plan.Bytes;
import cz.uois.cli.plan.Ownership;

/**
 * A file as it will be written.
 *
 * @param path path in the member's folder, always with {@code /}
 * @param ownership whose it is
 * @param origin the spec file it comes from
 * @param bytes its content
 */
public record RenderedFile(String path, Ownership ownership, String origin, Bytes bytes) {
  public RenderedFile {
    requireNonNull(path, "path is null");
    requireNonNull(ownership, "ownership is null");
    requireNonNull(origin, "origin is null");
    requireNonNull(bytes, "bytes is null");
  }
}
