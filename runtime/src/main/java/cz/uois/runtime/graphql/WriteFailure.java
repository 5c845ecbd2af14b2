package cz.uois.runtime.graphql;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Why a write was not done: what the operation's error type tells the caller.
 *
 * @param message for people
 * @param code for programs
 * @param current the row as it is now, where it got in the way
 * @param path where in the argument the row is that failed, by names and indices; empty for the row
 *     of the field
 */
record WriteFailure(String message, Code code, Optional<Object> current, List<Object> path) {
  WriteFailure {
    requireNonNull(message, "message is null");
    requireNonNull(code, "code is null");
    requireNonNull(current, "current is null");
    path = List.copyOf(path);
  }

  static WriteFailure of(String message, Code code) {
    return new WriteFailure(message, code, Optional.empty(), List.of());
  }

  /** The same of a row that an insert brought along: its place comes before the message. */
  WriteFailure at(List<Object> nested) {
    String place = nested.isEmpty() ? "" : dotted(nested) + ": ";
    return new WriteFailure(place + message, code, current, nested);
  }

  /** The dotted path in the response, which is the argument's below the field. */
  String location(String field) {
    return path.isEmpty() ? field : field + "." + dotted(path);
  }

  private static String dotted(List<Object> path) {
    return path.stream().map(String::valueOf).collect(Collectors.joining("."));
  }

  /** The codes that all members of the university share. */
  enum Code {
    INSERT_FAILED("ca8b4531-9419-4b87-badd-823d364f6c9b"),
    CONFLICT("0cabc1b2-f712-49bd-8823-1e2905eb4f45"),
    NOT_FOUND("a8c2c427-681b-4d46-8d9f-4b833f0c0051"),
    NOT_AUTHORIZED("468e8391-06a7-468e-a659-3d07bb83c977"),
    UNEXPECTED("43b027da-d073-4fac-8881-3353609f2bcd");

    private final UUID id;

    Code(String id) {
      this.id = UUID.fromString(id);
    }

    /** Value of the field {@code code}. */
    UUID id() {
      return id;
    }
  }
}
