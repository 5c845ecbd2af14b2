package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.runtime.entity.Access;
import cz.uois.runtime.entity.AccessRule;
import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.Embedded;
import cz.uois.runtime.entity.EntityDescriptor;
import cz.uois.runtime.entity.EntityType;
import cz.uois.runtime.entity.MemberDescriptor;
import cz.uois.runtime.fixture.Library;
import cz.uois.runtime.fixture.TestDatabase;
import cz.uois.runtime.fixture.University;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * An embedded object is null where all of its values are: that must not tell whether those that the
 * caller may not see are there.
 */
final class EmbeddedAccessTest {
  private static final UUID FULL = UUID.fromString("00000000-0000-0000-0000-0000000000b1");
  private static final UUID EMPTY = UUID.fromString("00000000-0000-0000-0000-0000000000b2");
  private static final UUID READER = UUID.fromString("00000000-0000-0000-0000-0000000000c1");
  private static final String SDL =
      Library.sdl().replaceFirst("type BookGQLModel [^{]*\\{", "$0 size: Size")
          + "\ntype Size { pages: Long weight: Float }";
  private static final String QUERY =
      """
      { bookById(id: "%s") { size { pages weight } } bookPage { other: size { __typename } } }
      """;

  private final GuardedLibrary library = library();

  private static GuardedLibrary library() {
    TestDatabase postgres = TestDatabase.with(Library.ddl());
    postgres.execute(
        "insert into books (id, title, pages) values ('%s', 'full', 7), ('%s', 'empty', null)"
            .formatted(FULL, EMPTY));
    University university = new University();
    university.addUser(READER);
    MemberDescriptor library =
        Library.guarded(
            Access.PUBLIC,
            Access.PUBLIC,
            Access.PUBLIC,
            attribute ->
                switch (attribute.name()) {
                  case "pages" -> inSize(attribute).readBy(AccessRule.of("authenticated"));
                  case "weight" -> inSize(attribute);
                  default -> attribute;
                });
    MemberDescriptor embedding =
        new MemberDescriptor(
            library.name(),
            library.entities().stream().map(EmbeddedAccessTest::embedding).toList(),
            library.foreignTypes(),
            library.resources());
    return new GuardedLibrary(
        postgres,
        MemberExecutor.create(
            embedding, SDL, postgres.database(), university, Bounds.within(Duration.ofMinutes(1))),
        university);
  }

  private static Attribute inSize(Attribute attribute) {
    return Attribute.of("size." + attribute.name(), attribute.column(), attribute.type());
  }

  private static EntityDescriptor embedding(EntityDescriptor entity) {
    EntityType type = entity.type();
    return type.name().equals("BookGQLModel")
        ? EntityDescriptor.of(
            EntityType.of(type.name(), type.table())
                .attributes(type.attributes().toArray(Attribute[]::new))
                .embedded(Embedded.of("size", "Size"))
                .access(type.access())
                .build(),
            entity.reference(),
            entity.operations(),
            entity.seed())
        : entity;
  }

  @Test
  void whatIsHiddenIsThereWhetherOrNotItHasAValue() {
    for (UUID id : new UUID[] {FULL, EMPTY}) {
      JsonNode nobody = library.ask(null, QUERY.formatted(id), Map.of());
      assertEquals(
          "{\"pages\":null,\"weight\":null}", nobody.at("/data/bookById/size").toString(), "" + id);
      assertEquals("FORBIDDEN", nobody.at("/errors/0/extensions/code").asString(""));
      assertEquals("[\"bookById\",\"size\",\"pages\"]", nobody.at("/errors/0/path").toString());
      assertEquals(
          "[{\"other\":{\"__typename\":\"Size\"}},{\"other\":{\"__typename\":\"Size\"}}]",
          nobody.at("/data/bookPage").toString());
    }
  }

  @Test
  void whoSeesAllOfItSeesWhetherItIsThere() {
    JsonNode full = library.ask(READER, QUERY.formatted(FULL), Map.of());
    assertEquals(
        "{\"pages\":7,\"weight\":null}", full.at("/data/bookById/size").toString(), "" + full);
    JsonNode empty = library.ask(READER, QUERY.formatted(EMPTY), Map.of());
    assertEquals("null", empty.at("/data/bookById/size").toString());
  }
}
