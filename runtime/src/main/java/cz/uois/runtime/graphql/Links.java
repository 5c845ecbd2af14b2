package cz.uois.runtime.graphql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.rbac.Guard;
import cz.uois.runtime.sql.LinkWriter;
import cz.uois.runtime.sql.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.TableField;

/** The links of one many-to-many relation, as mutations add and remove them. */
final class Links {
  private final Catalogue catalogue;
  private final Catalogue.OwnType owner;
  private final Catalogue.OwnType table;
  private final WriteAccess access;
  private final Inserts inserts;
  private final LinkWriter writer;
  private final Attribute parent;
  private final Attribute target;

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
      Inserts inserts,
      WriteAccess access) {
    this.catalogue = catalogue;
    this.owner = owner;
    this.access = access;
    this.inserts = inserts;
    table = catalogue.ofTable(requireNonNull(parent.getTable(), "no table"));
    this.parent = attribute(parent);
    this.target = attribute(target);
    writer = new LinkWriter(catalogue.dsl(), owner.type(), table.type(), this.parent, this.target);
  }

  /**
   * Adds a link; others who add one to the same row wait, so that no link is there twice.
   *
   * @return the row that has the list
   * @throws WriteRefusedException if there is the link, or no row at one of its ends
   */
  Object add(Map<?, ?> input, RequestContext context) {
    Object list = requireNonNull(input.get(parent.name()), parent.name());
    List<NewRows.Batch> sent =
        NewRows.of(
            catalogue,
            table,
            input,
            context.caller(),
            Optional.ofNullable(access.ownerOfLink(table, owner, list, context.session())));
    access.insert(sent, context.session());
    List<NewRows.Batch> link = HookCalls.beforeInsert(sent, context.session());
    access.moved(sent, link, context.session());
    // As the hooks leave them.
    Object from = end(link, parent);
    writer.lock(context.session(), from);
    Object to = end(link, target);
    if (writer.exists(context.session(), from, to)
        && !isSentAgain(link.getFirst().rows().getFirst(), from, to, context.session())) {
      throw new WriteRefusedException(
          WriteFailure.of(target.name() + ": is linked already", WriteFailure.Code.INSERT_FAILED));
    }
    if (inserts.write(link, context.session())) {
      HookCalls.afterInsert(link, context.session());
    }
    return from;
  }

  /**
   * Removes a link.
   *
   * @return the row that has the list
   * @throws WriteRefusedException if there is no such link
   */
  Object remove(Map<?, ?> input, RequestContext context) {
    Session session = context.session();
    Object from = requireNonNull(input.get(parent.name()), parent.name());
    Object to = requireNonNull(input.get(target.name()), target.name());
    if (!isOpen() && access.removable(table, writer.keys(session, from, to), session).isEmpty()) {
      throw unknown();
    }
    List<Object> orphans = new ArrayList<>();
    if (TreeMoves.concerns(table)) {
      for (Object link : writer.keys(session, from, to)) {
        orphans.addAll(TreeMoves.beforeDelete(catalogue, table, link, session));
      }
    }
    if (!HookCalls.aroundDelete(
        table,
        () -> writer.keys(session, from, to),
        session,
        () -> writer.delete(session, from, to))) {
      throw unknown();
    }
    TreeMoves.afterDelete(catalogue, table, orphans, session);
    return from;
  }

  private boolean isOpen() {
    return Guard.read(table.type()).isOpen() && Guard.delete(table.type()).isOpen();
  }

  private static WriteRefusedException unknown() {
    return new WriteRefusedException(
        WriteFailure.of("there is no such link", WriteFailure.Code.NOT_FOUND));
  }

  /** A field of its inputs: the key of the row that has the list. */
  String parent() {
    return parent.name();
  }

  /** Whether the link is there under the key that the caller gives: the insert tells the rest. */
  private boolean isSentAgain(NewRows.Row link, Object from, Object to, Session session) {
    return link.repeatable() && writer.keys(session, from, to).contains(link.id());
  }

  /** What the link leads to; a hook may have taken it away, and then there is nothing to lock. */
  private static Object end(List<NewRows.Batch> link, Attribute field) {
    Object key = link.getFirst().rows().getFirst().row().values().get(field);
    if (key == null) {
      throw new WriteRefusedException(
          WriteFailure.of(field.name() + ": must not be null", WriteFailure.Code.INSERT_FAILED));
    }
    return key;
  }

  private Attribute attribute(TableField<?, ?> column) {
    return table
        .type()
        .ofColumn(column.getName())
        .orElseThrow(() -> new IllegalStateException(column.getName()));
  }
}
