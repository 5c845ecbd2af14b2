package cz.uois.examples.gateway;

import java.io.File;
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

  private static String without(String folder) {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.matches(".*[/\\\\]" + folder + "\\b.*"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
