package cz.uois.cli.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every package of the product says in two sentences what it is for and what never enters it. */
final class PackageInfoTest {
  private static final Pattern JAVADOC = Pattern.compile("(?s)\\A/\\*\\*(.*?)\\*/\\s*@NullMarked");

  private final Repository repository = new Repository();

  @Test
  void findsTwoSentencesOnEveryPackage() throws IOException {
    List<Path> packages =
        repository
            .files(file ->
                file.toString().endsWith(".java")
                    && file.toString().contains(Path.of("src", "main", "java").toString())
                    && !file.toString().contains("examples"))
            .stream()
            .map(Path::getParent)
            .distinct()
            .toList();
    assertFalse(packages.isEmpty());
    List<Path> silent =
        packages.stream()
            .filter(folder -> sentences(folder.resolve("package-info.java")) < 2)
            .map(repository.root()::relativize)
            .toList();
    assertEquals(List.of(), silent, "no package-info.java with two sentences and @NullMarked");
  }

  private static int sentences(Path packageInfo) {
    if (!Files.isRegularFile(packageInfo)) {
      return 0;
    }
    try {
      Matcher javadoc = JAVADOC.matcher(Files.readString(packageInfo, UTF_8));
      return javadoc.find()
          ? (int) Pattern.compile("[.](\\s|$)").matcher(javadoc.group(1)).results().count()
          : 0;
    } catch (IOException e) {
      throw new AssertionError(packageInfo + " cannot be read", e);
    }
  }
}
