package cz.uois.runtime.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * What the database is filled with.
 *
 * @param file the seed data of the university
 * @param required whether the environment names the file, so that its absence is a mistake
 * @param demoData whether every table is filled; otherwise types and categories only
 */
public record SeedSettings(Path file, boolean required, boolean demoData) {
  public SeedSettings {
    requireNonNull(file, "file is null");
  }
}
