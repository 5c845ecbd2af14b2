package cz.uois.cli.run;

import cz.uois.cli.artifact.Catalog;
import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.diff.LineChange;
import cz.uois.cli.link.ReadResult;
import cz.uois.cli.link.Specs;
import cz.uois.cli.migration.Migration;
import cz.uois.cli.model.Member;
import cz.uois.cli.origin.Origin;
import cz.uois.cli.origin.Outline;
import cz.uois.cli.origin.Provenance;
import cz.uois.cli.plan.Bytes;
import cz.uois.cli.plan.Ownership;
import cz.uois.cli.render.RenderedFile;
import cz.uois.cli.spec.SpecFolder;
import cz.uois.cli.workspace.Inspection;
import cz.uois.cli.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Where a line of a member's file comes from. Each run does, in this order:
 *
 * <ol>
 *   <li>read and link the spec,
 *   <li>make the files anew, in memory,
 *   <li>find the line in what was made, and what it is about in the spec.
 * </ol>
 */
public final class WhyRun {
  private final Path folder;
  private final String path;
  private final int line;

  private WhyRun(Path folder, String path, int line) {
    this.folder = folder;
    this.path = path;
    this.line = line;
  }

  /**
   * Tells of a line.
   *
   * @param member the member's folder
   * @param path path of the file in it, with {@code /}
   * @param line the line, from 1; 0 for the whole file
   * @throws cz.uois.cli.workspace.ConflictException if somebody else wrote the lock
   */
  public static Why run(Path member, String path, int line) {
    return new WhyRun(member, path, line).run();
  }

  private Why run() {
    Diagnostics found = new Diagnostics();
    SortedMap<String, byte[]> spec = SpecFolder.read(folder, found);
    ReadResult read = Specs.of(spec, () -> SpecFolder.roleTypes(folder), found);
    if (read.member().isEmpty()) {
      return new Why(new Checked(read), Optional.empty(), Optional.empty());
    }
    if (spec.containsKey(path)) {
      return told(read, "is yours: uois reads it, and only commands that change specs write it");
    }
    Workspace workspace = Workspace.at(folder);
    Inspection disk = workspace.inspect();
    Optional<Bytes> actual = disk.file(path);
    if (actual.isPresent() && line >= LineChange.lines(actual.get().text()).size() + 1) {
      throw new WrongArgumentException(
          "'%s' has %d lines, and no line %d"
              .formatted(path, LineChange.lines(actual.get().text()).size(), line));
    }
    Member member = read.member().get();
    Remade remade = Remade.of(member, SpecFiles.hash(spec), workspace);
    Optional<RenderedFile> file =
        Optional.ofNullable(remade.expected().rendering().files().get(path));
    if (file.isEmpty()) {
      return told(read, unmade(disk, actual.isPresent()));
    }
    String maker =
        Catalog.maker(member, Migration.of(member, workspace.history(), Map.of()), path)
            .orElseThrow(() -> new IllegalStateException("nothing makes " + path));
    return made(read, remade.expected().provenance(), file.get(), actual, disk, maker);
  }

  // What no artifact makes now.
  private String unmade(Inspection disk, boolean there) {
    Optional<Ownership> whose = disk.ownership(path);
    if (whose.equals(Optional.of(Ownership.APPEND_ONLY))) {
      return "is a migration of an earlier generation: databases may have run it, it never changes";
    }
    if (whose.equals(Optional.of(Ownership.GENERATED))) {
      return "was generated from an older spec, and nothing makes it now: uois generate removes it";
    }
    if (path.equals(Inspection.LOCK)) {
      return "is uois's own: what it wrote last; every generation writes it";
    }
    if (path.startsWith(".uois/")) {
      return "is uois's own; do not edit it";
    }
    if (path.equals(SpecFolder.SEED_DATA)) {
      return "is yours: the member fills its tables from it, and uois never writes it again";
    }
    return there
        ? "is yours: uois did not make it and never touches it"
        : "is not there, and nothing makes it";
  }

  private Why made(
      ReadResult read,
      Provenance provenance,
      RenderedFile file,
      Optional<Bytes> actual,
      Inspection disk,
      String maker) {
    if (file.ownership() == Ownership.SEEDED && disk.writtenHash(path).isPresent()) {
      return told(
          read,
          ("is yours since it was written once from %s, %s: uois leaves it alone, and an upgrade"
                  + " merges what changed in the template")
              .formatted(file.origin(), maker));
    }
    if (line == 0) {
      return about(read, provenance.of(file.origin()), maker);
    }
    Optional<Integer> place = actual.map(it -> place(file.bytes(), it)).orElse(Optional.of(line));
    if (place.isEmpty()) {
      return told(
          read,
          "comes from nowhere: the spec does not make this line now ("
              + maker
              + "); uois verify"
              + " says why");
    }
    List<String> lines = LineChange.lines(file.bytes().text());
    return place.get() > lines.size()
        ? told(read, "is beyond the end of the file")
        : about(
            read, provenance.of(file.origin(), Outline.of(path, lines), place.get() - 1), maker);
  }

  /** The line of what was made that is this one on the disk; empty if it is none of them. */
  private Optional<Integer> place(Bytes made, Bytes actual) {
    int shift = 0;
    for (LineChange change : LineChange.of(made, actual)) {
      int from = change.after();
      int to = from + change.added().size();
      if (line - 1 < from) {
        break;
      }
      if (line - 1 < to) {
        return Optional.empty();
      }
      shift = change.before() + change.removed().size() - to;
    }
    return Optional.of(line + shift);
  }

  private static Why about(ReadResult read, Origin origin, String maker) {
    Location at = origin.location();
    String text =
        switch (origin.precision()) {
          case FIELD ->
              "comes from %s:%d (%s), %s".formatted(at.file(), at.line(), origin.subject(), maker);
          case TYPE ->
              "comes from %s:%d (%s as a whole), %s"
                  .formatted(at.file(), at.line(), origin.subject(), maker);
          case FILE ->
              "comes from %s as a whole, %s; it names nothing of the spec"
                  .formatted(at.file(), maker);
        };
    return new Why(
        new Checked(read), Optional.of(new Why.Line(at, origin.subject())), Optional.of(text));
  }

  private static Why told(ReadResult read, String text) {
    return new Why(new Checked(read), Optional.empty(), Optional.of(text));
  }
}
