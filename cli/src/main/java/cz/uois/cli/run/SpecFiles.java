package cz.uois.cli.run;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.plan.Bytes;
import cz.uois.cli.spec.SpecFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files that are the author's: the spec and the seed data. */
public final class SpecFiles {
  /** The seed data of the university. */
  public static final String SEED_DATA = "systemdata.json";

  private SpecFiles() {}

  /**
   * The files of a folder by path; the seed data may also stand beside the folder, as in {@code
   * model-specs}.
   *
   * @throws UncheckedIOException if the disk fails
   */
  public static SortedMap<String, byte[]> read(Path folder) {
    SortedMap<String, byte[]> files = new TreeMap<>(SpecFolder.read(folder, new Diagnostics()));
    Path inside = folder.resolve(SEED_DATA);
    Path beside = folder.toAbsolutePath().normalize().resolveSibling(SEED_DATA);
    for (Path file : new Path[] {inside, beside}) {
      if (!files.containsKey(SEED_DATA) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        try {
          files.put(SEED_DATA, Files.readAllBytes(file));
        } catch (IOException e) {
          throw new UncheckedIOException("cannot read " + file, e);
        }
      }
    }
    return files;
  }

  /** One hash of the spec; the seed data is not a part of it. */
  static String hash(SortedMap<String, byte[]> files) {
    StringBuilder all = new StringBuilder();
    files.forEach((path, bytes) -> {
      if (!path.equals(SEED_DATA)) {
        all.append(Bytes.of(bytes).sha256()).append(' ').append(path).append('\n');
      }
    });
    return Bytes.of(all.toString()).sha256();
  }
}
