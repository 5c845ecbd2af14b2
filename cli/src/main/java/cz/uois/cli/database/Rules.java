package cz.uois.cli.database;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.model.Column;
import cz.uois.cli.model.Constraints;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.Target;
import cz.uois.cli.model.Unique;
import cz.uois.cli.model.Vector;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The constraints and indexes of a whole member, under names that differ. */
public final class Rules {
  private final Member member;
  private final RuleNames names;

  /** The lists of all types. */
  private final Set<Vector.Kind> listed;

  private final Map<String, String> primaryKeys = new HashMap<>();
  private final Map<String, List<Rule>> rules = new HashMap<>();
  private final Map<String, List<Index>> indexes = new HashMap<>();

  private Rules(Member member) {
    this.member = member;
    this.listed = listed(member);
    this.names = new RuleNames(member.entities().stream().map(Entity::table).toList());
  }

  /** All of them: named together, because a name that is taken depends on the others. */
  public static Rules of(Member member) {
    Rules all = new Rules(member);
    for (Entity entity : member.entities()) {
      all.primaryKeys.put(entity.table(), all.names.claim(entity.table(), List.of(), "pkey"));
      all.rules.put(entity.table(), all.make(entity));
    }
    // Last, because nobody asks for an index by its name.
    member.entities().forEach(entity -> all.indexes.put(entity.table(), all.makeIndexes(entity)));
    return all;
  }

  /** Name of the constraint of the primary key. No write breaks it: an insert looks first. */
  String primaryKey(Entity entity) {
    return requireNonNull(primaryKeys.get(entity.table()), "an entity of another member");
  }

  /** The other constraints of a table, in the order of its columns. */
  public List<Rule> of(Entity entity) {
    return requireNonNull(rules.get(entity.table()), "an entity of another member");
  }

  /** The indexes of a table beside those of its constraints. */
  List<Index> indexes(Entity entity) {
    return requireNonNull(indexes.get(entity.table()), "an entity of another member");
  }

  private List<Rule> make(Entity entity) {
    List<Rule> made = new ArrayList<>();
    for (Column column : entity.columns()) {
      addChecks(made, entity, column);
      if (entity.tree().filter(tree -> tree.parent().equals(column.name())).isPresent()) {
        made.add(
            rule(
                entity,
                column,
                Constraint.Kind.NOT_ITSELF,
                "tree",
                List.of(),
                "must not be the row itself"));
      }
      if (column.unique() && column.role() != Column.Role.KEY) {
        made.add(rule(entity, column, Constraint.Kind.UNIQUE, "key", List.of(), "must be unique"));
      }
      column
          .references()
          .filter(reference -> reference.target() instanceof Target.Own)
          .ifPresent(reference -> {
            String target = ((Target.Own) reference.target()).table();
            made.add(
                rule(
                    entity,
                    column,
                    Constraint.Kind.FOREIGN_KEY,
                    "fkey",
                    List.of(target, reference.onDelete().sqlName()),
                    "must be the id of an existing " + member.entity(target).names().type()));
          });
    }
    entity.uniques().forEach(unique -> made.add(unique(entity, unique)));
    return made;
  }

  private List<Index> makeIndexes(Entity entity) {
    return entity.columns().stream()
        .filter(column ->
            isFollowed(column) || isListed(entity, column) || decidesWhoReads(entity, column))
        .map(column ->
            new Index(
                names.claim(entity.table(), List.of(column.name()), "idx"),
                Stream.of(
                        Stream.of(column.name()),
                        entity.orderColumn().map(Column::name).stream(),
                        Stream.of("id"))
                    .flatMap(name -> name)
                    .distinct()
                    .toList()))
        .toList();
  }

  // Who wrote a row is seldom asked, and an index for it would cost every write; but where the
  // database itself has to find the rows of somebody who is deleted, it must not read them all.
  // A unique key has an index already, of at most one row each.
  private static boolean isFollowed(Column column) {
    return !column.unique()
        && column
            .references()
            .filter(reference ->
                column.role() == Column.Role.DATA || reference.target() instanceof Target.Own)
            .isPresent();
  }

  // Each statement of a reader looks for the rows of some owners.
  private static boolean decidesWhoReads(Entity entity, Column column) {
    return column.role() == Column.Role.OWNER && entity.access().read().isAboutOwners();
  }

  // The key of a thing of any type: no constraint holds it, and lists are found by it.
  private boolean isListed(Entity entity, Column column) {
    return column.references().isEmpty()
        && listed.contains(new Vector.Kind.Children(entity.table(), column.name()));
  }

  private static Set<Vector.Kind> listed(Member member) {
    return Stream.concat(
            member.entities().stream().flatMap(it -> it.vectors().stream()),
            member.externals().stream().flatMap(it -> it.vectors().stream()))
        .map(Vector::kind)
        .collect(Collectors.toSet());
  }

  private void addChecks(List<Rule> rules, Entity entity, Column column) {
    Constraints constraints = column.constraints();
    number(constraints.min())
        .ifPresent(min ->
            rules.add(
                rule(
                    entity,
                    column,
                    Constraint.Kind.MIN,
                    "min",
                    List.of(min),
                    "must be at least " + min)));
    number(constraints.max())
        .ifPresent(max ->
            rules.add(
                rule(
                    entity,
                    column,
                    Constraint.Kind.MAX,
                    "max",
                    List.of(max),
                    "must be at most " + max)));
    number(constraints.multipleOf())
        .ifPresent(factor ->
            rules.add(
                rule(
                    entity,
                    column,
                    Constraint.Kind.MULTIPLE_OF,
                    "multiple_of",
                    List.of(factor),
                    "must be a multiple of " + factor)));
    constraints
        .minLength()
        .ifPresent(length ->
            rules.add(
                rule(
                    entity,
                    column,
                    Constraint.Kind.MIN_LENGTH,
                    "min_length",
                    List.of(Integer.toString(length)),
                    "must have at least " + length + " characters")));
    constraints
        .maxLength()
        .ifPresent(length ->
            rules.add(
                rule(
                    entity,
                    column,
                    Constraint.Kind.MAX_LENGTH,
                    "max_length",
                    List.of(Integer.toString(length)),
                    "must have at most " + length + " characters")));
    constraints
        .pattern()
        .ifPresent(pattern ->
            rules.add(
                rule(
                    entity,
                    column,
                    Constraint.Kind.PATTERN,
                    "pattern",
                    List.of(pattern),
                    "must match " + pattern)));
    if (column.type() instanceof FieldType.Enumeration enumeration) {
      rules.add(
          rule(
              entity,
              column,
              Constraint.Kind.VALUES,
              "values",
              enumeration.values(),
              "must be one of " + String.join(", ", enumeration.values())));
    }
    column.check().ifPresent(check -> rules.add(condition(entity, column, check)));
  }

  // Callers are told the name: SQL is nothing for them, and tells what they need not know.
  private Rule condition(Entity entity, Column column, String check) {
    String name = names.claim(entity.table(), List.of(column.name()), "check");
    return new Rule(
        new Constraint(name, Constraint.Kind.CHECK, List.of(column.name()), List.of(check)),
        column.graphqlName(),
        "must satisfy the rule " + name);
  }

  private static Optional<String> number(Optional<BigDecimal> value) {
    return value.map(BigDecimal::toPlainString);
  }

  private Rule rule(
      Entity entity,
      Column column,
      Constraint.Kind kind,
      String suffix,
      List<String> value,
      String words) {
    return new Rule(
        new Constraint(
            names.claim(entity.table(), List.of(column.name()), suffix),
            kind,
            List.of(column.name()),
            value),
        column.graphqlName(),
        words);
  }

  private Rule unique(Entity entity, Unique unique) {
    List<String> fields =
        unique.columns().stream().map(column -> entity.column(column).graphqlName()).toList();
    return new Rule(
        new Constraint(
            names.claim(entity.table(), unique.columns(), "key"),
            Constraint.Kind.UNIQUE,
            unique.columns(),
            List.of()),
        fields.getFirst(),
        "must be unique together with " + String.join(", ", fields.subList(1, fields.size())));
  }
}
