package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.runtime.entity.EntityDescriptor;
import cz.uois.runtime.entity.EntityType;
import cz.uois.runtime.entity.MemberDescriptor;
import cz.uois.runtime.entity.Tree;
import cz.uois.runtime.fixture.Library;
import cz.uois.runtime.fixture.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rows of a tree that one insert brings along: books, each below its sequel. */
final class TreeInsertTest {
  private final TestDatabase postgres = TestDatabase.with(Library.ddl());
  private final LibraryUnderTest library =
      new LibraryUnderTest(
          postgres,
          MemberExecutor.create(
              tree(), Library.sdl(), postgres.database(), Bounds.within(Duration.ofMinutes(1))));

  @Test
  void refusesNewRowsThatAreAboveThemselves() throws SQLException {
    assertEquals(
        "books.2: sequelId: must not be the row itself or one below it", insert(1, 3, 4, 3));
    assertEquals(List.of(), postgres.query("select title from books"));
    assertEquals(List.of(), postgres.query("select name from shelves"));
  }

  @Test
  void takesNewRowsInAnyOrder() throws SQLException {
    assertEquals("", insert(2, 3, 0, 2));
    assertEquals(4, postgres.query("select title from books").size());
  }

  /** Inserts a shelf with a book for each number: that of its sequel, counted from 1; 0 is none. */
  private String insert(int... sequels) {
    StringBuilder books = new StringBuilder();
    for (int i = 0; i < sequels.length; i++) {
      books.append("{id: \"%s\", title: \"T%d\"".formatted(id(i + 1), i));
      books.append(sequels[i] == 0 ? "}" : ", sequelId: \"%s\"}".formatted(id(sequels[i])));
    }
    return library
        .run(
            "mutation { shelfInsert(shelf: {name: \"S\", books: [%s]}) { ... on ShelfGQLModelInsertError { msg } } }"
                .formatted(books))
        .at("/data/shelfInsert/msg")
        .asString("");
  }

  private static String id(int number) {
    return "00000000-0000-0000-0000-0000000000b" + number;
  }

  private static MemberDescriptor tree() {
    MemberDescriptor library = Library.MEMBER;
    return new MemberDescriptor(
        library.name(),
        library.entities().stream()
            .map(entity -> entity.type().equals(Library.books()) ? tree(entity) : entity)
            .toList(),
        library.foreignTypes(),
        library.resources());
  }

  private static EntityDescriptor tree(EntityDescriptor books) {
    EntityType type = books.type();
    return EntityDescriptor.of(
        new EntityType(
            type.name(),
            type.table(),
            type.attributes(),
            type.toOnes(),
            type.embedded(),
            type.counterparts(),
            type.vectors(),
            Optional.of(Tree.of(Library.book("sequelId"))),
            type.uproots(),
            type.rules(),
            type.access()),
        books.reference(),
        books.operations(),
        books.seed());
  }
}
