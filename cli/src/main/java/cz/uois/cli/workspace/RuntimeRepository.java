package cz.uois.cli.workspace;

import cz.uois.cli.plan.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The runtime as a Maven repository inside the member, so that a clean clone builds. The jar of
 * uois carries it as a resource; where it does not, as in the build of uois itself, there is none.
 */
public final class RuntimeRepository {
  private static final String RESOURCES = "/uois/repo/";
  private static final String FOLDER = ".uois/repo/";

  private RuntimeRepository() {}

  /** The files of the repository by path in the member. */
  public static SortedMap<String, Bytes> files(String version) {
    String stem = "cz/uois/uois-runtime/%s/uois-runtime-%s".formatted(version, version);
    SortedMap<String, Bytes> files = new TreeMap<>();
    for (String extension : new String[] {".jar", ".pom"}) {
      try (InputStream in =
          RuntimeRepository.class.getResourceAsStream(RESOURCES + stem + extension)) {
        if (in != null) {
          Bytes bytes = Bytes.of(in.readAllBytes());
          files.put(FOLDER + stem + extension, bytes);
          files.put(FOLDER + stem + extension + ".sha1", Bytes.of(bytes.sha1()));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the runtime", e);
      }
    }
    return files;
  }
}
