package cz.uois.cli.run;

import cz.uois.cli.graph.Columns;
import cz.uois.cli.graph.DiagramMaker;
import cz.uois.cli.graph.Picture;
import cz.uois.cli.link.ReadResult;
import cz.uois.cli.link.Specs;
import cz.uois.cli.model.Member;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** From the specs of one or more members to their picture. */
public final class GraphRun {
  private GraphRun() {}

  /** The languages that pictures are written in. */
  public enum Format {
    MERMAID,
    DOT,
    SVG;

    /** As users write it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }

    private Picture picture() {
      return switch (this) {
        case MERMAID -> Picture.MERMAID;
        case DOT -> Picture.DOT;
        case SVG -> Picture.SVG;
      };
    }
  }

  /** Which columns a picture shows. */
  public enum Detail {
    KEYS,
    ALL;

    /** As users write it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }

    private Columns columns() {
      return this == KEYS ? Columns.KEYS : Columns.ALL;
    }
  }

  /**
   * What came of it.
   *
   * @param picture the picture; absent if a spec is wrong or two members have one name
   * @param wrong the members with errors
   * @param twice the name that two of the members share
   */
  public record Drawn(Optional<String> picture, List<Checked> wrong, Optional<String> twice) {
    public Drawn {
      wrong = List.copyOf(wrong);
    }
  }

  /**
   * Draws members.
   *
   * @param folders their folders, as {@link SpecFiles#areIn} knows them
   */
  public static Drawn draw(List<Path> folders, Format format, Detail detail) {
    List<Member> members = new ArrayList<>();
    List<Checked> wrong = new ArrayList<>();
    for (Path folder : folders) {
      ReadResult result = Specs.read(folder);
      result.member().ifPresentOrElse(members::add, () -> wrong.add(new Checked(result)));
    }
    if (!wrong.isEmpty()) {
      return new Drawn(Optional.empty(), wrong, Optional.empty());
    }
    Optional<String> twice = twice(members);
    return twice.isPresent()
        ? new Drawn(Optional.empty(), List.of(), twice)
        : new Drawn(
            Optional.of(format.picture().draw(DiagramMaker.diagram(members, detail.columns()))),
            List.of(),
            twice);
  }

  private static Optional<String> twice(List<Member> members) {
    List<String> names = members.stream().map(Member::name).sorted().toList();
    for (int i = 1; i < names.size(); i++) {
      if (names.get(i).equals(names.get(i - 1))) {
        return Optional.of(names.get(i));
      }
    }
    return Optional.empty();
  }
}
