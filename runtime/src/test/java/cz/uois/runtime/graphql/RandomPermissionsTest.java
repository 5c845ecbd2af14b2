package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.entity.Access;
import cz.uois.runtime.fixture.Library;
import cz.uois.runtime.fixture.University;
import cz.uois.runtime.fixture.University.Group;
import cz.uois.runtime.fixture.University.Membership;
import cz.uois.runtime.fixture.University.Role;
import cz.uois.runtime.fixture.University.Term;
import cz.uois.runtime.rbac.RoleSource.StateRoles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/**
 * Random universities full of circles, ended roles and ids that are two things at once, random
 * books of random owners, and everybody asks for everything in every way: each decision is compared
 * with a model that reads PERMISSIONS section 1 forwards ({@link University}). {@code
 * -Duois.decisions} asks for more than the usual number.
 */
final class RandomPermissionsTest {
  private static final int DECISIONS = Integer.getInteger("uois.decisions", 100_000);
  private static final long SEED = Long.getLong("uois.seed", 20_261_122L);
  private static final int BOOKS = 40;
  private static final int SHELVES = 5;
  private static final List<String> TYPES = List.of("dean", "head", "rector", "clerk");
  private static final List<Term> TERMS =
      List.of(
          Term.ALWAYS,
          Term.ALWAYS,
          Term.ALWAYS,
          Term.ALWAYS,
          Term.ALWAYS,
          Term.INVALID,
          Term.UNKNOWN,
          Term.OVER,
          Term.NOT_YET);

  private static final String EVERYTHING =
      """
      query ($ids: [UUID!]!, $books: [_Any!]!, $authors: [_Any!]!) {
        page: bookPage(limit: 100, orderby: "pages") { id pages }
        back: bookPage(limit: 100, orderby: "pages desc") { id }
        connection: bookConnection(first: 100, orderby: "pages") { totalCount edges { node { id } } }
        few: bookPage(limit: 100, where: {pages: {_gt: 3}}) { id }
        many: bookPage(limit: 100, where: {_not: {pages: {_gt: 3}}}) { id }
        shelves: shelfPage(limit: 100) {
          id
          books(limit: 100) { id }
          booksConnection { totalCount }
          displayed(limit: 100) { id }
          displayedConnection { totalCount }
        }
        through: shelfPage(limit: 100, where: {books: {id: {_in: $ids}}}) { id }
        without: shelfPage(limit: 100, where: {_not: {displayed: {id: {_in: $ids}}}}) { id }
        lendings: bookReaderPage(limit: 100) { id book { id } }
        lent: bookReaderPage(limit: 100, where: {book: {id: {_in: $ids}}}) { id }
        entities: _entities(representations: $books) { ... on BookGQLModel { id } }
        authors: _entities(representations: $authors) { ... on UserGQLModel { id books { id } } }
      }
      """;

  private long decisions;

  private record Book(
      UUID id, UUID lending, UUID author, @Nullable UUID owner, int pages, int shelf, UUID state) {}

  @Test
  @Timeout(value = 40, unit = TimeUnit.MINUTES) // for a million of them
  void everybodySeesWhatTheModelSaysOnEveryPath() {
    Random random = new Random(SEED);
    GuardedLibrary plain = GuardedLibrary.start();
    GuardedLibrary stateful =
        GuardedLibrary.start(
            Access.of(
                    GuardedLibrary.READERS,
                    GuardedLibrary.WRITERS,
                    GuardedLibrary.WRITERS,
                    GuardedLibrary.WRITERS)
                .inState(Library.book("authorId")),
            attribute -> attribute);
    int graphs = 0;
    while (decisions < DECISIONS) {
      boolean states = graphs++ % 3 == 2;
      round(states ? stateful : plain, states, random);
    }
    System.out.printf("permission_graphs=%d%npermission_decisions=%d%n", graphs, decisions);
    System.out.printf("permission_differences=0%n");
  }

  private void round(GuardedLibrary library, boolean stateful, Random random) {
    University university = library.university();
    university.clear();
    List<UUID> states = ids(4, random);
    for (UUID state : states.subList(0, 3)) {
      university.add(state, new StateRoles(some(random), some(random)));
    }
    List<UUID> groups = ids(9, random);
    List<UUID> users = ids(7, random);
    for (UUID group : groups) {
      UUID master = random.nextInt(4) == 0 ? null : pick(groups, random);
      university.add(new Group(group, master, pick(TERMS, random)));
    }
    users.forEach(university::addUser);
    if (random.nextBoolean()) {
      university.addUser(groups.getFirst());
    }
    for (int i = 0; i < 12; i++) {
      university.add(
          new Role(
              pick(users, random), pick(groups, random), pick(TYPES, random), pick(TERMS, random)));
      university.add(
          new Membership(pick(users, random), pick(groups, random), pick(TERMS, random)));
    }
    List<UUID> owners = new ArrayList<>(groups);
    owners.addAll(users);
    owners.add(UUID.randomUUID());
    owners.add(null);
    List<UUID> authors = stateful ? states : ids(3, random);
    List<UUID> shelves = ids(SHELVES, random);
    List<Book> books = new ArrayList<>();
    StringBuilder sql = new StringBuilder("truncate shelves, books, books_readers, displays;");
    for (UUID shelf : shelves) {
      sql.append("insert into shelves (id) values ('%s');".formatted(shelf));
    }
    for (int i = 0; i < BOOKS; i++) {
      UUID author = pick(authors, random);
      Book book =
          new Book(
              uuid(random),
              uuid(random),
              author,
              pick(owners, random),
              random.nextInt(8),
              random.nextInt(SHELVES),
              author);
      books.add(book);
      sql.append(
          """
          insert into books (id, rbacobject_id, title, pages, shelf_id, author_id)
            values ('%s', %s, '%d', %d, '%s', '%s');
          insert into displays (shelf_id, book_id) values ('%5$s', '%1$s');
          insert into books_readers (id, book_id, reader_id) values ('%7$s', '%1$s', '%6$s');
          """
              .formatted(
                  book.id(),
                  book.owner() == null ? "null" : "'" + book.owner() + "'",
                  i,
                  book.pages(),
                  shelves.get(book.shelf()),
                  book.author(),
                  book.lending()));
    }
    library.postgres().execute(sql.toString());
    List<UUID> principals = new ArrayList<>(users);
    principals.add(UUID.randomUUID());
    for (UUID user : principals) {
      Model model = new Model(university, user, stateful);
      compare(library, model, books, shelves, authors);
      write(library, model, books);
    }
  }

  private static Set<String> some(Random random) {
    return TYPES.stream().filter(_ -> random.nextBoolean()).collect(Collectors.toSet());
  }

  private static List<UUID> ids(int count, Random random) {
    return IntStream.range(0, count).mapToObj(_ -> uuid(random)).toList();
  }

  private static UUID uuid(Random random) {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private static <T extends @Nullable Object> T pick(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  /** What a user may do, by the words of the rules. */
  private record Model(University university, UUID user, boolean stateful) {
    boolean mayRead(Book book) {
      return passes(book, Set.of("dean", "head", "rector"), true, false);
    }

    boolean mayWrite(Book book) {
      return passes(book, Set.of("dean", "rector"), false, true);
    }

    /** In the stateful library {@code pages} has no rule of its own. */
    boolean showsPages(Book book) {
      return mayRead(book) && (stateful || passes(book, Set.of("dean"), false, false));
    }

    private boolean passes(Book book, Set<String> roles, boolean myself, boolean writing) {
      Set<String> held = university.holds(user, book.owner());
      boolean known = university.owners().contains(user);
      boolean byRule =
          held.stream().anyMatch(roles::contains) || (myself && known && user.equals(book.owner()));
      if (!byRule || !stateful) {
        return byRule;
      }
      StateRoles lists = university.states().get(book.state());
      return lists != null
          && held.stream().anyMatch((writing ? lists.writers() : lists.readers())::contains);
    }
  }

  private void compare(
      GuardedLibrary library,
      Model model,
      List<Book> books,
      List<UUID> shelves,
      List<UUID> authors) {
    JsonNode data = library.ask(model.user(), EVERYTHING, variables(books, authors)).at("/data");
    Set<String> readable = ids(books, model::mayRead);
    List<String> ordered =
        books.stream()
            .filter(model::mayRead)
            .sorted(
                Comparator.comparingInt(
                        (Book book) -> model.showsPages(book) ? book.pages() : Integer.MAX_VALUE)
                    .thenComparing(book -> book.id().toString()))
            .map(book -> book.id().toString())
            .toList();
    same(ordered, list(data.at("/page"), "/id"), books);
    same(ordered, list(data.at("/connection/edges"), "/node/id"), books);
    same(readable.size(), data.at("/connection/totalCount").asInt(), books);
    same(readable, set(data.at("/back"), "/id"), books);
    Map<String, Book> byId = new HashMap<>();
    books.forEach(book -> byId.put(book.id().toString(), book));
    for (JsonNode row : data.at("/page")) {
      Book book = Objects.requireNonNull(byId.get(row.at("/id").asString()));
      assertEquals(
          model.showsPages(book) ? String.valueOf(book.pages()) : "",
          row.at("/pages").asString(""));
    }
    decisions += readable.size();
    same(
        ids(books, book -> model.showsPages(book) && book.pages() > 3),
        set(data.at("/few"), "/id"),
        books);
    same(
        ids(books, book -> model.showsPages(book) && book.pages() <= 3),
        set(data.at("/many"), "/id"),
        books);
    Set<String> full = new TreeSet<>();
    for (int i = 0; i < shelves.size(); i++) {
      int shelf = i;
      Set<String> here = ids(books, book -> book.shelf() == shelf && model.mayRead(book));
      JsonNode row = find(data.at("/shelves"), shelves.get(i));
      assertEquals(here, set(row.at("/books"), "/id"));
      assertEquals(here, set(row.at("/displayed"), "/id"));
      assertEquals(here.size(), row.at("/booksConnection/totalCount").asInt());
      assertEquals(here.size(), row.at("/displayedConnection/totalCount").asInt());
      if (!here.isEmpty()) {
        full.add(shelves.get(i).toString());
      }
    }
    decisions += 4L * books.size();
    same(full, set(data.at("/through"), "/id"), books);
    Set<String> empty = new TreeSet<>(shelves.stream().map(UUID::toString).toList());
    empty.removeAll(full);
    same(empty, set(data.at("/without"), "/id"), books);
    for (Book book : books) {
      JsonNode lending = find(data.at("/lendings"), book.lending());
      assertEquals(model.mayRead(book), !lending.at("/book").isNull());
    }
    same(
        books.stream()
            .filter(model::mayRead)
            .map(book -> book.lending().toString())
            .collect(Collectors.toCollection(TreeSet::new)),
        set(data.at("/lent"), "/id"),
        books);
    for (int i = 0; i < books.size(); i++) {
      assertEquals(model.mayRead(books.get(i)), !data.at("/entities").get(i).isNull());
    }
    decisions += 2L * books.size();
    for (int i = 0; i < authors.size(); i++) {
      UUID author = authors.get(i);
      Set<String> first = set(data.at("/authors").get(i).at("/books"), "/id");
      Set<String> written = ids(books, book -> book.author().equals(author) && model.mayRead(book));
      assertTrue(written.containsAll(first));
      assertEquals(Math.min(10, written.size()), first.size());
    }
    decisions += books.size();
  }

  /** With a token that is never right: CONFLICT is told only to those who may write. */
  private void write(GuardedLibrary library, Model model, List<Book> books) {
    StringBuilder document = new StringBuilder("mutation {");
    String stale = "lastchange: \"2001-01-01T00:00:00.000001Z\"";
    for (int i = 0; i < books.size(); i++) {
      document.append(
          """
           u%d: bookUpdate(book: {id: "%s", %s, title: "x"}) {
            ... on BookGQLModelUpdateError { code Entity { id } } }
           d%1$d: bookDelete(book: {id: "%2$s", %3$s}) { code Entity { id } }
          """
              .formatted(i, books.get(i).id(), stale));
    }
    JsonNode data =
        library.ask(model.user(), document.append('}').toString(), Map.of()).at("/data");
    for (int i = 0; i < books.size(); i++) {
      Book book = books.get(i);
      WriteFailure.Code expected =
          !model.mayRead(book)
              ? WriteFailure.Code.NOT_FOUND
              : model.mayWrite(book)
                  ? WriteFailure.Code.CONFLICT
                  : WriteFailure.Code.NOT_AUTHORIZED;
      for (String kind : List.of("u", "d")) {
        JsonNode answer = data.at("/" + kind + i);
        assertEquals(expected.id().toString(), answer.at("/code").asString(""));
        assertEquals(
            expected == WriteFailure.Code.CONFLICT, !answer.at("/Entity/id").isMissingNode());
      }
    }
    decisions += 2L * books.size();
  }

  private static Map<String, @Nullable Object> variables(List<Book> books, List<UUID> authors) {
    Map<String, @Nullable Object> variables = new LinkedHashMap<>();
    variables.put("ids", books.stream().map(book -> book.id().toString()).toList());
    variables.put(
        "books",
        books.stream()
            .map(book -> Map.of("__typename", "BookGQLModel", "id", book.id().toString()))
            .toList());
    variables.put(
        "authors",
        authors.stream()
            .map(author -> Map.of("__typename", "UserGQLModel", "id", author.toString()))
            .toList());
    return variables;
  }

  private void same(Object expected, Object actual, List<Book> decided) {
    assertEquals(expected, actual);
    decisions += decided.size();
  }

  private static Set<String> ids(List<Book> books, Predicate<Book> which) {
    return books.stream()
        .filter(which)
        .map(book -> book.id().toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> list(JsonNode rows, String path) {
    List<String> out = new ArrayList<>();
    rows.forEach(row -> out.add(row.at(path).asString()));
    return out;
  }

  private static Set<String> set(JsonNode rows, String path) {
    List<String> all = list(rows, path);
    assertEquals(all.size(), new HashSet<>(all).size());
    return new TreeSet<>(all);
  }

  private static JsonNode find(JsonNode rows, UUID id) {
    for (JsonNode row : rows) {
      if (row.at("/id").asString().equals(id.toString())) {
        return row;
      }
    }
    throw new AssertionError("no row " + id);
  }
}
