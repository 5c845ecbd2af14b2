package cz.uois.cli.graph;

import cz.uois.cli.graph.Diagram.Box;
import cz.uois.cli.graph.Diagram.Cluster;
import cz.uois.cli.graph.Diagram.Edge;
import cz.uois.cli.graph.Diagram.Kind;
import cz.uois.cli.graph.Diagram.Mark;
import cz.uois.cli.graph.Diagram.Row;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.ExternalType;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.Target;
import cz.uois.cli.model.Unique;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes the diagram of members. A reference to an entity of another member leads to that entity if
 * its member is drawn too, and to a stub otherwise.
 */
public final class DiagramMaker {
  private final List<Member> members;
  private final Columns columns;
  private final Map<String, String> idOfType = new HashMap<>();
  private final Set<String> ids = new LinkedHashSet<>();
  private final Map<String, Map<String, Box>> stubs = new TreeMap<>();
  private final List<Edge> edges = new ArrayList<>();

  private DiagramMaker(List<Member> members, Columns columns) {
    this.members = members.stream().sorted(Comparator.comparing(Member::name)).toList();
    this.columns = columns;
    for (Member member : this.members) {
      for (Entity entity : member.entities()) {
        ids.add(id(member, entity.table()));
        idOfType.put(entity.names().type(), id(member, entity.table()));
      }
    }
  }

  /**
   * The diagram of members; their order does not matter.
   *
   * @param members different members, at least one
   */
  public static Diagram diagram(List<Member> members, Columns columns) {
    return new DiagramMaker(members, columns).diagram();
  }

  private Diagram diagram() {
    List<Cluster> clusters = new ArrayList<>();
    for (Member member : members) {
      List<Box> boxes = member.entities().stream().map(entity -> box(member, entity)).toList();
      clusters.add(new Cluster(member.name(), member.description(), true, boxes));
    }
    stubs.forEach(
        (owner, boxes) -> clusters.add(new Cluster(owner, "", false, List.copyOf(boxes.values()))));
    return new Diagram(title(), description(), clusters, edges);
  }

  private String title() {
    return members.size() == 1
        ? members.getFirst().name()
        : members.stream().map(Member::name).collect(Collectors.joining(", "));
  }

  private String description() {
    int count = members.stream().mapToInt(member -> member.entities().size()).sum();
    String what =
        "%s %s of %s, with their keys and %s %s between them."
            .formatted(
                count,
                count == 1 ? "entity" : "entities",
                members.size() == 1 ? "one member" : members.size() + " members",
                edges.size(),
                edges.size() == 1 ? "reference" : "references");
    return members.size() == 1 && !members.getFirst().description().isEmpty()
        ? members.getFirst().description() + ": " + what
        : what;
  }

  private Box box(Member member, Entity entity) {
    String id = id(member, entity.table());
    List<Row> rows = new ArrayList<>();
    for (Column column : entity.columns()) {
      if (column.role() == Column.Role.AUDIT || column.role() == Column.Role.OWNER) {
        continue;
      }
      Row row = row(entity, column);
      if (columns == Columns.ALL || !row.markText().isEmpty()) {
        column
            .references()
            .ifPresent(reference ->
                edges.add(
                    new Edge(
                        id,
                        rows.size(),
                        target(member, reference.target()),
                        reference.graphqlName(),
                        row.marks().contains(Mark.UK),
                        column.required())));
        rows.add(row);
      }
    }
    return new Box(
        id, entity.names().type(), entity.table(), entity.description(), kind(entity), rows);
  }

  private static Kind kind(Entity entity) {
    List<Column> data =
        entity.columns().stream().filter(column -> column.role() == Column.Role.DATA).toList();
    boolean keysAlone = data.stream().allMatch(column -> column.references().isPresent());
    return keysAlone && data.size() >= 2 ? Kind.LINK : Kind.ENTITY;
  }

  private static Row row(Entity entity, Column column) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    if (column.role() == Column.Role.KEY) {
      marks.add(Mark.PK);
    }
    if (column.references().isPresent()) {
      marks.add(Mark.FK);
    }
    if (column.unique()) {
      marks.add(Mark.UK);
    }
    Set<String> with = new LinkedHashSet<>();
    for (Unique unique : entity.uniques()) {
      if (unique.columns().contains(column.name())) {
        with.addAll(unique.columns());
        if (unique.columns().size() == 1) {
          marks.add(Mark.UK);
        }
      }
    }
    with.remove(column.name());
    return new Row(
        column.name(),
        type(column.type()),
        marks,
        List.copyOf(with),
        column.required(),
        column.description());
  }

  private static String type(FieldType type) {
    return switch (type) {
      case FieldType.Scalar scalar -> scalar.type().yamlName();
      case FieldType.Decimal _ -> "decimal";
      case FieldType.Enumeration _ -> "enum";
    };
  }

  private String target(Member member, Target target) {
    return switch (target) {
      case Target.Own own -> id(member, own.table());
      case Target.External external -> external(member, member.external(external.key()));
    };
  }

  // The key says where the entity is; its type finds it even where a spec calls its table
  // otherwise.
  private String external(Member member, ExternalType external) {
    if (ids.contains(external.key())) {
      return external.key();
    }
    return Optional.ofNullable(idOfType.get(external.type()))
        .orElseGet(() -> stub(member, external));
  }

  private String stub(Member member, ExternalType external) {
    int dot = external.key().indexOf('.');
    String owner = dot < 0 ? "" : external.key().substring(0, dot);
    String table = external.key().substring(dot + 1);
    stubs
        .computeIfAbsent(owner, _ -> new TreeMap<>())
        .merge(
            external.key(),
            new Box(
                external.key(), external.type(), table, "", Kind.FOREIGN, added(member, external)),
            DiagramMaker::both);
    return external.key();
  }

  private static List<Row> added(Member member, ExternalType external) {
    return external.vectors().stream()
        .map(vector ->
            new Row(
                vector.graphqlName(),
                "list",
                Set.of(),
                List.of(),
                false,
                "Added by " + member.name() + ": " + vector.description()))
        .toList();
  }

  // Several members may add to the same type; one member refers to it several times.
  private static Box both(Box one, Box other) {
    Set<Row> rows = new LinkedHashSet<>(one.rows());
    rows.addAll(other.rows());
    return new Box(
        one.id(), one.type(), one.table(), one.description(), one.kind(), List.copyOf(rows));
  }

  private static String id(Member member, String table) {
    return member.name() + "." + table;
  }
}
