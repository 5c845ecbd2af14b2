package cz.uois.runtime.shelf;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.EntityDescriptor;
import cz.uois.runtime.entity.EntityType;
import cz.uois.runtime.entity.MemberDescriptor;
import cz.uois.runtime.entity.Operation;
import cz.uois.runtime.entity.ReferenceResolver;
import cz.uois.runtime.entity.Rule;
import cz.uois.runtime.entity.Seed;
import cz.uois.runtime.entity.ToOne;
import cz.uois.runtime.entity.ValueType;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Objects;
import org.jooq.DataType;
import org.jooq.impl.SQLDataType;

/** The member {@code shelf}: genres, and books that belong to them. */
public final class Shelf {
  private static final EntityType GENRE =
      EntityType.of("GenreGQLModel", table(name("genres")))
          .attributes(
              id(),
              created(),
              lastchange(),
              createdby(),
              of("name", SQLDataType.VARCHAR(20), ValueType.STRING))
          .build();
  private static final Attribute GENRE_KEY =
      of("genre_id", SQLDataType.UUID, ValueType.UUID, "genretype_id");
  private static final Attribute SEQUEL_KEY = of("sequel_id", SQLDataType.UUID, ValueType.UUID);
  private static final EntityType BOOK =
      EntityType.of("BookGQLModel", table(name("books")))
          .attributes(
              id(),
              created(),
              lastchange(),
              createdby(),
              of("title", SQLDataType.VARCHAR(50).notNull(), ValueType.STRING),
              of("order", SQLDataType.INTEGER, ValueType.INT),
              of("pages", SQLDataType.BIGINT, ValueType.LONG),
              of("price", SQLDataType.NUMERIC(8, 2), ValueType.DECIMAL),
              of("rating", SQLDataType.DOUBLE, ValueType.FLOAT),
              of("lent", SQLDataType.BOOLEAN, ValueType.BOOL),
              of("published", SQLDataType.LOCALDATE, ValueType.DATE),
              of("due", SQLDataType.TIMESTAMPWITHTIMEZONE(6), ValueType.DATETIME),
              of("reading", SQLDataType.INTERVAL, ValueType.DURATION),
              of("extra", SQLDataType.JSONB, ValueType.JSON),
              of("cover", SQLDataType.BLOB, ValueType.BYTES),
              of("state", SQLDataType.VARCHAR(10), ValueType.ENUM),
              GENRE_KEY,
              SEQUEL_KEY)
          .toOnes(
              ToOne.own("genre", GENRE_KEY, "GenreGQLModel"),
              ToOne.own("sequel", SEQUEL_KEY, "BookGQLModel"))
          .rules(Rule.of("books_order_min", "order", "must be at least 0"))
          .build();

  private Shelf() {}

  /** The member; books come before genres, so that order must be found. */
  public static MemberDescriptor member() {
    return member("shelf", loader("shelf"));
  }

  /** A member of another name with the same entities. */
  public static MemberDescriptor member(String memberName, ClassLoader resources) {
    EntityDescriptor books =
        EntityDescriptor.of(
            BOOK,
            ReferenceResolver.rows(BOOK.key()),
            List.of(Operation.byId("bookById"), Operation.page("bookPage")),
            Seed.DEMO,
            "volumes");
    EntityDescriptor genres =
        EntityDescriptor.of(
            GENRE,
            ReferenceResolver.rows(GENRE.key()),
            List.of(Operation.page("genrePage")),
            Seed.SYSTEM);
    return new MemberDescriptor(memberName, List.of(books, genres), List.of(), resources);
  }

  /** Resources of one folder below {@code src/test/resources}, and of nothing else. */
  public static ClassLoader loader(String folder) {
    URL root = Objects.requireNonNull(Shelf.class.getResource("/" + folder + "/"), folder);
    return new URLClassLoader(new URL[] {root}, ClassLoader.getPlatformClassLoader());
  }

  private static Attribute id() {
    return of("id", SQLDataType.UUID.notNull(), ValueType.UUID);
  }

  private static Attribute created() {
    return of("created", stamp(), ValueType.DATETIME);
  }

  private static Attribute lastchange() {
    return of("lastchange", stamp(), ValueType.DATETIME);
  }

  private static Attribute createdby() {
    return of("createdby_id", SQLDataType.UUID, ValueType.UUID, "createdby");
  }

  private static DataType<?> stamp() {
    return SQLDataType.TIMESTAMPWITHTIMEZONE(6)
        .notNull()
        .defaultValue(org.jooq.impl.DSL.currentOffsetDateTime());
  }

  private static Attribute of(
      String column, DataType<?> dataType, ValueType type, String... formerly) {
    return Attribute.of(column, field(name(column), dataType), type, formerly);
  }
}
