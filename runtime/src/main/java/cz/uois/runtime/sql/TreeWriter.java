package cz.uois.runtime.sql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.entity.EntityType;
import cz.uois.runtime.entity.Tree;
import cz.uois.runtime.entity.ValueType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Name;
import org.jooq.SQL;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * Keeps a tree one: no row above itself, paths that say where rows are. Whoever moves rows holds
 * the member's row of {@code uois_members}, so that two moves cannot make a circle together, and no
 * row is put below one that is on its way.
 */
public final class TreeWriter {
  // {0} table, {1} id, {2} parent, {3} path, {5} the id in a path
  private static final String BELOW =
      " union all select c.{1}, d.path || '/' || {5}, d.level + 1 from {0} as c"
          + " join d on c.{2} = d.id where d.level < "
          + Window.WHOLE_DEPTH
          + ")";
  private static final String CHANGE =
      " update {0} set {3} = d.path from d where {0}.{1} = d.id and {0}.{3} is distinct from"
          + " d.path";
  private static final String WALK = "with recursive d(id, path, level) as (";
  private static final String FROM_ROWS =
      WALK
          + "select c.{1}, coalesce(p.{3} || '/', '') || {5}, 1 from {0} as c"
          + " left join {0} as p on p.{1} = c.{2} where c.{1} = any(?)"
          + BELOW;
  private static final String FROM_ROOTS =
      WALK + "select c.{1}, {5}, 1 from {0} as c where c.{2} is null" + BELOW;
  private static final String COUNTED = " returning 1) select count(*) from u";
  private static final String FROM_NEW_ROOTS =
      WALK
          + "select c.{1}, {5}, 1 from {0} as c where c.{2} is null and c.{3} is"
          + " distinct from {5}"
          + BELOW;

  // As a JSON Pointer has it (RFC 6901): a slash within a key is none between keys, and what
  // stands for it is no wildcard of LIKE.
  private static final String ESCAPED = "replace(replace(c.{0}, '~', '~0'), '/', '~1')";
  private static final String PLAIN = "cast(c.{0} as text)";
  private static final String LOCK = "select 1 from uois_members where member = ? for ";

  private final Tree tree;
  private final ValueType key;
  private final String member;
  private final String above;
  private final String children;
  private final Optional<String> paths;
  private final Optional<String> rootPaths;

  private TreeWriter(DSLContext dsl, EntityType type, Tree tree, String member) {
    this.tree = tree;
    this.member = member;
    key = type.key().type();
    above =
        text(
            dsl,
            type,
            tree,
            "with recursive d(id, parent) as (select c.{1}, c.{2} from {0} as c where c.{1} = ?"
                + " union select c.{1}, c.{2} from {0} as c join d on c.{1} = d.parent)"
                + " select 1 from d where d.id = ?");
    children = text(dsl, type, tree, "select c.{1} from {0} as c where c.{2} = ?");
    paths = tree.path().map(_ -> text(dsl, type, tree, counted(FROM_ROWS)));
    rootPaths = tree.path().map(_ -> text(dsl, type, tree, counted(FROM_NEW_ROOTS)));
  }

  private static String counted(String walk) {
    return walk + ", u as (" + CHANGE.strip() + COUNTED;
  }

  /** The writer of a type whose rows are a tree. */
  public static Optional<TreeWriter> of(DSLContext dsl, EntityType type, String member) {
    return type.tree().map(tree -> new TreeWriter(dsl, type, tree, member));
  }

  /** The statement that gives all rows of a type the paths that they should have, if they have. */
  public static Optional<String> allPaths(EntityType type) {
    return type.tree()
        .filter(tree -> tree.path().isPresent())
        .map(tree -> text(DSL.using(SQLDialect.POSTGRES), type, tree, FROM_ROOTS + CHANGE));
  }

  /** What its rows are. */
  public Tree tree() {
    return tree;
  }

  /** Waits for those who put rows into trees or move them, and makes them wait. */
  public void lockForMoves(Session session) {
    lock(session, "update");
  }

  /** Waits for those who move rows, and makes them wait. */
  public void lockForInserts(Session session) {
    lock(session, "share");
  }

  private void lock(Session session, String mode) {
    session.write(
        LOCK + mode, List.of(Parameter.of(ValueType.STRING, member)), List.of(ValueType.INT));
  }

  /** Whether a row is another one, or above it. */
  public boolean isAtOrAbove(Session session, Object id, Object other) {
    List<Parameter> ids = List.of(Parameter.of(key, other), Parameter.of(key, id));
    return !session.write(above, ids, List.of(ValueType.INT)).isEmpty();
  }

  /** The rows right below a row. */
  public List<Object> children(Session session, Object id) {
    return session.write(children, List.of(Parameter.of(key, id)), List.of(key)).stream()
        .map(row -> requireNonNull(row[0], "a row has no key"))
        .toList();
  }

  /** Gives rows and what is below them the paths that follow from the rows above them. */
  public void followParents(Session session, Collection<Object> rows) {
    if (!rows.isEmpty()) {
      paths.ifPresent(sql ->
          session.write(
              sql, List.of(new Parameter(key, List.copyOf(rows), true)), List.of(ValueType.LONG)));
    }
  }

  /** Gives rows that became roots, and what is below them, the paths that follow from that. */
  public void followRoots(Session session) {
    rootPaths.ifPresent(sql -> session.write(sql, List.of(), List.of(ValueType.LONG)));
  }

  private static String text(DSLContext dsl, EntityType type, Tree tree, String template) {
    Name table = DSL.name(type.table().getName());
    Name key = DSL.name(type.key().column().getName());
    Name parent = DSL.name(tree.parent().column().getName());
    Name path = tree.path().map(it -> DSL.name(it.column().getName())).orElse(key);
    SQL step = DSL.sql(type.key().type() == ValueType.STRING ? ESCAPED : PLAIN, key);
    return dsl.render(
        DSL.sql(template.replace("?", "{4}"), table, key, parent, path, DSL.sql("?"), step));
  }
}
