package cz.uois.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What shells complete, out of the model of the commands. */
final class CompletionWords {
  private CompletionWords() {}

  /** The commands that help shows, in its order. */
  static List<CommandSpec> commands(CommandSpec root) {
    return root.subcommands().values().stream()
        .map(line -> line.getCommandSpec())
        .filter(spec -> !spec.usageMessage().hidden())
        .toList();
  }

  /** The options that help shows. */
  static List<OptionSpec> options(CommandSpec command) {
    return command.options().stream().filter(option -> !option.hidden()).toList();
  }

  /** The words that can stand there; none if it may be anything. */
  static List<String> values(ArgSpec argument) {
    Iterable<String> candidates = argument.completionCandidates();
    if (candidates != null) {
      return StreamSupport.stream(candidates.spliterator(), false)
          .map(CompletionWords::written)
          .toList();
    }
    List<String> values = new ArrayList<>();
    Class<?> type = argument.typeInfo().getType();
    if (type.isEnum()) {
      for (Object constant : type.getEnumConstants()) {
        values.add(written(constant.toString()));
      }
    }
    return values;
  }

  /** Whether a file or folder stands there. */
  static boolean isPath(ArgSpec argument) {
    return argument.typeInfo().getType() == Path.class
        || argument.auxiliaryTypes()[0] == Path.class;
  }

  /** What it does, in one line without the letters that picocli formats by. */
  static String description(String[] lines) {
    return Optional.ofNullable(lines.length == 0 ? null : String.join(" ", lines))
        .orElse("")
        .replace("%n", " ")
        .replace("%%", "%");
  }

  // Constants of enums are read in any case, and written small.
  private static String written(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT)) ? word.toLowerCase(Locale.ROOT) : word;
  }
}
