package cz.uois.examples.gateway;

import java.io.File;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class path of this test, in parts: the example members have files of the same names. */
final class ClassPath {
  private ClassPath() {}

  /** The class path without these members. */
  static String without(List<String> members) {
    String names = members.stream().map(name -> "gql[-_]" + name).collect(Collectors.joining("|"));
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.matches(".*(" + names + ").*"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
