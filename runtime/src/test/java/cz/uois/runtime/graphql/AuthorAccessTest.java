package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.entity.Access;
import cz.uois.runtime.entity.AccessRule;
import cz.uois.runtime.entity.CodeOperation;
import cz.uois.runtime.entity.CodeResult;
import cz.uois.runtime.entity.ComputedField;
import cz.uois.runtime.entity.MemberDescriptor;
import cz.uois.runtime.entity.TypeCode;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.fixture.Library;
import cz.uois.runtime.fixture.TestDatabase;
import cz.uois.runtime.fixture.University;
import cz.uois.runtime.fixture.University.Group;
import cz.uois.runtime.fixture.University.Role;
import cz.uois.runtime.fixture.University.Term;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What the author's code computes is shown to who sees all that it is made of, or by a rule of its
 * own; what it answers and does, it answers and does for whom its rule names.
 */
final class AuthorAccessTest {
  private static final UUID D = UUID.fromString("0d000000-0000-0000-0000-00000000000d");
  private static final UUID HEAD = UUID.fromString("0a000000-0000-0000-0000-00000000000a");
  private static final UUID DEAN = UUID.fromString("0b000000-0000-0000-0000-00000000000b");
  private static final UUID STRANGER = UUID.fromString("0c000000-0000-0000-0000-00000000000c");
  private static final String SDL =
      Library.sdl()
          .replaceFirst("type BookGQLModel [^{]*\\{", "$0 doubled: Long secret: Int")
          .replaceFirst("type Query [^{]*\\{", "$0 howMany: Int")
          .replaceFirst("type Mutation [^{]*\\{", "$0 count: Int");

  private final AtomicInteger calls = new AtomicInteger();
  private final GuardedLibrary library = library();

  private GuardedLibrary library() {
    TestDatabase postgres = TestDatabase.with(Library.ddl());
    University university = new University();
    MemberDescriptor guarded =
        Library.guarded(
            Access.PUBLIC,
            Access.of(GuardedLibrary.READERS),
            Access.PUBLIC,
            attribute ->
                attribute.name().equals("pages")
                    ? attribute.readBy(GuardedLibrary.GRADERS)
                    : attribute);
    MemberDescriptor coded =
        new MemberDescriptor(
            guarded.name(),
            guarded.entities(),
            guarded.foreignTypes(),
            List.of(code()),
            guarded.resources());
    return new GuardedLibrary(
        postgres,
        MemberExecutor.create(
            coded, SDL, postgres.database(), university, Bounds.within(Duration.ofMinutes(1))),
        university);
  }

  private TypeCode code() {
    ComputedField<Record> doubled =
        ComputedField.of(
            "doubled",
            CodeResult.value(ValueType.LONG),
            List.of(Library.book("id"), pages()),
            row -> row,
            (_, rows, _) -> {
              calls.addAndGet(rows.size());
              Record row = rows.getFirst();
              return Map.of(row.get("id", UUID.class), 2 * row.get("pages", Long.class));
            });
    ComputedField<Record> secret =
        ComputedField.of(
            "secret",
            CodeResult.value(ValueType.INT),
            List.of(Library.book("id")),
            row -> row,
            (_, rows, _) -> {
              calls.addAndGet(rows.size());
              return Map.of(rows.getFirst().get("id", UUID.class), 7);
            });
    return TypeCode.of("BookGQLModel")
        .computed(doubled, secret.readBy(GuardedLibrary.GRADERS))
        .operations(
            CodeOperation.query(
                    "howMany", CodeResult.value(ValueType.INT), (_, _) -> calls.incrementAndGet())
                .by(GuardedLibrary.GRADERS),
            CodeOperation.mutation(
                    "count", CodeResult.value(ValueType.INT), (_, _) -> calls.incrementAndGet())
                .by(AccessRule.of(AccessRule.AUTHENTICATED)))
        .build();
  }

  private static cz.uois.runtime.entity.Attribute pages() {
    return Library.book("pages").readBy(GuardedLibrary.GRADERS);
  }

  @BeforeEach
  void found() {
    library.university().add(new Group(D, null, Term.ALWAYS));
    Stream.of(HEAD, DEAN).forEach(library.university()::addUser);
    library.university().add(new Role(HEAD, D, "head", Term.ALWAYS));
    library.university().add(new Role(DEAN, D, "dean", Term.ALWAYS));
    library.book(D);
  }

  private JsonNode ask(@Nullable UUID caller, String query) {
    return library.ask(caller, query, Map.of());
  }

  private static String code(JsonNode answer) {
    return answer.at("/errors/0/extensions/code").asString("none");
  }

  @Test
  void whatIsComputedOfHiddenValuesIsHidden() {
    JsonNode head = ask(HEAD, "{ bookPage { doubled secret } }");
    assertEquals(
        "[{\"doubled\":null,\"secret\":null}]", head.at("/data/bookPage").toString(), "" + head);
    assertEquals("FORBIDDEN", code(head));
    assertEquals("[\"bookPage\",0,\"doubled\"]", head.at("/errors/0/path").toString());
    assertEquals("[\"bookPage\",0,\"secret\"]", head.at("/errors/1/path").toString());
    assertEquals(0, calls.get());
    JsonNode dean = ask(DEAN, "{ bookPage { doubled secret } }");
    assertEquals(
        "[{\"doubled\":200,\"secret\":7}]", dean.at("/data/bookPage").toString(), "" + dean);
  }

  @Test
  void operationsAreForWhomTheirRuleNames() {
    assertEquals("UNAUTHENTICATED", code(ask(null, "{ howMany }")));
    assertEquals("FORBIDDEN", code(ask(HEAD, "{ howMany }")));
    assertEquals("UNAUTHENTICATED", code(ask(null, "mutation { count }")));
    assertEquals("FORBIDDEN", code(ask(STRANGER, "mutation { count }")));
    library.university().setDown(true);
    assertEquals("AUTHZ_UNAVAILABLE", code(ask(DEAN, "{ howMany }")));
    assertEquals("AUTHZ_UNAVAILABLE", code(ask(HEAD, "mutation { count }")));
    library.university().setDown(false);
    assertEquals(0, calls.get());
    assertTrue(ask(DEAN, "{ howMany }").at("/data/howMany").asInt() == 1);
    assertTrue(ask(HEAD, "mutation { count }").at("/data/count").asInt() == 2);
  }
}
