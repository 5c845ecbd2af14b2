package cz.uois.cli.run;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Location;
import java.util.Optional;

/**
 * What is known of a line.
 *
 * @param spec the findings about the spec
 * @param line the line of the spec that it comes from, if it does and that is known
 * @param text the answer as the end of a sentence; absent if the spec is wrong
 */
public record Why(Checked spec, Optional<Line> line, Optional<String> text) {
  /**
   * A line of the spec.
   *
   * @param location where it is
   * @param subject what stands there, as {@code field capacity}
   */
  public record Line(Location location, String subject) {
    public Line {
      requireNonNull(location, "location is null");
      requireNonNull(subject, "subject is null");
    }
  }

  public Why {
    requireNonNull(spec, "spec is null");
    requireNonNull(line, "line is null");
    requireNonNull(text, "text is null");
  }
}
