package cz.uois.cli.migration;

import java.util.ArrayList;
import java.util.List;

/** The name of a migration's file: {@code V003__add_rooms.sql}. */
public final class MigrationName {
  /** More than this many things are summed up. */
  private static final int FEW = 2;

  private static final int MAX = 60;

  private MigrationName() {}

  /**
   * The name of a file.
   *
   * @param number from 1
   */
  public static String of(int number, List<Step> steps) {
    return "V%03d__%s.sql".formatted(number, slug(steps));
  }

  private static String slug(List<Step> steps) {
    List<String> made = new ArrayList<>();
    List<String> added = new ArrayList<>();
    List<String> renamed = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    for (Step step : steps) {
      switch (step) {
        case Step.CreateTable it -> made.add(it.table().name());
        case Step.AddColumn it -> added.add(it.table() + "_" + it.column().name());
        case Step.RenameTable it -> renamed.add(it.table() + "_to_" + it.to());
        case Step.RenameColumn it -> renamed.add(it.table() + "_" + it.column() + "_to_" + it.to());
        case Step.DropTable it -> gone.add(it.table());
        case Step.DropColumn it -> gone.add(it.table() + "_" + it.column());
        case Step.ChangeType it -> changed.add(it.table() + "_" + it.column().name());
        default -> {}
      }
    }
    List<String> parts = new ArrayList<>();
    part(parts, "add", made.isEmpty() ? added : made);
    part(parts, "rename", renamed);
    part(parts, "drop", gone);
    part(parts, "change", changed);
    String slug = parts.isEmpty() ? "change_rules" : String.join("_and_", parts);
    return slug.length() <= MAX ? slug : "change_" + steps.size() + "_things";
  }

  private static void part(List<String> parts, String verb, List<String> things) {
    if (things.isEmpty()) {
      return;
    }
    List<String> distinct = things.stream().distinct().toList();
    parts.add(
        verb
            + "_"
            + String.join("_", distinct.subList(0, Math.min(FEW, distinct.size())))
            + (distinct.size() > FEW ? "_and_more" : ""));
  }
}
