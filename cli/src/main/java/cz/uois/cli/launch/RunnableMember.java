package cz.uois.cli.launch;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * What must be known of a member to start it.
 *
 * @param folder its folder, absolute
 * @param mainClass as {@code cz.uois.lessons.Main}
 * @param port its port when none is asked for
 */
public record RunnableMember(Path folder, String mainClass, int port) {
  public RunnableMember {
    requireNonNull(mainClass, "mainClass is null");
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
