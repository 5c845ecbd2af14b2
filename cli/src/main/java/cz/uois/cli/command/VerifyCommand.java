package cz.uois.cli.command;

import cz.uois.cli.diagnostic.Diagnostic;
import cz.uois.cli.diagnostic.Severity;
import cz.uois.cli.run.ProveRun;
import cz.uois.cli.run.Verified;
import cz.uois.cli.run.VerifyRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code uois verify}: is what is generated what the spec says? */
@Command(
    name = "verify",
    description = {
      "Says whether the generated files of members are what their specs make, and what caused it"
          + " if",
      "not: edited, stale, missing, extra, line-ends, interrupted. Writes nothing, asks no network."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Exit codes: 0 clean, 3 wrong spec, 4 drift, 5 a lock that is not uois's."})
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private MemberFolders folders;
  @Mixin private FormatOption format;

  @Option(
      names = "--prove",
      description = {
        "Shows that it can fail: changes copies of clean members in several ways, and must see"
            + " each",
        "(exit code 1 if it does not)."
      })
  private boolean prove;

  private int exit = ExitCode.OK;
  private final List<Diagnostic> findings = new ArrayList<>();
  private final SortedMap<String, List<String>> facts =
      new TreeMap<>(Map.of("clean", List.of(), "verified", List.of()));

  @Override
  public Integer call() throws IOException {
    SortedMap<String, Path> members = folders.members();
    for (var member : members.entrySet()) {
      verify(member.getKey(), member.getValue(), members.size() > 1);
    }
    return format.isText() ? exit : format.print(exit, findings, facts);
  }

  private void verify(String name, Path member, boolean several) throws IOException {
    Verified verified = VerifyRun.run(member);
    exit = worse(exit, code(verified));
    note(member, verified);
    if (format.isText()) {
      tell(several ? name : "", member, verified);
    }
    if (prove && verified.isClean()) {
      prove(member);
    }
  }

  private void prove(Path member) throws IOException {
    ProveRun.Proof proof = ProveRun.run(member, VerifyRun::run);
    List<String> steps = proof.attempts().stream().map(ProveRun.Attempt::sentence).toList();
    add("proved", steps);
    if (format.isText()) {
      steps.forEach(step -> spec.commandLine().getOut().println(Failures.visible(step)));
      spec.commandLine().getOut().flush();
    }
    if (!proof.holds()) {
      exit = ExitCode.BUG;
      spec.commandLine()
          .getErr()
          .println("uois: a bug in uois, sorry: verify did not see what was done to a copy");
      spec.commandLine().getErr().flush();
    }
  }

  private static int code(Verified verified) {
    return switch (verified.stage()) {
      case SPEC -> ExitCode.INVALID_SPEC;
      case FOREIGN -> ExitCode.CONFLICT;
      case COMPARED -> verified.isClean() ? ExitCode.OK : ExitCode.DRIFT;
    };
  }

  // Of several members: what kept us from looking weighs more than what we saw.
  private static int worse(int one, int other) {
    List<Integer> weights =
        List.of(
            ExitCode.OK, ExitCode.DRIFT, ExitCode.CONFLICT, ExitCode.INVALID_SPEC, ExitCode.BUG);
    return weights.indexOf(one) >= weights.indexOf(other) ? one : other;
  }

  private void note(Path member, Verified verified) {
    if (verified.stage() == Verified.Stage.SPEC) {
      findings.addAll(FormatOption.inRepository(member, errors(verified)));
    }
    findings.addAll(FormatOption.inRepository(member, verified.drift()));
    add("verified", FormatOption.pathsInRepository(member, verified.files().stream()));
    if (verified.isClean()) {
      add("clean", FormatOption.pathsInRepository(member, Stream.of("uois.lock")));
    }
  }

  private static List<Diagnostic> errors(Verified verified) {
    return verified.spec().diagnostics().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .toList();
  }

  private void add(String fact, List<String> more) {
    facts.merge(fact, more, (one, other) -> Stream.of(one, other).flatMap(List::stream).toList());
  }

  private void tell(String name, Path member, Verified verified) {
    if (verified.stage() == Verified.Stage.SPEC) {
      Findings.print(verified.spec(), spec.commandLine().getErr());
    }
    new DriftText(spec.commandLine().getOut(), name, Changes.shown(member)).print(verified);
  }
}
