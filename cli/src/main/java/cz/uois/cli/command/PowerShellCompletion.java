package cz.uois.cli.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A script for PowerShell: a table of words by command and option, and a few lines that read it.
 */
final class PowerShellCompletion {
  private static final String READER =
      """
      Register-ArgumentCompleter -Native -CommandName NAME, NAME.cmd -ScriptBlock {
        param($wordToComplete, $commandAst, $cursorPosition)
        $words = @{
      WORDS  }
        $values = @{
      VALUES  }
        $before = @($commandAst.CommandElements | Select-Object -Skip 1 |
          Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { "$_" })
        $command = $before | Where-Object { $words.ContainsKey($_) } | Select-Object -First 1
        $last = if ($before.Count) { $before[-1] } else { '' }
        $key = if ($values.ContainsKey("$command $last")) { $values["$command $last"] }
          elseif ($command) { $words[$command] }
          else { $words[''] }
        $key | Where-Object { $_[0].StartsWith($wordToComplete) } | ForEach-Object {
          [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $_[1])
        }
      }
      """;

  private final StringBuilder words = new StringBuilder();
  private final StringBuilder values = new StringBuilder();
  private final CommandSpec root;

  private PowerShellCompletion(CommandSpec root) {
    this.root = root;
  }

  static String script(CommandSpec root) {
    return new PowerShellCompletion(root).script();
  }

  private String script() {
    List<String> first = new ArrayList<>();
    for (CommandSpec command : CompletionWords.commands(root)) {
      first.add(word(command.name(), command.usageMessage().description()));
      command(command);
    }
    options(root, first);
    entry(words, "", first);
    return "# Completion of %s for PowerShell.\n".formatted(root.name())
        + READER
            .replace("NAME", root.name())
            .replace("WORDS", words.toString())
            .replace("VALUES", values.toString());
  }

  private void command(CommandSpec command) {
    List<String> all = new ArrayList<>();
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      all.addAll(candidates(parameter));
    }
    options(command, all);
    entry(words, command.name(), all);
  }

  private void options(CommandSpec command, List<String> all) {
    for (OptionSpec option : CompletionWords.options(command)) {
      for (String name : option.names()) {
        all.add(word(name, option.description()));
        // Without candidates PowerShell offers files, which is right for all other values.
        if (option.arity().max() > 0) {
          entry(values, command.name() + " " + name, candidates(option));
        }
      }
    }
  }

  private static List<String> candidates(ArgSpec argument) {
    return CompletionWords.values(argument).stream()
        .map(value -> word(value, argument.description()))
        .toList();
  }

  private static void entry(StringBuilder table, String key, List<String> all) {
    table.append("    ").append(quoted(key)).append(" = @(");
    all.forEach(word -> table.append("\n      ").append(word));
    table.append(")\n");
  }

  // The comma before it keeps a list of one from becoming its element. A result needs a tooltip.
  private static String word(String word, String[] description) {
    String text = CompletionWords.description(description);
    return ",@(" + quoted(word) + ", " + quoted(text.isEmpty() ? word : text) + ")";
  }

  // Within single quotes PowerShell reads a doubled quote alone; it takes curly ones for quotes
  // too.
  private static String quoted(String text) {
    return "'" + text.replaceAll("['\u2018\u2019\u201a\u201b]", "$0$0") + "'";
  }
}
