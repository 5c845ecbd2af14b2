package cz.uois.cli.run;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.migration.Migration;
import cz.uois.cli.migration.StepWords;
import java.util.List;
import java.util.Optional;

/**
 * A migration as it is told to people.
 *
 * @param file name of its file, as {@code V003__add_rooms.sql}
 * @param words what it does, as {@code create table rooms}
 */
public record NextMigration(String file, List<String> words) {
  public NextMigration {
    requireNonNull(file, "file is null");
    words = List.copyOf(words);
  }

  static Optional<NextMigration> of(Migration migration) {
    return migration.steps().isEmpty()
        ? Optional.empty()
        : Optional.of(new NextMigration(migration.file(), StepWords.of(migration.steps())));
  }
}
