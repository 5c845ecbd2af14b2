package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a member's specs on disk: the only class of the package that touches it. */
public final class SpecFolder {
  /** The member's own file. */
  public static final String MEMBER_FILE = "uois.yaml";

  /** The seed data beside it, which is no part of the spec. */
  public static final String SEED_DATA = "systemdata.json";

  /** The folder of the entities' files. */
  public static final String ENTITIES = "entities";

  // One byte more than allowed is enough to see that a file is too large.
  private static final int MOST_BYTES = SourceText.MAX_BYTES + 1;

  private final Path folder;
  private final Diagnostics diagnostics;
  private final SortedMap<String, byte[]> files = new TreeMap<>();

  private SpecFolder(Path folder, Diagnostics diagnostics) {
    this.folder = requireNonNull(folder, "folder is null");
    this.diagnostics = requireNonNull(diagnostics, "diagnostics is null");
  }

  /**
   * The bytes of {@code uois.yaml} and {@code entities/*.yaml} by path. Missing, linked and
   * overlooked files are reported.
   *
   * @throws UncheckedIOException if the disk fails
   */
  public static SortedMap<String, byte[]> read(Path folder, Diagnostics diagnostics) {
    return new SpecFolder(folder, diagnostics).read();
  }

  /**
   * The seed data beside a spec, of any size, if there is any. A link in its place is reported.
   *
   * @throws UncheckedIOException if the disk fails
   */
  public static Optional<byte[]> readSeedData(Path folder, Diagnostics diagnostics) {
    SpecFolder reader = new SpecFolder(folder, diagnostics);
    reader.readFile(SEED_DATA, Integer.MAX_VALUE);
    return Optional.ofNullable(reader.files.get(SEED_DATA));
  }

  /**
   * Names of the role types in the seed data beside a spec, otherwise in those one folder up, where
   * the specs of a whole university have theirs; none if there are no such data.
   *
   * @throws UncheckedIOException if the disk fails
   */
  public static Set<String> roleTypes(Path folder) {
    Path parent = folder.toAbsolutePath().normalize().getParent();
    Set<String> names = roleTypesIn(folder);
    return names.isEmpty() && parent != null ? roleTypesIn(parent) : names;
  }

  private static Set<String> roleTypesIn(Path folder) {
    return readSeedData(folder, new Diagnostics()).map(SpecFolder::roleTypes).orElse(Set.of());
  }

  /** Names of the role types in seed data; none if they have no such table. */
  public static Set<String> roleTypes(byte[] seedData) {
    return RoleTypes.names(seedData);
  }

  private SortedMap<String, byte[]> read() {
    readFile(MEMBER_FILE, MOST_BYTES);
    Path entities = folder.resolve(ENTITIES);
    if (Files.isDirectory(entities, LinkOption.NOFOLLOW_LINKS)) {
      list(entities).forEach(this::readEntity);
    } else if (Files.exists(entities, LinkOption.NOFOLLOW_LINKS)) {
      notRegular(ENTITIES, "a folder");
    }
    return files;
  }

  private void readEntity(String name) {
    String path = ENTITIES + "/" + name;
    if (name.endsWith(".yaml")) {
      readFile(path, MOST_BYTES);
    } else if (!name.startsWith(".")) {
      diagnostics.error(
          Rule.STRAY_FILE.id(),
          start(path),
          "'" + name + "' is not read as an entity",
          "entities are named <table>.yaml; rename it or move it elsewhere");
    }
  }

  private void readFile(String path, int most) {
    Path file = folder.resolve(path);
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      files.put(path, bytes(file, most));
    } else if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      notRegular(path, "a regular file");
    }
  }

  private void notRegular(String path, String expected) {
    diagnostics.error(
        Rule.NOT_A_FILE.id(),
        start(path),
        "'" + path + "' is not " + expected,
        "links are not followed; put the thing itself there");
  }

  private static List<String> list(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> String.valueOf(entry.getFileName())).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file, int most) {
    try (InputStream in = Files.newInputStream(file, options(file))) {
      return in.readNBytes(most);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // The specs in our jar have no links, and its file system does not know the option.
  private static OpenOption[] options(Path file) {
    return file.getFileSystem().equals(FileSystems.getDefault())
        ? new OpenOption[] {LinkOption.NOFOLLOW_LINKS}
        : new OpenOption[0];
  }

  private static Location start(String path) {
    return new Location(path, 1, 1, 1);
  }
}
