package cz.uois.examples.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The node programs of this test, with their packages installed as package-lock.json says.
 *
 * @param folder holds package.json
 */
record NodeProject(Path folder) {
  private static final String LOCK = "package-lock.json";

  /** Installs the packages, unless exactly these are installed already. */
  static NodeProject install(Path folder) throws IOException, InterruptedException {
    requireNode(folder);
    Path installed = folder.resolve("node_modules").resolve(".installed-from");
    String wanted = Files.readString(folder.resolve(LOCK), UTF_8);
    if (!Files.exists(installed) || !Files.readString(installed, UTF_8).equals(wanted)) {
      // Nothing of these packages needs a script at installation.
      try (Service npm =
          Service.start(
              "npm-ci", folder, Map.of(), List.of("npm", "ci", "--ignore-scripts", "--no-audit"))) {
        npm.awaitSuccess();
      }
      Files.writeString(installed, wanted, UTF_8);
    }
    return new NodeProject(folder);
  }

  private static void requireNode(Path folder) throws InterruptedException {
    try (Service node =
        Service.start(
            "node-version",
            folder,
            Map.of(),
            List.of(
                "node",
                "-e",
                "process.exit(Number(process.versions.node.split('.')[0]) >= 20 ? 0 : 1)"))) {
      node.awaitSuccess();
    } catch (IOException | AssertionError e) {
      throw new AssertionError(
          "the gateway test needs Node 20 or newer (node, npm) on the PATH", e);
    }
  }

  /** The command that runs one of the programs. */
  List<String> program(String file, String argument) {
    return List.of("node", folder.resolve(file).toString(), argument);
  }

  /** An executable that a package brings. */
  String executable(String name) {
    return folder.resolve("node_modules").resolve(".bin").resolve(name).toString();
  }
}
