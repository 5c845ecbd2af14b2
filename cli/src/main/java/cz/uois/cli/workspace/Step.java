package cz.uois.cli.workspace;

import cz.uois.cli.plan.Plan;
import java.util.Optional;
import java.util.stream.Stream;

/** One line of a journal: what happens to one file. */
record Step(Kind kind, String path) {
  /** What a step does. */
  enum Kind {
    /** What is staged takes the place of the file. */
    REPLACE("replace "),
    REMOVE("remove ");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  /** The step that a line says; empty if it is none of ours or leaves the member's folder. */
  static Optional<Step> of(String line) {
    return Stream.of(Kind.values())
        .filter(kind -> line.startsWith(kind.word))
        .map(kind -> new Step(kind, line.substring(kind.word.length())))
        .filter(step -> Plan.isInside(step.path()))
        .findFirst();
  }

  String line() {
    return kind.word + path;
  }
}
