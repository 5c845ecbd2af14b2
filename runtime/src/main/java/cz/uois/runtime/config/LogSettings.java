package cz.uois.runtime.config;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Where the log goes besides standard error, and in which form.
 *
 * @param json one JSON object a line instead of text
 * @param syslog a collector that listens on UDP
 * @param messages whether it has what exceptions of the author's code say, which may be anything
 */
public record LogSettings(boolean json, Optional<HostPort> syslog, boolean messages) {
  public LogSettings {
    requireNonNull(syslog, "syslog is null");
  }
}
