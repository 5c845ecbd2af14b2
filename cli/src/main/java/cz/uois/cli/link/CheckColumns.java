package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Suggestion;
import cz.uois.cli.model.Column;
import cz.uois.cli.spec.ColumnSpec;
import cz.uois.cli.spec.EntitySpec;
import cz.uois.cli.spec.FieldSpec;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Log;
import org.jooq.Name;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.TableField;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.conf.ParseUnknownFunctions;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.ParserException;
import org.jooq.tools.JooqLogger;

/**
 * Refuses conditions that PostgreSQL would, at the first start of the member: over columns that the
 * table does not have, over other rows, and those that are none. Of what types values are is left
 * to PostgreSQL.
 */
final class CheckColumns {
  // Words that stand alone in a condition and are no columns.
  private static final Set<String> VALUES =
      Set.of(
          "current_catalog",
          "current_role",
          "current_schema",
          "current_user",
          "localtime",
          "localtimestamp",
          "session_user",
          "user");

  // Words of PostgreSQL that are no names unless they are quoted.
  private static final Set<String> RESERVED =
      Set.of(
          "all",
          "analyse",
          "analyze",
          "and",
          "any",
          "array",
          "as",
          "asc",
          "asymmetric",
          "both",
          "case",
          "cast",
          "check",
          "collate",
          "column",
          "constraint",
          "create",
          "default",
          "deferrable",
          "desc",
          "distinct",
          "do",
          "else",
          "end",
          "except",
          "fetch",
          "for",
          "foreign",
          "from",
          "grant",
          "group",
          "having",
          "in",
          "initially",
          "intersect",
          "into",
          "lateral",
          "leading",
          "limit",
          "not",
          "offset",
          "on",
          "only",
          "or",
          "order",
          "placing",
          "primary",
          "references",
          "returning",
          "select",
          "some",
          "symmetric",
          "table",
          "then",
          "to",
          "trailing",
          "union",
          "unique",
          "using",
          "variadic",
          "when",
          "where",
          "window",
          "with");

  private final EntitySpec spec;
  private final List<String> columns;
  private final WrittenColumns written;
  private final Diagnostics diagnostics;

  CheckColumns(EntitySpec spec, List<Column> columns, Diagnostics diagnostics) {
    this.spec = spec;
    this.columns = columns.stream().map(Column::name).toList();
    this.written = new WrittenColumns(spec, columns);
    this.diagnostics = diagnostics;
  }

  void check() {
    for (FieldSpec field : spec.fields()) {
      if (field instanceof ColumnSpec column) {
        column
            .constraints()
            .check()
            .filter(check -> CheckExpression.problem(check.value()).isEmpty())
            .ifPresent(check -> check(check, column));
      }
    }
  }

  private void check(Located<String> check, ColumnSpec column) {
    String subject =
        "'check' of field '%s' of '%s'".formatted(column.name().value(), spec.table().value());
    Seen seen = new Seen();
    try {
      DSLContext sql = sql();
      String text = ConditionText.readable(check.value());
      sql.configuration().derive(seen).dsl().render(sql.parser().parseCondition(text));
    } catch (ParserException | ArithmeticException | IllegalArgumentException _) {
      // jOOQ's parser takes a dot alone for a number, and fails to read it as one.
      diagnostics.error(
          Rule.BAD_CHECK.id(),
          check.location(),
          subject + " cannot be read as a condition of SQL",
          "compare columns with =, <, between, in, like, ~, is null; join with and, or, not");
      return;
    }
    if (seen.subquery) {
      diagnostics.error(
          Rule.BAD_CHECK.id(),
          check.location(),
          subject + " has a subquery, but PostgreSQL checks a row by itself",
          "write a condition over columns of the row, as enddate > startdate");
    } else {
      seen.columns.forEach(name -> check(name, check, subject));
    }
  }

  private void check(Name name, Located<String> check, String subject) {
    boolean quoted = name.quoted() == Name.Quoted.QUOTED;
    String last = name.last() == null ? "" : name.last();
    String word = quoted ? last : last.toLowerCase(Locale.ROOT);
    if (!quoted && RESERVED.contains(word)) {
      diagnostics.error(
          Rule.BAD_CHECK.id(),
          check.location(),
          "%s names '%s', which is a word of SQL".formatted(subject, word),
          "quote the column: \"" + word + "\"");
    } else if (!columns.contains(word)
        && (quoted || !VALUES.contains(word))
        && !written.has(word)) {
      diagnostics.error(
          Rule.UNKNOWN_COLUMN.id(),
          check.location(),
          "%s names the unknown column '%s'".formatted(subject, word),
          Suggestion.oneOf(word, columns, "its columns", "it has no columns"));
    }
  }

  private static DSLContext sql() {
    // Its greetings are for people who write SQL with it.
    JooqLogger.globalThreshold(Log.Level.ERROR);
    Settings settings =
        new Settings()
            .withParseDialect(SQLDialect.POSTGRES)
            .withParseUnknownFunctions(ParseUnknownFunctions.IGNORE);
    return DSL.using(SQLDialect.POSTGRES, settings);
  }

  /** What a condition is made of, seen while it is printed. */
  private static final class Seen implements VisitListener {
    final Set<Name> columns = new LinkedHashSet<>();
    boolean subquery;

    @Override
    public void visitStart(VisitContext context) {
      QueryPart part = context.queryPart();
      if (part instanceof Select) {
        subquery = true;
      } else if (part instanceof TableField<?, ?> field) {
        columns.add(field.getUnqualifiedName());
      }
    }
  }
}
