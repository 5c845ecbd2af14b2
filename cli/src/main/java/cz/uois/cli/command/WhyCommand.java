package cz.uois.cli.command;

import cz.uois.cli.run.SpecFiles;
import cz.uois.cli.run.Why;
import cz.uois.cli.run.WhyRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code uois why}: where does this line come from? */
@Command(
    name = "why",
    description = {
      "Says which line of the spec, and which template, made a line of a member's file, and whose",
      "the file is. Writes nothing."
    },
    mixinStandardHelpOptions = true)
final class WhyCommand implements Callable<Integer> {
  private static final Pattern PLACE = Pattern.compile("(.+?)(?::(\\d{1,9}))?(?::\\d+)?");

  @Spec private CommandSpec spec;
  @Mixin private FormatOption format;

  @Parameters(
      paramLabel = "FILE:LINE",
      description = "A file of a member, and a line of it, as compilers name them.")
  private String place;

  @Override
  public Integer call() {
    Matcher matcher = PLACE.matcher(place);
    if (!matcher.matches()) {
      throw wrong("FILE:LINE is empty");
    }
    String name = matcher.group(1);
    Path file = Path.of(name).toAbsolutePath().normalize();
    Path member =
        member(file).orElseThrow(() -> wrong("'%s' is in no member's folder".formatted(name)));
    String path = member.relativize(file).toString().replace('\\', '/');
    int line = Optional.ofNullable(matcher.group(2)).map(Integer::parseInt).orElse(0);
    Why why = WhyRun.run(member, path, line);
    int exit = why.text().isPresent() ? ExitCode.OK : ExitCode.INVALID_SPEC;
    if (!format.isText()) {
      return format.print(
          exit, FormatOption.inRepository(member, why.spec().diagnostics()), facts(member, why));
    }
    if (why.text().isEmpty()) {
      Findings.print(why.spec(), spec.commandLine().getErr());
    }
    why.text()
        .ifPresent(text ->
            spec.commandLine()
                .getOut()
                .println(Failures.visible(name + (line == 0 ? "" : ":" + line) + " " + text)));
    spec.commandLine().getOut().flush();
    return exit;
  }

  private static SortedMap<String, List<String>> facts(Path member, Why why) {
    SortedMap<String, List<String>> facts = new TreeMap<>();
    why.text().ifPresent(text -> facts.put("why", List.of(text)));
    why.line()
        .ifPresent(origin -> {
          Stream<String> file = Stream.of(origin.location().file());
          facts.put(
              "origin",
              List.of(
                  FormatOption.pathsInRepository(member, file).getFirst()
                      + ":"
                      + origin.location().line()));
          facts.put("subject", List.of(origin.subject()));
        });
    return facts;
  }

  private static Optional<Path> member(Path file) {
    for (Path above = file.getParent(); above != null; above = above.getParent()) {
      if (SpecFiles.areIn(above)) {
        return Optional.of(above);
      }
    }
    return Optional.empty();
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
