package cz.uois.runtime.graphql;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.entity.Access;
import cz.uois.runtime.entity.AccessRule;
import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.MemberDescriptor;
import cz.uois.runtime.entity.TypeCode;
import cz.uois.runtime.fixture.Library;
import cz.uois.runtime.fixture.TestDatabase;
import cz.uois.runtime.fixture.University;
import cz.uois.runtime.sql.StoredOwners;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A library of which not everybody may see and do everything, and a gql_ug beside it. */
record GuardedLibrary(TestDatabase postgres, MemberExecutor executor, University university) {
  static final AccessRule READERS = AccessRule.of("dean", "head", "rector", "myself");
  static final AccessRule WRITERS = AccessRule.of("dean", "rector");
  static final AccessRule GRADERS = AccessRule.of("dean");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final JsonMapper JSON = new JsonMapper();

  /** All ways by which a book can be reached; a caller who may read it sees it on each. */
  static final String EVERY_PATH =
      """
      query ($id: UUID!, $shelf: UUID!, $author: UUID!, $lending: UUID!) {
        byId: bookById(id: $id) { id }
        page: bookPage(where: {id: {_eq: $id}}) { id }
        connection: bookConnection(where: {id: {_eq: $id}}) { totalCount edges { node { id } } }
        shelf: shelfById(id: $shelf) {
          books { id } booksConnection { totalCount edges { node { id } } }
          displayed { id } displayedConnection { totalCount edges { node { id } } }
        }
        through: shelfPage(where: {books: {id: {_eq: $id}}}) { id }
        throughLink: shelfPage(where: {displayed: {id: {_eq: $id}}}) { id }
        without: shelfPage(where: {id: {_eq: $shelf}, _not: {books: {id: {_eq: $id}}}}) { id }
        lending: bookReaderById(id: $lending) { book { id } }
        ofLending: bookReaderPage(where: {book: {id: {_eq: $id}}}) { id }
        entity: _entities(representations: [{__typename: "BookGQLModel", id: $id}]) {
          ... on BookGQLModel { id }
        }
        author: _entities(representations: [{__typename: "UserGQLModel", id: $author}]) {
          ... on UserGQLModel {
            books { id } booksConnection { totalCount } lentBooks { id }
          }
        }
      }
      """;

  /** Books by the rules of PERMISSIONS section 4, on shelves that are everybody's. */
  static GuardedLibrary start() {
    return start(
        Access.of(READERS, WRITERS, WRITERS, WRITERS),
        attribute ->
            attribute.name().equals("pages")
                ? attribute.readBy(GRADERS).writtenBy(GRADERS)
                : attribute);
  }

  static GuardedLibrary start(Access books, UnaryOperator<Attribute> attribute) {
    return start(Access.PUBLIC, books, Access.PUBLIC, attribute);
  }

  static GuardedLibrary start(
      Access shelves, Access books, Access lendings, UnaryOperator<Attribute> attribute) {
    return start(Library.guarded(shelves, books, lendings, attribute));
  }

  /** The same rules beside code of an author. */
  static GuardedLibrary start(TypeCode code) {
    MemberDescriptor plain =
        Library.guarded(
            Access.PUBLIC,
            Access.of(READERS, WRITERS, WRITERS, WRITERS),
            Access.PUBLIC,
            UnaryOperator.identity());
    return start(
        new MemberDescriptor(
            plain.name(),
            plain.entities(),
            plain.foreignTypes(),
            List.of(code),
            plain.resources()));
  }

  private static GuardedLibrary start(MemberDescriptor member) {
    TestDatabase postgres = TestDatabase.with(Library.ddl());
    University university = new University();
    MemberExecutor executor =
        MemberExecutor.create(
            member,
            Library.sdl(),
            postgres.database(),
            university,
            // One owner travels with statements, more are kept: both ways on every path.
            new StoredOwners(postgres.database().dataSource(), 1, Runnable::run, System::nanoTime),
            Optional.empty(),
            Bounds.within(MINUTE));
    return new GuardedLibrary(postgres, executor, university);
  }

  /** A book of an owner, on a shelf of its own, with an author, a display and a lending. */
  Shown book(@Nullable UUID owner) {
    UUID id = UUID.randomUUID();
    UUID shelf = UUID.randomUUID();
    UUID author = UUID.randomUUID();
    UUID lending = UUID.randomUUID();
    postgres.execute(
        """
        insert into shelves (id, name) values ('%2$s', 's');
        insert into books (id, rbacobject_id, title, pages, shelf_id, author_id)
          values ('%1$s', %5$s, '%1$s', 100, '%2$s', '%3$s');
        insert into displays (shelf_id, book_id) values ('%2$s', '%1$s');
        insert into books_readers (id, book_id, reader_id) values ('%4$s', '%1$s', '%3$s');
        """
            .formatted(id, shelf, author, lending, owner == null ? "null" : "'" + owner + "'"));
    return new Shown(id, shelf, author, lending);
  }

  /** A book and what leads to it. */
  record Shown(UUID id, UUID shelf, UUID author, UUID lending) {
    Map<String, @Nullable Object> variables() {
      Map<String, @Nullable Object> out = new HashMap<>();
      out.put("id", id.toString());
      out.put("shelf", shelf.toString());
      out.put("author", author.toString());
      out.put("lending", lending.toString());
      return out;
    }
  }

  /** The answer to a request of a user, or of somebody without a token. */
  JsonNode ask(@Nullable UUID user, String query, Map<String, @Nullable Object> variables) {
    return JSON.readTree(text(user, query, variables));
  }

  /** The same to the byte. */
  String text(@Nullable UUID user, String query, Map<String, @Nullable Object> variables) {
    Caller caller = user == null ? new Caller.Anonymous() : new Caller.User(user);
    GraphQlResponse response =
        executor.execute(new GraphQlRequest(query, Optional.empty(), variables, caller));
    return new String(response.json(), StandardCharsets.UTF_8);
  }

  /** The ways on which a user sees a book. */
  Set<String> seen(UUID user, Shown book) {
    return paths(ask(user, EVERY_PATH, book.variables()), book);
  }

  static Set<String> paths(JsonNode answer, Shown book) {
    Set<String> seen = new TreeSet<>();
    String id = book.id().toString();
    String shelf = book.shelf().toString();
    see(seen, "byId", answer.at("/data/byId/id").asString("").equals(id));
    see(seen, "page", answer.at("/data/page/0/id").asString("").equals(id));
    see(seen, "connection", answer.at("/data/connection/edges/0/node/id").asString("").equals(id));
    see(seen, "totalCount", answer.at("/data/connection/totalCount").asInt() == 1);
    see(seen, "vector", answer.at("/data/shelf/books/0/id").asString("").equals(id));
    see(
        seen,
        "vectorConnection",
        !answer.at("/data/shelf/booksConnection/edges/0").isMissingNode());
    see(seen, "vectorCount", answer.at("/data/shelf/booksConnection/totalCount").asInt() == 1);
    see(seen, "linked", answer.at("/data/shelf/displayed/0/id").asString("").equals(id));
    see(seen, "linkedCount", answer.at("/data/shelf/displayedConnection/totalCount").asInt() == 1);
    see(seen, "filter", answer.at("/data/through/0/id").asString("").equals(shelf));
    see(seen, "filterLink", answer.at("/data/throughLink/0/id").asString("").equals(shelf));
    see(seen, "negation", answer.at("/data/without").isEmpty());
    see(seen, "toOne", answer.at("/data/lending/book/id").asString("").equals(id));
    see(seen, "filterToOne", !answer.at("/data/ofLending/0").isMissingNode());
    see(seen, "entity", answer.at("/data/entity/0/id").asString("").equals(id));
    see(seen, "stubVector", answer.at("/data/author/0/books/0/id").asString("").equals(id));
    see(seen, "stubCount", answer.at("/data/author/0/booksConnection/totalCount").asInt() == 1);
    see(seen, "stubLinked", answer.at("/data/author/0/lentBooks/0/id").asString("").equals(id));
    return seen;
  }

  private static void see(Set<String> seen, String path, boolean there) {
    if (there) {
      seen.add(path);
    }
  }
}
