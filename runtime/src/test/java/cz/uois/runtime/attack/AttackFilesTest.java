package cz.uois.runtime.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.fixture.LibraryMember;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each attack of {@code attacks/} is answered as its file says, at once. */
class AttackFilesTest {
  private static final Duration HANG = Duration.ofSeconds(10);
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private static Path directory;
  private static LibraryMember library;

  @BeforeAll
  static void start() throws Exception {
    library = LibraryMember.start(directory, Map.of());
  }

  @AfterAll
  static void stop() {
    library.close();
  }

  @Test
  void areSixtyAtLeast() {
    assertTrue(AttackFile.all().size() >= 60);
  }

  @TestFactory
  Stream<DynamicTest> areAnsweredAsTheirFilesSay() {
    return AttackFile.all().stream()
        .map(attack -> DynamicTest.dynamicTest(attack.name(), () -> check(attack)));
  }

  private static void check(AttackFile attack) throws Exception {
    BadRequest request = BadRequest.query(attack.name(), attack.document());
    RawHttp.Answer answer =
        new RawHttp(library.subgraph().port(), HANG).send(request.bytes(), false);
    assertEquals(Optional.empty(), Verdict.of(answer, request));
    JsonNode body = JSON.readTree(answer.body());
    assertEquals(
        attack.expected(),
        body.at("/errors/0/extensions/code").asString("none"),
        () -> answer.body().substring(0, Math.min(1000, answer.body().length())));
    assertTrue(answer.status() == 200, answer::body);
    assertFalse(body.at("/errors/0/message").asString("").length() > 401, "a message is that long");
  }
}
