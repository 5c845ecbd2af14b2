package cz.uois.cli.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code uois completion}: a script that lets a shell complete commands, options and values. */
@Command(
    name = "completion",
    description = "Prints a script by which a shell completes commands, options and values.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "bash:        source <(uois completion bash)          in ~/.bashrc",
      "zsh:         source <(uois completion zsh)           in ~/.zshrc, after compinit",
      "fish:        uois completion fish > ~/.config/fish/completions/uois.fish",
      "PowerShell:  uois completion powershell | Out-String | Invoke-Expression   in $PROFILE"
    })
final class CompletionCommand implements Callable<Integer> {
  /** The shells that there is a script for. */
  enum Shell {
    BASH,
    ZSH,
    FISH,
    POWERSHELL;

    /** As users write it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SHELL", description = "One of ${COMPLETION-CANDIDATES}.")
  private Shell shell;

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        switch (shell) {
          // picocli's script finds out which of the two reads it.
          case BASH, ZSH -> AutoComplete.bash(root.getCommandName(), root);
          case FISH -> FishCompletion.script(root.getCommandSpec());
          case POWERSHELL -> PowerShellCompletion.script(root.getCommandSpec());
        });
    out.flush();
    return ExitCode.OK;
  }
}
