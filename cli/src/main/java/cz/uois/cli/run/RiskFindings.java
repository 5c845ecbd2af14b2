package cz.uois.cli.run;

import cz.uois.cli.database.Schema;
import cz.uois.cli.database.Table;
import cz.uois.cli.database.TableColumn;
import cz.uois.cli.diagnostic.Diagnostic;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.diagnostic.Severity;
import cz.uois.cli.migration.History;
import cz.uois.cli.migration.Migration;
import cz.uois.cli.migration.Risk;
import cz.uois.cli.model.Member;
import java.util.List;
import java.util.Optional;

/** What a migration may do to rows, as findings at the lines of the spec that want it. */
final class RiskFindings {
  private final Member member;
  private final Migration migration;
  private final Optional<Schema> before;
  private final boolean destroys;

  /**
   * The findings of a migration.
   *
   * @param destroys whether losing values is what the user wants
   */
  RiskFindings(Member member, Migration migration, History history, boolean destroys) {
    this.member = member;
    this.migration = migration;
    this.before = history.schema();
    this.destroys = destroys;
  }

  List<Diagnostic> list() {
    return migration.risks().stream().map(this::finding).toList();
  }

  private Diagnostic finding(Risk risk) {
    String message = "'" + risk.subject() + "' " + risk.words();
    return switch (risk.kind()) {
      case LOSES ->
          new Diagnostic(
              "destroys-data",
              destroys ? Severity.WARNING : Severity.ERROR,
              location(risk),
              message,
              Optional.of(losing(risk)));
      case NEEDS_A_VALUE ->
          new Diagnostic(
              "no-value-for-rows",
              Severity.ERROR,
              location(risk),
              message,
              Optional.of(
                  "give it a default, or leave 'required' out until rows have values, or say what"
                      + " they get: --fill "
                      + risk.subject()
                      + "=VALUE"));
      case IMPOSSIBLE ->
          new Diagnostic(
              "key-changes",
              Severity.ERROR,
              location(risk),
              message,
              Optional.of("rows of other tables point to it; make another entity"));
      case MAY_STOP ->
          new Diagnostic(
              "may-stop",
              Severity.WARNING,
              location(risk),
              message,
              Optional.of(
                  "the migration changes nothing where rows refuse it, and the member does not"
                      + " start there"));
    };
  }

  private String losing(Risk risk) {
    if (destroys) {
      return "as --allow-destroy says";
    }
    String anyway = "if its values may go: --allow-destroy";
    return renamed(risk)
        .map(name ->
            "if it is called '%s' now: uois rename %s %s; %s"
                .formatted(name, risk.subject(), name, anyway))
        .orElse("write it back; " + anyway);
  }

  /** What may be the same under another name: the only new thing of its kind. */
  private Optional<String> renamed(Risk risk) {
    List<String> news =
        risk.column().isEmpty()
            ? migration.schema().tables().stream()
                .filter(table -> before.flatMap(it -> it.table(table.id())).isEmpty())
                .map(Table::name)
                .toList()
            : newColumns(risk);
    return news.size() == 1 ? Optional.of(news.getFirst()) : Optional.empty();
  }

  private List<String> newColumns(Risk risk) {
    Optional<Table> later =
        migration.schema().tables().stream()
            .filter(table -> table.name().equals(risk.table()))
            .findFirst();
    Optional<Table> former = later.flatMap(it -> before.flatMap(all -> all.table(it.id())));
    if (former.isEmpty()) {
      return List.of();
    }
    return later.orElseThrow().columns().stream()
        .filter(column -> former.get().column(column.id()).isEmpty())
        .map(TableColumn::name)
        .toList();
  }

  private Location location(Risk risk) {
    return new Places(member).ofTable(risk.table(), risk.column());
  }
}
