package cz.uois.cli.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

/** doc/dependencies.md names everything that is not ours: what it is for, and its licence. */
final class DependenciesTest {
  private final Repository repository = new Repository();

  @Test
  void findsEveryDependencyOfTheBuildNamed()
      throws IOException, ParserConfigurationException, SAXException {
    String named =
        Files.readString(repository.root().resolve("doc").resolve("dependencies.md"), UTF_8);
    Set<String> missing = new TreeSet<>();
    for (String dependency : dependencies()) {
      if (!named.contains("`" + dependency + "`")) {
        missing.add(dependency);
      }
    }
    assertEquals(Set.of(), missing, "not named in doc/dependencies.md");
  }

  private Set<String> dependencies()
      throws IOException, ParserConfigurationException, SAXException {
    Set<String> found = new TreeSet<>();
    List<Path> poms = repository.files(file -> file.endsWith("pom.xml"));
    assertFalse(poms.isEmpty());
    for (Path pom : poms) {
      for (String element : List.of("dependency", "plugin", "path", "artifactItem")) {
        found.addAll(artifacts(pom, element));
      }
    }
    for (Path packages : repository.files(file -> file.endsWith("package.json"))) {
      found.addAll(
          new JsonMapper().readTree(packages.toFile()).path("dependencies").propertyNames());
    }
    return found;
  }

  private static Set<String> artifacts(Path pom, String element)
      throws IOException, ParserConfigurationException, SAXException {
    Set<String> artifacts = new TreeSet<>();
    NodeList elements =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(pom.toFile())
            .getElementsByTagName(element);
    for (int i = 0; i < elements.getLength(); i++) {
      if (elements.item(i) instanceof Element found
          && !text(found, "groupId").startsWith("cz.uois")) {
        artifacts.add(text(found, "artifactId"));
      }
    }
    artifacts.remove("");
    return artifacts;
  }

  // Only the element's own child: a plugin may have dependencies below it.
  private static String text(Element element, String child) {
    NodeList children = element.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i) instanceof Element found && found.getTagName().equals(child)) {
        return found.getTextContent().strip();
      }
    }
    return "";
  }
}
