package cz.uois.cli.artifact;

import cz.uois.cli.database.TableOrder;
import cz.uois.cli.model.Member;
import java.util.List;

/**
 * What a database says of its tables.
 *
 * @param tables the tables, each after those it references
 */
public record CommentsView(List<Described> tables) {
  /**
   * A table or a column.
   *
   * @param description what is said of it; may be empty
   * @param columns the columns of a table
   */
  public record Described(String name, String description, List<Described> columns) {}

  static CommentsView of(Member member) {
    return new CommentsView(
        TableOrder.of(member).stream()
            .map(entity ->
                new Described(
                    entity.table(),
                    entity.description(),
                    entity.columns().stream()
                        .map(it -> new Described(it.name(), it.description(), List.of()))
                        .toList()))
            .toList());
  }
}
