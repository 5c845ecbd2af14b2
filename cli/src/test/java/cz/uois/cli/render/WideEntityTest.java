package cz.uois.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.cli.fixture.Javac;
import cz.uois.cli.fixture.Members;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As many columns as a spec may have are as many as Java takes. */
final class WideEntityTest {
  @Test
  void compilesTheWidestTable(@TempDir Path classes) throws IOException {
    String[] fields =
        IntStream.range(0, 234)
            .mapToObj(i -> "f%d: {type: long, required: true, description: A number}".formatted(i))
            .toArray(String[]::new);
    assertEquals("", Javac.compile(Members.rendered(Members.ofThings("Wide", fields)), classes));
  }
}
