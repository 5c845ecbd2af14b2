package cz.uois.runtime.config;

import java.time.Duration;

/** Reads {@link Limits} and {@link ClientPatience}. */
final class LimitReader {
  private static final int MOST_BYTES = 1 << 30;
  private static final int MANY = 100_000_000;

  /** Validation and execution descend into a document by recursion. */
  private static final int MOST_DEPTH = 200;

  private final Variables variables;

  LimitReader(Variables variables) {
    this.variables = variables;
  }

  Limits limits() {
    return new Limits(
        wire(Limits.DEFAULT.wire()),
        document(Limits.DEFAULT.document()),
        work(Limits.DEFAULT.work()));
  }

  private Limits.Wire wire(Limits.Wire standard) {
    return new Limits.Wire(
        variables.integer("UOIS_MAX_BODY_BYTES", 1024, MOST_BYTES, standard.bodyBytes()),
        variables.integer("UOIS_MAX_HEADER_BYTES", 1024, 1 << 20, standard.headerBytes()),
        variables.integer("UOIS_MAX_CONNECTIONS", 1, 1_000_000, standard.connections()));
  }

  private Limits.Document document(Limits.Document standard) {
    return new Limits.Document(
        most("UOIS_MAX_CHARACTERS", standard.characters()),
        most("UOIS_MAX_TOKENS", standard.tokens()),
        most("UOIS_MAX_FIELDS", standard.fields()),
        most("UOIS_MAX_ALIASES", standard.aliases()),
        most("UOIS_MAX_DIRECTIVES", standard.directives()),
        variables.integer("UOIS_MAX_DEPTH", 1, MOST_DEPTH, standard.depth()));
  }

  private Limits.Work work(Limits.Work standard) {
    return new Limits.Work(
        most("UOIS_MAX_REPRESENTATIONS", standard.representations()),
        variables.integer("UOIS_MAX_LIMIT", 1, 100_000, standard.limit()),
        most("UOIS_MAX_ROWS", standard.rows()),
        variables.integer("UOIS_MAX_RESPONSE_BYTES", 10_000, MOST_BYTES, standard.responseBytes()));
  }

  private int most(String name, int standard) {
    return variables.integer(name, 1, MANY, standard);
  }

  ClientPatience patience() {
    ClientPatience standard = ClientPatience.DEFAULT;
    return new ClientPatience(
        wait("UOIS_HEADER_TIMEOUT", standard.headers()),
        wait("UOIS_BODY_TIMEOUT", standard.body()),
        wait("UOIS_ANSWER_TIMEOUT", standard.answer()),
        wait("UOIS_IDLE_TIMEOUT", standard.idle()));
  }

  private Duration wait(String name, Duration standard) {
    return variables.duration(name, Duration.ofMillis(100), standard);
  }
}
