package cz.uois.runtime.roles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.runtime.fixture.NamedMachine;
import cz.uois.runtime.rbac.RolesUnavailableException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gql_ug as the university's compose files call it. */
class NamedUgTest {
  /** Asks whom the address of its argument takes it for. */
  static final class Asker {
    private Asker() {}

    public static void main(String[] arguments) throws UndefinedFieldsException {
      Duration patience = Duration.ofSeconds(10);
      try (UgClient client = new UgClient(URI.create(arguments[0]), patience, System::nanoTime)) {
        UgAnswer answer = client.ask(new UgQuestion("{ me { id } }", Map.of()), Optional.empty());
        System.out.print(answer.data(1));
      } catch (RolesUnavailableException e) {
        System.out.print(e.getMessage());
      }
    }
  }

  @Test
  void isAskedLikeAnyOther(@TempDir Path folder) throws Exception {
    try (FakeUg ug = new FakeUg()) {
      ug.answers("{\"data\":{\"me\":{\"id\":\"a\"}}}");
      String address = "http://gql_ug:" + ug.port() + "/gql";
      assertEquals(
          "{\"me\":{\"id\":\"a\"}}", NamedMachine.says("gql_ug", folder, Asker.class, address));
      assertEquals(1, ug.asked().size());
      assertEquals(
          "it cannot be reached", NamedMachine.says("gql_other", folder, Asker.class, address));
      assertEquals(1, ug.asked().size());
    }
  }
}
