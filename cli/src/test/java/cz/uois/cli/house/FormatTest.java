package cz.uois.cli.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import com.google.googlejavaformat.java.StringWrapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All handwritten Java is what google-java-format makes of it; -Duois.accept formats in place. */
final class FormatTest {
  private final Repository repository = new Repository();
  private final Formatter formatter = new Formatter();

  @Test
  void findsEveryHandwrittenSourceFormatted() throws IOException, FormatterException {
    List<Path> sources = repository.files(file -> file.toString().endsWith(".java"));
    assertFalse(sources.isEmpty());
    List<Path> unformatted = new ArrayList<>();
    for (Path source : sources) {
      String text = Files.readString(source, UTF_8);
      String formatted = format(text);
      if (!formatted.equals(text)) {
        if (Boolean.getBoolean("uois.accept") || "".equals(System.getProperty("uois.accept"))) {
          Files.writeString(source, formatted, UTF_8);
        } else {
          unformatted.add(repository.root().relativize(source));
        }
      }
    }
    assertEquals(
        List.of(),
        unformatted,
        "not formatted: run mvn test -pl cli -Dtest=FormatTest -Duois.accept");
  }

  @Test
  void changesTextThatIsNotFormatted() throws FormatterException {
    assertEquals("class A {\n  int b;\n}\n", format("import java.util.List;\nclass A{int b;}\n"));
  }

  // The same steps as the formatter's own command line.
  private String format(String text) throws FormatterException {
    String imports =
        RemoveUnusedImports.removeUnusedImports(
            ImportOrderer.reorderImports(text, JavaFormatterOptions.Style.GOOGLE));
    return StringWrapper.wrap(formatter.formatSource(imports), formatter);
  }
}
