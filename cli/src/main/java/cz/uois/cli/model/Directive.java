package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A directive as the schema applies it.
 *
 * @param name name without the at sign
 * @param arguments its arguments, in order
 */
public record Directive(String name, List<Argument> arguments) {
  public Directive {
    requireNonNull(name, "name is null");
    arguments = List.copyOf(arguments);
  }

  /** A directive without arguments. */
  public static Directive of(String name) {
    return new Directive(name, List.of());
  }

  /** A directive with one argument, a string. */
  public static Directive of(String name, String argument, String value) {
    return new Directive(name, List.of(new Argument(argument, value, true)));
  }

  /** Whether one of that name is among them. */
  public static boolean isAmong(String name, List<Directive> directives) {
    return directives.stream().anyMatch(directive -> directive.name().equals(name));
  }

  /**
   * A value of an argument.
   *
   * @param name name of the argument
   * @param value the value as text
   * @param quoted whether it is a string
   */
  public record Argument(String name, String value, boolean quoted) {
    public Argument {
      requireNonNull(name, "name is null");
      requireNonNull(value, "value is null");
    }
  }
}
