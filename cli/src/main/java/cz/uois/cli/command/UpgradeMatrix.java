package cz.uois.cli.command;

import static cz.uois.cli.command.Findings.counted;

import cz.uois.cli.run.SpecFiles;
import cz.uois.cli.run.UpgradeRun;
import cz.uois.cli.run.Upgraded;
import cz.uois.cli.workspace.ConflictException;
import cz.uois.cli.workspace.MergedFile;
import cz.uois.cli.workspace.Upgrade;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** How an upgrade of many repositories would go: one line each. */
record UpgradeMatrix(CommandLine line) {
  /** A student's repository has its member at the top, or in a folder of it. */
  private static final int DEPTH = 2;

  /** Prints the table and returns the exit code that goes with it. */
  int print(Path folder) throws IOException {
    List<Path> members = members(folder);
    if (members.isEmpty()) {
      throw new ParameterException(
          line, "--repos is '%s', which holds no member".formatted(folder));
    }
    PrintWriter out = line.getOut();
    int width =
        members.stream().mapToInt(it -> folder.relativize(it).toString().length()).max().getAsInt();
    int name = Math.max(width, "repository".length());
    out.println(row(name, List.of("repository", "clean", "merges", "conflicts", "")));
    int worst = ExitCode.OK;
    for (Path member : members) {
      List<String> cells = cells(folder.relativize(member).toString(), member);
      out.println(row(name, cells));
      boolean conflicts = !List.of("0", "-").contains(cells.get(3));
      worst = conflicts ? ExitCode.CONFLICT : worst;
    }
    out.println(counted(members.size(), "member") + ", nothing was written");
    out.flush();
    return worst;
  }

  private static String row(int width, List<String> cells) {
    String name = cells.getFirst();
    return (name
            + " ".repeat(width - name.length())
            + "  %6s  %6s  %9s  %s".formatted(cells.subList(1, cells.size()).toArray()))
        .stripTrailing();
  }

  private static List<String> cells(String name, Path member) {
    try {
      Upgraded upgraded = UpgradeRun.run(member.toAbsolutePath().normalize(), true);
      if (upgraded.upgrade().isEmpty()) {
        return none(name, "its spec has errors: uois check");
      }
      Upgrade upgrade = upgraded.upgrade().get();
      return upgraded.outcome().hasConflicts()
          ? none(name, Failures.visible(upgrade.changes().conflicts().getFirst().reason()))
          : List.of(
              name,
              Long.toString(upgrade.count(MergedFile.Kind.CLEAN)),
              Long.toString(upgrade.count(MergedFile.Kind.MERGES)),
              Long.toString(upgrade.count(MergedFile.Kind.CONFLICTS)),
              "");
    } catch (ConflictException e) {
      return none(name, Failures.visible(String.valueOf(e.getMessage())));
    }
  }

  private static List<String> none(String name, String why) {
    return List.of(name, "-", "-", "-", why);
  }

  private static List<Path> members(Path folder) throws IOException {
    try (Stream<Path> below = Files.walk(folder, DEPTH)) {
      return below.filter(Files::isDirectory).filter(SpecFiles::areIn).sorted().toList();
    }
  }
}
