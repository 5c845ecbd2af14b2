package cz.uois.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.diagnostic.Explanation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The scripts for shells. bash runs here; zsh reads the script of bash; of fish and PowerShell,
 * which are not here, the text is compared and its quotes are counted.
 */
final class CompletionCommandTest {
  /** Words with what each of the languages quotes. */
  @Command(
      name = "tool",
      subcommands = Draw.class,
      description = "A tool.",
      mixinStandardHelpOptions = false)
  static final class Sample implements Runnable {
    @Option(names = "--loud", description = "Says what it's doing: $HOME `x` \"y\" \\ 100%%.")
    private boolean unusedLoud;

    @Override
    public void run() {}
  }

  /** A command with a choice and a file. */
  @Command(name = "draw", description = "Draws ‘it’.")
  static final class Draw implements Runnable {
    @Option(
        names = {"-f", "--format"},
        paramLabel = "<format>",
        description = "How.")
    private CompletionCommand.Shell unusedFormat;

    @Parameters(paramLabel = "<file>", description = "What.")
    private Path unusedFile;

    @Override
    public void run() {}
  }

  @TempDir private Path folder;

  @BeforeEach
  void putSomethingIntoTheFolder() throws IOException {
    Files.createDirectories(folder.resolve("gql_lessons"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "che | check",
        "gen | generate",
        "graph --format '' | mermaid dot svg",
        "generate --allow | --allow-destroy",
        "completion f | fish",
        "explain unknown-ty | unknown-type",
        "check gql | gql_lessons",
        "run --po | --port"
      })
  void completesInBash(String typed, String expected) throws Exception {
    Files.writeString(folder.resolve("uois.bash"), script("bash"));
    // Outside of a completion that a person began, bash has no compopt to set options of it.
    String[] words = typed.strip().split(" ", -1);
    String answer =
        bash(
            ("cd '%s' && source ./uois.bash && compopt() { :; } && COMP_WORDS=(uois %s) &&"
                    + " COMP_CWORD=%d && _complete_uois && echo \"${COMPREPLY[@]}\"")
                .formatted(folder, typed.strip(), words.length));
    assertEquals(
        new TreeSet<>(Arrays.asList(expected.strip().split(" ", -1))),
        new TreeSet<>(Arrays.asList(answer.strip().split(" ", -1))));
  }

  @Test
  void registersItselfInBash() throws Exception {
    Files.writeString(folder.resolve("uois.bash"), script("bash"));
    String answer = bash("cd '%s' && source ./uois.bash && complete -p uois".formatted(folder));
    assertEquals("complete -o default -F _complete_uois uois\n", answer);
  }

  @Test
  void hasForZshTheScriptThatTurnsBashsCompletionOn() {
    assertEquals(script("bash"), script("zsh"));
    assertTrue(script("zsh").contains("bashcompinit"), "nothing that zsh would understand");
  }

  @Test
  void quotesForFish() {
    assertEquals(
        """
        # Completion of tool for fish.
        complete -c tool -f
        complete -c tool -n __fish_use_subcommand -l loud -d 'Says what it\\'s doing: $HOME `x` "y" \\\\ 100%.'
        complete -c tool -n __fish_use_subcommand -a draw -d 'Draws ‘it’.'
        complete -c tool -n '__fish_seen_subcommand_from draw' -s f -l format -r -f -a 'bash zsh fish powershell' -d How.
        complete -c tool -n '__fish_seen_subcommand_from draw' -F -d What.
        """
            .replace("-d How.", "-d 'How.'")
            .replace("-d What.", "-d 'What.'"),
        FishCompletion.script(new CommandLine(new Sample()).getCommandSpec()));
  }

  @Test
  void quotesForPowerShell() {
    String script = PowerShellCompletion.script(new CommandLine(new Sample()).getCommandSpec());
    assertTrue(
        script.startsWith(
            """
            # Completion of tool for PowerShell.
            Register-ArgumentCompleter -Native -CommandName tool, tool.cmd -ScriptBlock {
              param($wordToComplete, $commandAst, $cursorPosition)
              $words = @{
                'draw' = @(
                  ,@('-f', 'How.')
                  ,@('--format', 'How.'))
                '' = @(
                  ,@('draw', 'Draws ‘‘it’’.')
                  ,@('--loud', 'Says what it''s doing: $HOME `x` "y" \\ 100%.'))
              }
              $values = @{
                'draw -f' = @(
                  ,@('bash', 'How.')
                  ,@('zsh', 'How.')
                  ,@('fish', 'How.')
                  ,@('powershell', 'How.'))
            """),
        script);
  }

  @ParameterizedTest
  @EnumSource(
      value = CompletionCommand.Shell.class,
      names = {"FISH", "POWERSHELL"})
  void knowsEveryCommandAndCode(CompletionCommand.Shell shell) {
    String script = script(shell.toString());
    Set<String> commands = Uois.commandLine().getSubcommands().keySet();
    for (String word : commands) {
      assertTrue(Pattern.compile("[ ']" + word + "[ ']").matcher(script).find(), word);
    }
    for (String code : Explanation.codes()) {
      assertTrue(script.contains(code), code);
    }
  }

  @Test
  void endsEveryQuoteInFishAndPowerShell() {
    Pattern fish = Pattern.compile("(?:[^'\\n]|'(?:[^'\\\\\\n]|\\\\['\\\\])*')*");
    script("fish").lines().skip(1).forEach(line -> assertTrue(fish.matcher(line).matches(), line));
    String bare = script("powershell").replaceAll("'(?:[^'\\n]|'')*'", "");
    assertEquals(List.of(), bare.lines().filter(line -> line.contains("'")).toList());
    for (String pair : List.of("()", "{}", "[]")) {
      assertEquals(
          bare.chars().filter(c -> c == pair.charAt(0)).count(),
          bare.chars().filter(c -> c == pair.charAt(1)).count(),
          pair);
    }
  }

  @Test
  void saysWhichShellsThereAre() {
    StringWriter err = new StringWriter();
    CommandLine line = Uois.commandLine();
    line.setErr(new PrintWriter(err, true));
    assertEquals(ExitCode.USAGE, line.execute("completion", "tcsh"));
    assertTrue(err.toString().contains("[BASH, ZSH, FISH, POWERSHELL]"), err::toString);
  }

  private static String script(String shell) {
    StringWriter out = new StringWriter();
    CommandLine line = Uois.commandLine();
    line.setOut(new PrintWriter(out, true));
    assertEquals(ExitCode.OK, line.execute("completion", shell));
    return out.toString();
  }

  private String bash(String text) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("bash", "--norc", "-c", text).redirectErrorStream(true).start();
    String answer = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), answer);
    return answer;
  }
}
