package cz.uois.runtime.config;

import java.util.List;

/** The environment holds values that cannot be. All of them are reported together. */
public final class ConfigException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  ConfigException(List<Problem> problems) {
    super(String.join("; ", problems.stream().map(Problem::text).toList()));
    this.problems = List.copyOf(problems);
  }

  /** The mistakes, in the order in which the variables are read. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * One mistake.
   *
   * @param variable name of the environment variable
   * @param text the variable, its value unless it may be secret, and what is expected
   */
  public record Problem(String variable, String text) {}
}
