package cz.uois.runtime.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.runtime.config.SeedSettings;
import cz.uois.runtime.entity.Access;
import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.EntityDescriptor;
import cz.uois.runtime.entity.EntityType;
import cz.uois.runtime.entity.MemberDescriptor;
import cz.uois.runtime.entity.ReferenceResolver;
import cz.uois.runtime.entity.Seed;
import cz.uois.runtime.entity.ToOne;
import cz.uois.runtime.entity.Tree;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.fixture.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jooq.DataType;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of a tree from seed data. */
final class TreeFeedTest {
  private static final String TABLES =
      """
      create table uois_members (member varchar(63) primary key);
      insert into uois_members values ('garden');
      create table topics (
        id uuid primary key,
        name text,
        path text,
        parent_id uuid references topics (id),
        check (parent_id <> id));
      """;
  private static final Attribute ID = of("id", SQLDataType.UUID, ValueType.UUID);
  private static final Attribute PATH = of("path", SQLDataType.CLOB, ValueType.STRING);
  private static final Attribute PARENT = of("parent_id", SQLDataType.UUID, ValueType.UUID);
  private static final EntityType TOPIC =
      EntityType.of("TopicGQLModel", DSL.table(DSL.name("topics")))
          .access(Access.PUBLIC)
          .attributes(ID, of("name", SQLDataType.CLOB, ValueType.STRING), PATH, PARENT)
          .toOnes(ToOne.own("parent", PARENT, "TopicGQLModel"))
          .tree(Tree.withPath(PARENT, PATH))
          .build();

  @TempDir private Path directory;

  @Test
  void givesRowsTheirPathsWhateverTheFileSaysAndRefusesCircles() throws Exception {
    TestDatabase database = TestDatabase.with(TABLES);
    Path file = directory.resolve("systemdata.json");
    Files.writeString(
        file,
        """
        {"topics": [
          {"id": "00000000-0000-0000-0000-00000000000b", "parent_id":
           "00000000-0000-0000-0000-00000000000a", "path": "of another database"},
          {"id": "00000000-0000-0000-0000-00000000000c", "parent_id":
           "00000000-0000-0000-0000-00000000000b"},
          {"id": "00000000-0000-0000-0000-00000000000a", "name": "root"},
          {"id": "00000000-0000-0000-0000-00000000000d", "parent_id":
           "00000000-0000-0000-0000-00000000000e"},
          {"id": "00000000-0000-0000-0000-00000000000e", "parent_id":
           "00000000-0000-0000-0000-00000000000d"},
          {"id": "00000000-0000-0000-0000-00000000000f", "parent_id":
           "00000000-0000-0000-0000-00000000000f"}]}
        """);
    MemberDescriptor member =
        new MemberDescriptor(
            "garden",
            List.of(EntityDescriptor.of(TOPIC, ReferenceResolver.rows(ID), List.of(), Seed.DEMO)),
            List.of(),
            TreeFeedTest.class.getClassLoader());
    Feeder feeder = new Feeder(member, database.connections(), new SeedSettings(file, true, true));
    FeedReport.Table report = feeder.feed().tables().getFirst();
    assertEquals(3, report.imported());
    assertEquals(
        List.of("d", "e", "f"),
        report.refused().stream().map(it -> it.row().substring(35)).sorted().toList());
    assertEquals(
        "refers to 00000000-0000-0000-0000-00000000000e of topics, which waits for this row, and"
            + " the key cannot be set later",
        report.refused().stream()
            .filter(it -> it.row().endsWith("d"))
            .findFirst()
            .orElseThrow()
            .reason());
    String root = "00000000-0000-0000-0000-00000000000a";
    String below = root + "/00000000-0000-0000-0000-00000000000b";
    assertEquals(
        List.of(root, below, below + "/00000000-0000-0000-0000-00000000000c"),
        database.query("select path from topics order by id"));
    assertEquals(3, feeder.feed().tables().getFirst().existing());
  }

  private static Attribute of(String name, DataType<?> type, ValueType valueType) {
    return Attribute.of(name, DSL.field(DSL.name(name), type), valueType);
  }
}
