package cz.uois.examples.gateway;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The two example members, each in a JVM of its own with a database of its own, with the
 * university's data.
 */
final class Members implements AutoCloseable {
  private static final List<String> NAMES = List.of("events", "lessons");

  private final Map<String, Service> services = new TreeMap<>();
  private final Map<String, URI> addresses = new TreeMap<>();

  private Members() {}

  /**
   * Starts both and waits until they answer.
   *
   * @param target where their logs go
   * @param databases empty folder for their data
   * @param seedData the university's systemdata.json
   */
  static Members start(Path target, Path databases, Path seedData)
      throws IOException, InterruptedException {
    Members members = new Members();
    try {
      for (String name : NAMES) {
        members.services.put(name, start(name, target, databases, seedData));
      }
      for (String name : NAMES) {
        Service service = requireNonNull(members.services.get(name));
        members.addresses.put(name, URI.create(service.awaitLine("ready ")));
      }
      return members;
    } catch (IOException | InterruptedException | AssertionError e) {
      members.close();
      throw e;
    }
  }

  /** Starts one member. */
  static Service start(String name, Path target, Path databases, Path seedData) throws IOException {
    Path folder = target.resolve("gql_" + name);
    return Service.start(
        "gql_" + name,
        folder,
        Map.of(
            "CONNECTION_STRING", "embedded:" + databases.resolve(name),
            "UOIS_ENV", "development",
            "UOIS_STOP_WITH", Long.toString(ProcessHandle.current().pid()),
            "DEMO", "True",
            "DEMODATA", "True",
            "SYSTEMDATA", seedData.toString(),
            "PORT", "0"),
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            ClassPath.of(name),
            "cz.uois." + name + ".Main"));
  }

  /** The members as a gateway's variable SERVICES names them. */
  String services() {
    return addresses.entrySet().stream()
        .map(member ->
            "{\"name\": \"%s\", \"url\": \"%s\"}".formatted(member.getKey(), member.getValue()))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  @Override
  public void close() {
    services.values().forEach(Service::close);
  }
}
