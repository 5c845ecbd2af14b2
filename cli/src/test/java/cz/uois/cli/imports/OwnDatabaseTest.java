package cz.uois.cli.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.cli.fixture.Members;
import cz.uois.cli.migration.RandomSpec;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.Reference;
import cz.uois.cli.model.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The database that a generated member made gives back its spec, but for what no database knows:
 * who may do what, names on the wire, lists and computed fields, hooks, the author's operations,
 * directives, values of rows that share a table, types of other members and that a text is a string
 * or an id.
 */
final class OwnDatabaseTest {
  private static final int SPECS = 12;
  private static final int CHANGES = 30;

  private static Postgres postgres;

  @BeforeAll
  static void start() throws IOException {
    postgres = new Postgres();
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  static List<Path> members() {
    return Members.all();
  }

  @ParameterizedTest
  @MethodSource("members")
  void givesBackTheSpecThatMadeIt(Path folder) throws SQLException, SourceException {
    comesBack(Members.of(folder));
  }

  @Test
  void givesBackSpecsAtRandom() throws SQLException, SourceException {
    for (long seed = 1; seed <= SPECS; seed++) {
      RandomSpec spec = new RandomSpec(new Random(seed));
      for (int i = 0; i < CHANGES; i++) {
        spec.change();
      }
      comesBack(spec.member());
    }
  }

  private static void comesBack(Member original) throws SQLException, SourceException {
    postgres.migrate(original);
    List<String> before = postgres.catalogue();
    ImportedSpec spec = postgres.imported(original.name(), Neighbours.none(), true);
    Member imported =
        spec.read().member().orElseThrow(() -> new AssertionError(spec.read().print(false)));
    assertEquals(lines(facts(original)), lines(facts(imported)));
    postgres.migrate(imported);
    assertEquals(lines(before), lines(postgres.catalogue()));
  }

  private static String lines(Collection<String> facts) {
    return String.join("\n", facts) + "\n";
  }

  // What the linker makes of tables, beyond what the catalogue of PostgreSQL says of them.
  private static Set<String> facts(Member member) {
    Set<String> lines = new TreeSet<>();
    for (Entity entity : member.entities()) {
      lines.add("described " + entity.table() + ": " + entity.description());
      for (Column column : entity.columns()) {
        String name = entity.table() + "." + column.name();
        lines.add("described " + name + ": " + column.description());
        lines.add("type of " + name + ": " + column.type().getClass().getSimpleName());
        own(column).ifPresent(target -> lines.add("reference " + name + ": " + target));
        if (!hasPathsInOtherWords(entity)) {
          lines.add("role of " + name + ": " + column.role());
        }
      }
      if (!hasPathsInOtherWords(entity)) {
        entity.tree().ifPresent(tree -> lines.add("tree " + entity.table() + ": " + tree));
      }
    }
    return lines;
  }

  // A column of paths that is called and described as anything else is a text to a database.
  private static boolean hasPathsInOtherWords(Entity entity) {
    return entity.columns().stream().anyMatch(it -> it.name().equals("way"));
  }

  private static Optional<String> own(Column column) {
    return column
        .references()
        .map(Reference::target)
        .filter(Target.Own.class::isInstance)
        .map(it -> ((Target.Own) it).table());
  }
}
