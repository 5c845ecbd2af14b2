package cz.uois.runtime.graphql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.sql.LinkWriter;
import java.util.Map;
import org.jooq.TableField;

/** The links of one many-to-many relation, as mutations add and remove them. */
final class Links {
  private final Catalogue catalogue;
  private final Catalogue.OwnType table;
  private final Inserts inserts;
  private final LinkWriter writer;
  private final String parent;
  private final String target;

  /**
   * Links of a list.
   *
   * @param owner the type that has the list
   * @param parent foreign key of the link table to it
   * @param target foreign key of the link table to the elements
   */
  Links(
      Catalogue catalogue,
      Catalogue.OwnType owner,
      TableField<?, ?> parent,
      TableField<?, ?> target,
      Inserts inserts) {
    this.catalogue = catalogue;
    this.inserts = inserts;
    table = catalogue.ofTable(requireNonNull(parent.getTable(), "no table"));
    Attribute from = attribute(parent);
    Attribute to = attribute(target);
    writer = new LinkWriter(catalogue.dsl(), owner.type(), table.type().table(), from, to);
    this.parent = from.name();
    this.target = to.name();
  }

  /**
   * Adds a link; others who add one to the same row wait, so that no link is there twice.
   *
   * @return the row that has the list
   * @throws WriteRefusedException if there is the link, or no row at one of its ends
   */
  Object add(Map<?, ?> input, RequestContext context) {
    Object from = end(input, parent);
    writer.lock(context.session(), from);
    if (writer.exists(context.session(), from, end(input, target))) {
      throw new WriteRefusedException(
          WriteFailure.of(target + ": is linked already", WriteFailure.Code.INSERT_FAILED));
    }
    inserts.write(NewRows.of(catalogue, table, input, context.caller()), context.session());
    return from;
  }

  /**
   * Removes a link.
   *
   * @return the row that has the list
   * @throws WriteRefusedException if there is no such link
   */
  Object remove(Map<?, ?> input, RequestContext context) {
    Object from = end(input, parent);
    if (!writer.delete(context.session(), from, end(input, target))) {
      throw new WriteRefusedException(
          WriteFailure.of("there is no such link", WriteFailure.Code.NOT_FOUND));
    }
    return from;
  }

  private static Object end(Map<?, ?> input, String field) {
    return requireNonNull(input.get(field), field);
  }

  private Attribute attribute(TableField<?, ?> column) {
    return table
        .type()
        .ofColumn(column.getName())
        .orElseThrow(() -> new IllegalStateException(column.getName()));
  }
}
