package cz.uois.cli.render;

import cz.uois.cli.model.Entity;
import cz.uois.cli.model.JavaNames;
import cz.uois.cli.model.Member;
import org.jooq.codegen.DefaultGeneratorStrategy;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.Definition;
import org.jooq.meta.TableDefinition;

/** Gives jOOQ's classes the names that the rest of a member uses. */
final class TableNaming extends DefaultGeneratorStrategy {
  private final Member member;

  TableNaming(Member member) {
    this.member = member;
  }

  @Override
  public String getJavaPackageName(Definition definition, Mode mode) {
    return JavaNames.tablePackage(member);
  }

  @Override
  public String getJavaClassName(Definition definition, Mode mode) {
    if (definition instanceof TableDefinition table) {
      Entity entity = member.entity(table.getName());
      return mode == Mode.POJO ? JavaNames.modelClass(entity) : JavaNames.tableClass(entity);
    }
    return super.getJavaClassName(definition, mode);
  }

  @Override
  public String getJavaIdentifier(Definition definition) {
    return switch (definition) {
      case TableDefinition table -> JavaNames.tableConstant(table.getName());
      case ColumnDefinition column ->
          JavaNames.columnField(column.getContainer().getName(), column.getName());
      default -> super.getJavaIdentifier(definition);
    };
  }

  @Override
  public String getJavaMemberName(Definition definition, Mode mode) {
    return definition instanceof ColumnDefinition column
        ? JavaNames.component(column.getName())
        : super.getJavaMemberName(definition, mode);
  }
}
