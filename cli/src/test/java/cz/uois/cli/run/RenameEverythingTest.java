package cz.uois.cli.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.database.Schema;
import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Severity;
import cz.uois.cli.edit.Edition;
import cz.uois.cli.edit.RefusedEdit;
import cz.uois.cli.edit.RenamePart;
import cz.uois.cli.edit.SpecEdit;
import cz.uois.cli.fixture.Members;
import cz.uois.cli.link.ReadResult;
import cz.uois.cli.link.Specs;
import cz.uois.cli.migration.History;
import cz.uois.cli.migration.Migration;
import cz.uois.cli.migration.Step;
import cz.uois.cli.model.Member;
import cz.uois.cli.spec.SpecFolder;
import cz.uois.cli.spec.YamlFile;
import cz.uois.cli.spec.YamlNode.Entry;
import cz.uois.cli.spec.YamlNode.Mapping;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Any entity and any field of all right specs can have another name: the spec is right afterwards,
 * and the database only renames.
 */
final class RenameEverythingTest {
  /** Of fields, one in so many is renamed. */
  private static final int EVERY = 6;

  /** What has a meaning by its name: the spec would be wrong, so that nothing would be written. */
  private static final Pattern MEANT =
      Pattern.compile(
          ".*('roles: own'|no reference to ug\\.states| implements |several foreign keys"
              + "|is no type, enum).*");

  private final List<String> wrong = new ArrayList<>();
  private int renamed;

  @Test
  void leavesARightSpecAndADatabaseThatOnlyRenames() throws RefusedEdit {
    int number = 0;
    for (Path folder : Members.all()) {
      SortedMap<String, byte[]> files = SpecFolder.read(folder, new Diagnostics());
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        if (!file.getKey().startsWith(SpecFolder.ENTITIES)) {
          continue;
        }
        String table =
            file.getKey().substring(SpecFolder.ENTITIES.length() + 1).replace(".yaml", "");
        rename(folder, files, table, "zeta_things");
        YamlFile yaml = YamlFile.of(file.getKey(), file.getValue()).orElseThrow();
        for (Entry field :
            yaml.root().value("fields").map(Mapping.class::cast).orElseThrow().entries()) {
          if (number++ % EVERY == 0 && !field.key().text().equals("id")) {
            rename(folder, files, table + "." + field.key().text(), later(field));
          }
        }
      }
    }
    assertEquals(new TreeSet<>(), new TreeSet<>(wrong));
    assertTrue(renamed > 300, () -> renamed + " renames");
  }

  private static String later(Entry field) {
    String name = field.key().text();
    return name.endsWith("_id") ? "zeta_id" : "zetas";
  }

  private void rename(Path folder, SortedMap<String, byte[]> files, String name, String later)
      throws RefusedEdit {
    Edition edition =
        new RenamePart(name, later)
            .apply(new SpecEdit.Given(files, Optional.empty(), Set.of(), _ -> Optional.empty()));
    ReadResult read = Specs.of(edition.files());
    String what = folder.getFileName() + " " + name + ": ";
    renamed++;
    if (read.member().isEmpty()) {
      read.diagnostics().stream()
          .filter(it -> it.severity() == Severity.ERROR)
          .filter(it -> !MEANT.matcher(it.message()).matches())
          .forEach(it -> wrong.add(what + it.location() + " " + it.message()));
      return;
    }
    Schema schema = Migration.first(Members.of(folder)).schema();
    History history = new History(schema.ids(), Optional.of(schema), 1);
    Member now = read.member().get();
    EditedSpec edited = new EditedSpec(files, edition.files(), edition.renames(), false);
    Migration migration = Migration.of(now, edited.history(history, now), Map.of());
    migration.steps().stream()
        .filter(step -> !keepsRows(step))
        .forEach(step -> wrong.add(what + step));
  }

  /** Conditions are written anew with the names in them; no row is touched by that. */
  private static boolean keepsRows(Step step) {
    return switch (step) {
      case Step.RenameTable _,
          Step.RenameColumn _,
          Step.RenameConstraint _,
          Step.RenameIndex _,
          Step.AddConstraint _,
          Step.DropConstraint _,
          Step.CreateIndex _,
          Step.DropIndex _ ->
          true;
      default -> false;
    };
  }
}
