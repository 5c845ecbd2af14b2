package cz.uois.cli.starter;

import cz.uois.cli.spec.SpecFolder;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The specs that came with uois, in its jar or, while it is being developed, beside its classes.
 * Close it when the paths it gave are no longer needed.
 */
public final class BundledSpecs implements AutoCloseable {
  private static final String ROOT = "/uois/model-specs/";

  private final Path root;
  private final Optional<FileSystem> jar;

  private BundledSpecs(Path root, Optional<FileSystem> jar) {
    this.root = root;
    this.jar = jar;
  }

  /**
   * Opens them.
   *
   * @throws IOException if the jar cannot be read
   */
  public static BundledSpecs open() throws IOException {
    // A file that is certainly there, and so tells where the others are.
    URL url = BundledSpecs.class.getResource(ROOT + SpecFolder.SEED_DATA);
    if (url == null) {
      throw new IllegalStateException("this uois was packed without its specs");
    }
    try {
      URI uri = url.toURI();
      if (uri.getScheme().equals("file")) {
        return new BundledSpecs(Path.of(uri).resolveSibling(""), Optional.empty());
      }
      FileSystem jar = FileSystems.newFileSystem(uri, Map.of());
      return new BundledSpecs(jar.getPath(ROOT), Optional.of(jar));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("no address of a file: " + url, e);
    }
  }

  /** The folder of the member's spec, if one came with uois. */
  public Optional<Path> find(String member) {
    return Optional.of(root.resolve(member)).filter(BundledSpecs::isSpec);
  }

  /** The members that have a spec here, by name. */
  public List<String> members() throws IOException {
    try (Stream<Path> folders = Files.list(root)) {
      return folders
          .filter(BundledSpecs::isSpec)
          .map(folder -> folder.getFileName().toString().replace("/", ""))
          .sorted()
          .toList();
    }
  }

  private static boolean isSpec(Path folder) {
    return Files.isRegularFile(folder.resolve(SpecFolder.MEMBER_FILE));
  }

  /** The seed data of the whole university. */
  public Path seedData() {
    return root.resolve(SpecFolder.SEED_DATA);
  }

  @Override
  public void close() throws IOException {
    if (jar.isPresent()) {
      jar.get().close();
    }
  }
}
