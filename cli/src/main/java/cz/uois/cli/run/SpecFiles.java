package cz.uois.cli.run;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.plan.Bytes;
import cz.uois.cli.spec.SpecFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files that are the author's: the spec and the seed data. */
public final class SpecFiles {
  private SpecFiles() {}

  /** Whether a folder has what makes it a spec, and so a member's folder. */
  public static boolean areIn(Path folder) {
    return Files.isRegularFile(folder.resolve(SpecFolder.MEMBER_FILE));
  }

  /** Where a member's folder has the files of its entities. */
  public static Path entities(Path folder) {
    return folder.resolve(SpecFolder.ENTITIES);
  }

  /** Where a member's folder has its seed data, if it has any. */
  public static Path seedData(Path folder) {
    return folder.resolve(SpecFolder.SEED_DATA);
  }

  /** The files that are read as the spec: those of the author without the seed data. */
  static SortedMap<String, byte[]> spec(SortedMap<String, byte[]> files) {
    SortedMap<String, byte[]> spec = new TreeMap<>(files);
    spec.remove(SpecFolder.SEED_DATA);
    return spec;
  }

  /** One hash of the spec in a folder. */
  static String hash(Path folder) {
    return hash(SpecFolder.read(folder, new Diagnostics()));
  }

  /** One hash of a spec. */
  static String hash(SortedMap<String, byte[]> spec) {
    StringBuilder all = new StringBuilder();
    spec.forEach((path, bytes) ->
        all.append(Bytes.of(bytes).sha256()).append(' ').append(path).append('\n'));
    return hash(all.toString());
  }

  /** One hash of several specs, which this text tells the hashes of. */
  static String hash(String specs) {
    return Bytes.of(specs).sha256();
  }
}
