package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.runtime.code.RowValues;
import cz.uois.runtime.entity.Hooks;
import cz.uois.runtime.entity.RowLoader;
import cz.uois.runtime.entity.TypeCode;
import cz.uois.runtime.fixture.University;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Hooks of an author that give rows to others than their callers may. */
final class HookedOwnerTest {
  private static final UUID DEAN = new UUID(1, 1);
  private static final UUID FACULTY = new UUID(1, 2);
  private static final UUID DEPARTMENT = new UUID(1, 3);
  private static final UUID ELSEWHERE = new UUID(1, 4);

  private static final Field<UUID> OWNER = DSL.field(DSL.name("rbacobject_id"), UUID.class);

  private @Nullable UUID given;
  private boolean gives;
  private final GuardedLibrary library = GuardedLibrary.start(code());

  private TypeCode code() {
    return TypeCode.of("BookGQLModel")
        .hooks(
            Hooks.of(RowLoader.byKey(AuthoredBooks.id(), row -> row))
                .before(Hooks.Moment.BEFORE_INSERT, (_, rows) -> give(rows))
                .before(Hooks.Moment.BEFORE_UPDATE, (_, rows) -> give(rows)))
        .build();
  }

  private void give(List<RowValues> rows) {
    if (gives) {
      rows.forEach(row -> row.set(OWNER, given));
    }
  }

  @Test
  void giveNoRowToAnOwnerOverWhomTheCallerHasNoRole() {
    university();
    gives = true;
    given = ELSEWHERE;
    assertEquals("you may not do this", update(book()).at("/msg").asString(""));
    assertEquals("you may not do this", insert().at("/msg").asString(""));
    given = null;
    assertEquals("you may not do this", update(book()).at("/msg").asString(""));
    assertEquals("you may not do this", insert().at("/msg").asString(""));
  }

  @Test
  void giveRowsToWhomTheCallerCouldGiveThem() {
    university();
    gives = true;
    given = DEPARTMENT;
    assertEquals(DEPARTMENT.toString(), update(book()).at("/rbacobjectId").asString(""));
    assertEquals(DEPARTMENT.toString(), insert().at("/rbacobjectId").asString(""));
  }

  @Test
  void takeBackWhatTheCallerWanted() {
    university();
    gives = true;
    given = FACULTY;
    UUID book = book();
    JsonNode answer = update(book, ", rbacobjectId: \"%s\"".formatted(DEPARTMENT));
    assertEquals(FACULTY.toString(), answer.at("/rbacobjectId").asString(""));
    gives = false;
    assertEquals(
        "you may not do this",
        update(book, ", rbacobjectId: \"%s\"".formatted(ELSEWHERE)).at("/msg").asString(""));
  }

  private void university() {
    University university = library.university();
    university.addUser(DEAN);
    university.add(new University.Group(FACULTY, null, University.Term.ALWAYS));
    university.add(new University.Group(DEPARTMENT, FACULTY, University.Term.ALWAYS));
    university.add(new University.Group(ELSEWHERE, null, University.Term.ALWAYS));
    university.add(new University.Role(DEAN, FACULTY, "dean", University.Term.ALWAYS));
  }

  private UUID book() {
    return library.book(FACULTY).id();
  }

  private JsonNode insert() {
    return ask(
        """
        mutation { it: bookInsert(book: {title: "new", rbacobjectId: "%s"}) {
          ... on BookGQLModel { rbacobjectId } ... on BookGQLModelInsertError { msg } } }
        """
            .formatted(FACULTY));
  }

  private JsonNode update(UUID book) {
    return update(book, "");
  }

  private JsonNode update(UUID book, String more) {
    String seen =
        ask("{ it: bookById(id: \"%s\") { lastchange } }".formatted(book))
            .at("/lastchange")
            .asString("");
    return ask(
        """
        mutation { it: bookUpdate(book: {id: "%s", lastchange: "%s", title: "t"%s}) {
          ... on BookGQLModel { rbacobjectId } ... on BookGQLModelUpdateError { msg } } }
        """
            .formatted(book, seen, more));
  }

  private JsonNode ask(String query) {
    return library.ask(DEAN, query, Map.of()).at("/data/it");
  }
}
