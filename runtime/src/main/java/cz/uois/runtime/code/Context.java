package cz.uois.runtime.code;

import cz.uois.runtime.auth.Caller;
import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * The request that the author's code works for. An interface, so that a test of that code can bring
 * its own.
 */
public interface Context {
  /** Who asks. */
  Caller caller();

  /**
   * The database, on the request's own connection: inside its transaction if it has one, under the
   * same deadline and the same limit of rows as the statements of the member itself. It neither
   * begins nor ends transactions. SQL that changes rows sets their {@code lastchange}; SQL that
   * moves, adds or removes rows of a tree leaves the paths of the tree as they were.
   */
  DSLContext dsl();

  /** What the request is called in logs and errors, if it has a name. */
  Optional<String> requestId();

  /** What time it is; a test can stop it. */
  Clock clock();
}
