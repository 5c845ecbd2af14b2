package cz.uois.cli.command;

import cz.uois.cli.diff.FileDifference;
import cz.uois.cli.diff.LineCount;
import cz.uois.cli.run.Edited;
import cz.uois.cli.workspace.Change;
import cz.uois.cli.workspace.ChangeSet;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Tells what a change of a spec did, or would do. */
record EditReport(CommandLine line, Path member, WritingOptions writing) {
  /** More places than this are summed up. */
  private static final int FEW = 20;

  /** More files than this have a line each. */
  private static final int ON_A_LINE = 2;

  /** Prints it and returns the exit code that goes with it. */
  int report(Edited edited) {
    Optional<ChangeSet> changes = edited.outcome().changes();
    if (changes.isEmpty() || edited.outcome().hasConflicts() || writing.diff()) {
      return new Changes(line, member, writing).report(edited.outcome());
    }
    PrintWriter out = line.getOut();
    if (edited.outcome().repaired()) {
      out.println(member + ": finished what an interrupted run had begun");
    }
    String mark = writing.dryRun() ? "would change: " : Mark.done() + " ";
    List<String> files = files(edited);
    if (files.size() <= ON_A_LINE) {
      print(out, mark, String.join("  ", files));
    } else {
      files.forEach(file -> print(out, mark, file));
    }
    out.println(mark + numbers(changes.get(), edited) + migration(edited));
    mentions(edited, out);
    if (!writing.dryRun() && !changes.get().isEmpty()) {
      out.println("  undo with: uois undo");
    }
    out.flush();
    return ExitCode.OK;
  }

  private static void print(PrintWriter out, String mark, String files) {
    if (!files.isEmpty()) {
      out.println(mark + Failures.visible(files));
    }
  }

  private static List<String> files(Edited edited) {
    List<String> words = new ArrayList<>();
    Set<String> former = edited.moved().keySet();
    List<FileDifference> files =
        edited.spec().stream()
            .filter(file -> !former.contains(file.path()))
            .sorted(Comparator.comparing(file -> file.before().isPresent()))
            .toList();
    for (FileDifference file : files) {
      Optional<FileDifference> was =
          edited.spec().stream()
              .filter(it -> file.path().equals(edited.moved().get(it.path())))
              .findFirst();
      words.add(
          file.path()
              + was.map(it -> " (was %s, %s)".formatted(it.path(), kept(it, file)))
                  .orElseGet(() -> " (" + word(file) + ")"));
    }
    return words;
  }

  private static String word(FileDifference file) {
    if (file.before().isEmpty()) {
      return "new";
    }
    return file.after().isEmpty() ? "removed" : kept(file, file);
  }

  private static String kept(FileDifference before, FileDifference after) {
    return LineCount.of(new FileDifference(after.path(), before.before(), after.after())).words()
        // JSON has none.
        + (after.path().endsWith(".yaml") ? ", comments kept" : "");
  }

  private static String numbers(ChangeSet changes, Edited edited) {
    Set<String> told = edited.spec().stream().map(FileDifference::path).collect(Collectors.toSet());
    List<String> numbers = new ArrayList<>();
    number(numbers, changes, told, Change.Kind.CREATE, "new");
    number(numbers, changes, told, Change.Kind.UPDATE, "changed");
    number(numbers, changes, told, Change.Kind.REMOVE, "removed");
    number(numbers, changes, told, Change.Kind.KEEP, "untouched");
    return String.join(", ", numbers);
  }

  private static void number(
      List<String> numbers, ChangeSet changes, Set<String> told, Change.Kind kind, String word) {
    long number = changes.of(kind).stream().filter(change -> !told.contains(change.path())).count();
    if (number > 0) {
      numbers.add(number + " " + word);
    }
  }

  private static String migration(Edited edited) {
    return edited
        .outcome()
        .migration()
        .map(it -> "    " + it.file() + ": " + String.join(", ", it.words()))
        .orElse("");
  }

  private static void mentions(Edited edited, PrintWriter out) {
    edited.notes().forEach(it -> out.println("  " + Failures.visible(it)));
    if (!edited.mentions().isEmpty()) {
      out.println("  your own files speak of it, and are left to you:");
      edited.mentions().stream()
          .limit(FEW)
          .forEach(place -> out.println("    " + Failures.visible(place)));
      int more = edited.mentions().size() - FEW;
      if (more > 0) {
        out.println("    and " + more + " more");
      }
    }
  }
}
