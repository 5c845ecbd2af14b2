package cz.uois.cli.migration;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.database.Schema;
import cz.uois.cli.model.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way from the tables that a member had to those that it needs.
 *
 * @param schema the tables that it needs
 * @param file name of the file of the steps
 * @param steps what has to be done; none if it has what it needs
 * @param risks what that may do to rows that are there
 */
public record Migration(Schema schema, String file, List<Step> steps, List<Risk> risks) {
  /** Where migrations are in a member. */
  public static final String FOLDER = "src/main/resources/db/migration/";

  public Migration {
    requireNonNull(schema, "schema is null");
    requireNonNull(file, "file is null");
    steps = List.copyOf(steps);
    risks = List.copyOf(risks);
  }

  /** Path of the file in the member. */
  public String path() {
    return FOLDER + file;
  }

  /** The first one, which makes every table. */
  public static Migration first(Member member) {
    return of(member, History.NONE, Map.of());
  }

  /**
   * The next one.
   *
   * @param fills values for rows that are there, by {@code table.column}
   */
  public static Migration of(Member member, History history, Map<String, String> fills) {
    Schema after = Schema.of(member, StableIds.of(Schema.names(member), history.ids()));
    Optional<Schema> before = history.last() == 0 ? Optional.empty() : history.schema();
    if (before.isEmpty()) {
      List<Step> all = SchemaDifference.steps(new Schema(List.of()), after, Map.of());
      return new Migration(after, "V001__create_" + member.name() + ".sql", all, List.of());
    }
    List<Step> steps = new ArrayList<>(SchemaDifference.steps(before.get(), after, fills));
    steps.addAll(TreePaths.steps(member, steps));
    return new Migration(
        after,
        MigrationName.of(history.last() + 1, steps),
        steps,
        Risk.of(before.get(), after, fills));
  }
}
