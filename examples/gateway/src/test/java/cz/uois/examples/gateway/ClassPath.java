package cz.uois.examples.gateway;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class path of this test, in parts: the example members have files of the same names. */
final class ClassPath {
  private ClassPath() {}

  /** The class path without any example member. */
  static String withoutMembers() {
    return without("gql[-_][a-z]+");
  }

  /** The class path with one example member. */
  static String of(String member) {
    return without("gql[-_](?!" + member + "\\b)[a-z]+");
  }

  /** The command of a program on the class path without any example member. */
  static List<String> java(String main, Object... arguments) {
    return Stream.concat(
            Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                withoutMembers(),
                main),
            Stream.of(arguments).map(String::valueOf))
        .toList();
  }

  private static String without(String folder) {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.matches(".*[/\\\\]" + folder + "\\b.*"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
