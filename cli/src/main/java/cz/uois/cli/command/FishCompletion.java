package cz.uois.cli.command;

import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A script for fish: one {@code complete} line for each command, option and argument. */
final class FishCompletion {
  private final StringBuilder out = new StringBuilder();
  private final CommandSpec root;

  private FishCompletion(CommandSpec root) {
    this.root = root;
  }

  static String script(CommandSpec root) {
    return new FishCompletion(root).script();
  }

  private String script() {
    out.append("# Completion of ").append(root.name()).append(" for fish.\n");
    line("-f");
    CompletionWords.options(root).forEach(option -> option("__fish_use_subcommand", option));
    for (CommandSpec command : CompletionWords.commands(root)) {
      line(
          "-n __fish_use_subcommand -a "
              + quoted(command.name())
              + described(command.usageMessage().description()));
      String seen = quoted("__fish_seen_subcommand_from " + command.name());
      CompletionWords.options(command).forEach(option -> option(seen, option));
      command.positionalParameters().forEach(parameter -> argument(seen, parameter));
    }
    return out.toString();
  }

  private void option(String when, OptionSpec option) {
    StringBuilder text = new StringBuilder("-n ").append(when);
    for (String name : option.names()) {
      text.append(name.startsWith("--") ? " -l " : " -s ")
          .append(quoted(name.replaceFirst("-+", "")));
    }
    if (option.arity().max() > 0) {
      text.append(" -r").append(values(option));
    }
    line(text + described(option.description()));
  }

  private void argument(String when, PositionalParamSpec parameter) {
    String values = values(parameter);
    if (!values.equals(" -f")) {
      line("-n " + when + values + described(parameter.description()));
    }
  }

  private static String values(ArgSpec argument) {
    List<String> words = CompletionWords.values(argument);
    if (!words.isEmpty()) {
      return " -f -a " + quoted(String.join(" ", words));
    }
    return CompletionWords.isPath(argument) ? " -F" : " -f";
  }

  private static String described(String[] lines) {
    String text = CompletionWords.description(lines);
    return text.isEmpty() ? "" : " -d " + quoted(text);
  }

  // Within single quotes, fish reads a backslash before a quote or a backslash alone.
  private static String quoted(String text) {
    return text.matches("[\\w-]+")
        ? text
        : "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private void line(String rest) {
    out.append("complete -c ").append(root.name()).append(' ').append(rest).append('\n');
  }
}
