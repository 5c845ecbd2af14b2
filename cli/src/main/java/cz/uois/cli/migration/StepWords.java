package cz.uois.cli.migration;

import java.util.ArrayList;
import java.util.List;

/** What a migration does, in a few words for people. */
public final class StepWords {
  private StepWords() {}

  /** What becomes of tables and columns; constraints and indexes are summed up, if they are all. */
  public static List<String> of(List<Step> steps) {
    List<String> words = new ArrayList<>();
    int rules = 0;
    for (Step step : steps) {
      String word = word(step);
      if (word.isEmpty()) {
        rules++;
      } else {
        words.add(word);
      }
    }
    return words.isEmpty() && rules > 0
        ? List.of("change " + rules + (rules == 1 ? " rule" : " rules"))
        : List.copyOf(words);
  }

  private static String word(Step step) {
    return switch (step) {
      case Step.CreateTable it -> "create table " + it.table().name();
      case Step.DropTable it -> "drop table " + it.table();
      case Step.RenameTable it -> "rename table " + it.table() + " to " + it.to();
      case Step.AddColumn it ->
          "add %s.%s (%s)"
              .formatted(
                  it.table(), it.column().name(), it.column().required() ? "required" : "nullable");
      case Step.DropColumn it -> "drop " + it.table() + "." + it.column();
      case Step.RenameColumn it -> "rename " + it.table() + "." + it.column() + " to " + it.to();
      case Step.ChangeType it ->
          "make %s.%s %s".formatted(it.table(), it.column().name(), it.column().type());
      case Step.Require it -> "require " + it.table() + "." + it.column();
      case Step.FillPaths it -> "fill " + it.table() + "." + it.path();
      case Step.Release it -> "let " + it.table() + "." + it.column() + " be null";
      case Step.Fill _,
          Step.ChangeDefault _,
          Step.AddConstraint _,
          Step.DropConstraint _,
          Step.RenameConstraint _,
          Step.CreateIndex _,
          Step.DropIndex _,
          Step.RenameIndex _ ->
          "";
    };
  }
}
