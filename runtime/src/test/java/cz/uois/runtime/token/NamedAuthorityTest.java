package cz.uois.runtime.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.runtime.fixture.NamedMachine;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An authority as Docker calls it: by a name with an underscore. */
class NamedAuthorityTest {
  /** Gets what is at the address of its argument. */
  static final class Asker {
    private Asker() {}

    public static void main(String[] arguments) throws Exception {
      try (AuthorityClient client = new AuthorityClient()) {
        // The first request of a process takes longer than it may.
        for (int i = 0; i < 5; i++) {
          try {
            System.out.print(client.get(URI.create(arguments[0]), Optional.empty()));
            return;
          } catch (AuthorityException e) {
            Thread.sleep(200);
            if (i == 4) {
              System.out.print(e.getMessage());
            }
          }
        }
      }
    }
  }

  @Test
  void isAskedLikeAnyOther(@TempDir Path folder) throws Exception {
    try (Authority authority = new Authority().publishes("\"a key\"")) {
      String address = "http://front_end:" + authority.port() + "/publickey";
      assertEquals("\"a key\"", NamedMachine.says("front_end", folder, Asker.class, address));
      assertEquals(
          "nobody has the authority's name",
          NamedMachine.says("back_end", folder, Asker.class, address));
    }
  }
}
