package cz.uois.cli.drift;

import static java.util.Objects.requireNonNull;

/**
 * Why a file is not as it should be.
 *
 * @param message what happened; one line
 * @param remedy how to mend it; one line
 */
record Cause(String message, String remedy) {
  Cause {
    requireNonNull(message, "message is null");
    requireNonNull(remedy, "remedy is null");
  }
}
