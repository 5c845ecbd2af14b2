package cz.uois.cli.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What members build with; the build fills it in from the parent pom.
 *
 * @param all name to version
 */
public record Versions(Map<String, String> all) {
  private static final String RESOURCE = "/cz/uois/cli/versions.properties";

  public Versions {
    all = Map.copyOf(all);
  }

  /** The versions that this uois was built with. */
  public static Versions read() {
    Properties properties = new Properties();
    try (InputStream in = Versions.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
    Map<String, String> all = new TreeMap<>();
    properties.stringPropertyNames().forEach(name -> all.put(name, properties.getProperty(name)));
    return new Versions(all);
  }

  /** The version of uois itself. */
  public String uois() {
    String version = all.get("uois");
    if (version == null) {
      throw new IllegalStateException(RESOURCE + " has no version of uois");
    }
    return version;
  }
}
