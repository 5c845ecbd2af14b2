package cz.uois.cli.launch;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * What must be known of a member to start it.
 *
 * @param folder its folder, absolute
 * @param mainClass as {@code cz.uois.lessons.Main}
 * @param seedData the file its tables are filled from; may not be there
 */
public record RunnableMember(Path folder, String mainClass, Path seedData) {
  public RunnableMember {
    requireNonNull(mainClass, "mainClass is null");
    requireNonNull(seedData, "seedData is null");
    folder = folder.toAbsolutePath().normalize();
  }

  /** Its name for people, as {@code gql_lessons}. */
  public String name() {
    Path last = folder.getFileName();
    return last == null ? folder.toString() : last.toString();
  }

  /** Where the embedded database keeps its data. */
  public Path data() {
    return folder.resolve(".uois").resolve("data");
  }
}
