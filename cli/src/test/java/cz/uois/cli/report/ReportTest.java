package cz.uois.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.diagnostic.Diagnostic;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.diagnostic.Severity;
import java.io.StringReader;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each format is read back by a reader that is not ours, also with text that is meant to break it.
 */
final class ReportTest {
  private static final Diagnostic DRIFT =
      new Diagnostic(
          "edited",
          Severity.ERROR,
          new Location("gql_house/src/A b.java", 7, 3, 2),
          "changed by hand",
          Optional.of("uois adopt it"));
  private static final Diagnostic WARNING =
      new Diagnostic(
          "no-description",
          Severity.WARNING,
          new Location("entities/rooms.yaml", 2, 1, 1),
          "'rooms' has no description",
          Optional.empty());

  private static final List<String> HOSTILE =
      List.of(
          "::error::x",
          "a%0A::warning file=b::c%",
          "two\nlines\r\nand\rmore",
          "]]> <![CDATA[ <x a='\"'> & &amp;",
          "\u0000\u0007\u001b[31m\u0085\u2028\u2029",
          "\u202Ertl\uFEFF\uFFFE\uFFFF",
          "\uD800 alone \uDC00",
          "\\\" \\u0022 \\",
          "Úvod 日本 \uD83D\uDE00",
          ",:;=");

  @Test
  void jsonHasEverything() {
    JsonNode json = json(Format.JSON.print(report(4, DRIFT, WARNING)));
    assertEquals(1, json.get("format").intValue());
    assertEquals("uois", json.get("tool").get("name").stringValue());
    assertEquals("0.1", json.get("tool").get("version").stringValue());
    assertEquals("verify", json.get("command").stringValue());
    assertEquals(4, json.get("exit").intValue());
    assertEquals(
        """
        {"code":"edited","severity":"error","file":"gql_house/src/A b.java","line":7,"column":3,\
        "length":2,"message":"changed by hand","hint":"uois adopt it"}\
        """,
        json.get("findings").get(0).toString());
    assertFalse(json.get("findings").get(1).has("hint"));
    assertEquals("{\"clean\":[\"a\",\"b\"]}", json.get("facts").toString());
  }

  @Test
  void gitHubGetsOneCommandForEachFinding() {
    assertEquals(
        """
        ::error file=gql_house/src/A b.java,line=7,endLine=7,col=3,title=uois edited::changed by \
        hand; uois adopt it
        ::warning file=entities/rooms.yaml,line=2,endLine=2,col=1,title=uois no-description::\
        'rooms' has no description
        """,
        Format.GITHUB.print(report(4, DRIFT, WARNING)));
    assertEquals("", Format.GITHUB.print(report(0)));
  }

  @Test
  void gitLabKnowsAFindingAgainWhereItsLineMoved() {
    JsonNode issues = json(Format.GITLAB.print(report(4, DRIFT, DRIFT, WARNING)));
    JsonNode first = issues.get(0);
    assertEquals("changed by hand; uois adopt it", first.get("description").stringValue());
    assertEquals("edited", first.get("check_name").stringValue());
    assertEquals("major", first.get("severity").stringValue());
    assertEquals("minor", issues.get(2).get("severity").stringValue());
    assertEquals("gql_house/src/A b.java", first.get("location").get("path").stringValue());
    assertEquals(7, first.get("location").get("lines").get("begin").intValue());
    assertNotEquals(fingerprint(issues, 0), fingerprint(issues, 1));
    Diagnostic moved =
        new Diagnostic(
            DRIFT.code(),
            DRIFT.severity(),
            new Location(DRIFT.location().file(), 99, 1, 1),
            DRIFT.message(),
            DRIFT.hint());
    assertEquals(
        fingerprint(issues, 0), fingerprint(json(Format.GITLAB.print(report(4, moved))), 0));
  }

  private static String fingerprint(JsonNode issues, int index) {
    return issues.get(index).get("fingerprint").stringValue();
  }

  // The properties that the standard requires (SARIF 2.1.0, sections 3.13, 3.14, 3.18 to 3.30).
  @Test
  void sarifHasWhatTheStandardRequires() {
    JsonNode log = json(Format.SARIF.print(report(4, WARNING, DRIFT)));
    assertEquals("2.1.0", log.get("version").stringValue());
    assertTrue(log.get("$schema").stringValue().endsWith("sarif-schema-2.1.0.json"));
    JsonNode run = log.get("runs").get(0);
    JsonNode driver = run.get("tool").get("driver");
    assertEquals("uois", driver.get("name").stringValue());
    assertEquals(
        "[{\"id\":\"edited\"},{\"id\":\"no-description\"}]", driver.get("rules").toString());
    assertTrue(run.get("invocations").get(0).get("executionSuccessful").booleanValue());
    assertEquals(4, run.get("invocations").get(0).get("exitCode").intValue());
    assertEquals("unicodeCodePoints", run.get("columnKind").stringValue());
    JsonNode result = run.get("results").get(1);
    assertEquals("edited", result.get("ruleId").stringValue());
    assertEquals(0, result.get("ruleIndex").intValue());
    assertEquals("error", result.get("level").stringValue());
    assertEquals("changed by hand; uois adopt it", result.get("message").get("text").stringValue());
    JsonNode place = result.get("locations").get(0).get("physicalLocation");
    assertEquals(
        "gql_house/src/A%20b.java", place.get("artifactLocation").get("uri").stringValue());
    assertEquals("%SRCROOT%", place.get("artifactLocation").get("uriBaseId").stringValue());
    assertEquals(
        "{\"startLine\":7,\"startColumn\":3,\"endColumn\":5}", place.get("region").toString());
    assertEquals(64, result.get("partialFingerprints").get("uois/v1").stringValue().length());
    assertFalse(
        json(Format.SARIF.print(report(7)))
            .get("runs")
            .get(0)
            .get("invocations")
            .get(0)
            .get("executionSuccessful")
            .booleanValue());
  }

  @Test
  void junitFailsWhereAnErrorWasFound() throws Exception {
    Element suites = xml(Format.JUNIT.print(report(4, DRIFT, WARNING)));
    assertEquals("2", suites.getAttribute("tests"));
    assertEquals("1", suites.getAttribute("failures"));
    assertEquals(2, suites.getElementsByTagName("testcase").getLength());
    Element failure = (Element) suites.getElementsByTagName("failure").item(0);
    assertEquals("changed by hand", failure.getAttribute("message"));
    assertEquals(
        "gql_house/src/A b.java:7:3: changed by hand; uois adopt it", failure.getTextContent());
    Element clean = xml(Format.JUNIT.print(report(0)));
    assertEquals(1, clean.getElementsByTagName("testcase").getLength());
    assertEquals(0, clean.getElementsByTagName("failure").getLength());
    assertEquals("1", xml(Format.JUNIT.print(report(1))).getAttribute("failures"));
  }

  @Test
  void noTextBreaksJson() {
    for (String text : HOSTILE) {
      JsonNode finding = json(Format.JSON.print(report(4, of(text)))).get("findings").get(0);
      assertEquals(text, finding.get("message").stringValue());
      assertEquals(text, finding.get("file").stringValue());
      JsonNode issue = json(Format.GITLAB.print(report(4, of(text)))).get(0);
      assertEquals(text + "; " + text, issue.get("description").stringValue());
    }
  }

  @Test
  void noTextBreaksSarif() {
    for (String text : HOSTILE) {
      JsonNode result =
          json(Format.SARIF.print(report(4, of(text)))).get("runs").get(0).get("results").get(0);
      assertEquals(text + "; " + text, result.get("message").get("text").stringValue());
      String uri =
          result
              .get("locations")
              .get(0)
              .get("physicalLocation")
              .get("artifactLocation")
              .get("uri")
              .stringValue();
      assertFalse(URI.create(uri).isAbsolute(), uri);
      String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
      assertEquals(bytes, URLDecoder.decode(uri, StandardCharsets.UTF_8));
    }
  }

  @Test
  void noTextBreaksJUnit() throws Exception {
    for (String text : HOSTILE) {
      Element suites = xml(Format.JUNIT.print(report(4, of(text))));
      assertEquals(1, suites.getElementsByTagName("testcase").getLength(), text);
      Element failure = (Element) suites.getElementsByTagName("failure").item(0);
      assertEquals(storable(text), failure.getAttribute("message"));
      assertEquals(0, failure.getElementsByTagName("*").getLength());
    }
  }

  private static String storable(String text) {
    return text.codePoints()
        .mapToObj(point ->
            point == '\t'
                    || point == '\n'
                    || point == '\r'
                    || (point >= 0x20
                        && Character.getType(point) != Character.SURROGATE
                        && point != 0xFFFE
                        && point != 0xFFFF)
                ? Character.toString(point)
                : "\uFFFD")
        .reduce("", String::concat);
  }

  @ParameterizedTest
  @ValueSource(strings = {"message", "path"})
  void noTextStartsAnotherCommandOfGitHub(String where) {
    for (String text : HOSTILE) {
      Diagnostic hostile =
          new Diagnostic(
              "edited",
              Severity.ERROR,
              new Location(where.equals("path") ? text : "a", 1, 1, 1),
              where.equals("path") ? "m" : text,
              Optional.empty());
      String line = Format.GITHUB.print(report(4, hostile));
      assertEquals(1, line.lines().count(), line);
      assertTrue(line.endsWith("\n") && line.startsWith("::error file="), line);
      // As the runner splits it: properties up to the second pair of colons, by commas and equals.
      String properties = line.substring("::error ".length(), line.indexOf("::", 2));
      String[] parts = properties.split(",", -1);
      assertEquals(5, parts.length, line);
      String message = line.substring(line.indexOf("::", 2) + 2, line.length() - 1);
      assertEquals(
          visible(where.equals("path") ? text : "a"),
          decoded(parts[0].substring("file=".length())).replace("%3A", ":"));
      assertEquals(visible(where.equals("path") ? "m" : text), decoded(message));
    }
  }

  // What the runner makes of a property or of data.
  private static String decoded(String text) {
    return text.replace("%0D", "\r")
        .replace("%0A", "\n")
        .replace("%3A", ":")
        .replace("%2C", ",")
        .replace("%25", "%");
  }

  private static String visible(String text) {
    return text.replaceAll("(?![\\r\\n])[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "\uFFFD");
  }

  private static Diagnostic of(String text) {
    return new Diagnostic(
        "edited", Severity.ERROR, new Location(text, 1, 1, 1), text, Optional.of(text));
  }

  private static Report report(int exit, Diagnostic... findings) {
    return new Report(
        "verify",
        "0.1",
        exit,
        List.of(findings),
        new TreeMap<>(Map.of("clean", List.of("a", "b"))));
  }

  private static JsonNode json(String text) {
    assertTrue(text.endsWith("\n"), text);
    return JsonMapper.builder().build().readTree(text);
  }

  private static Element xml(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    return document.getDocumentElement();
  }
}
