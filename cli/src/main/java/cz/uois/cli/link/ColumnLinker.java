package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Constraints;
import cz.uois.cli.model.Default;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.Names;
import cz.uois.cli.model.OnDelete;
import cz.uois.cli.model.Reference;
import cz.uois.cli.model.ScalarType;
import cz.uois.cli.model.Target;
import cz.uois.cli.spec.ColumnSpec;
import cz.uois.cli.spec.ConstraintsSpec;
import cz.uois.cli.spec.EntitySpec;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.Rule;
import cz.uois.cli.spec.TypeSpec;
import java.util.Arrays;
import java.util.Optional;

/** Makes the columns of one entity. */
final class ColumnLinker {
  private final String table;
  private final boolean bare;
  private final String stem;
  private final Targets targets;
  private final FieldExposureLinker exposures;
  private final DirectiveLinker directives;
  private final Diagnostics diagnostics;

  ColumnLinker(
      EntitySpec entity,
      String stem,
      Targets targets,
      FieldExposureLinker exposures,
      DirectiveLinker directives,
      Diagnostics diagnostics) {
    this.table = entity.table().value();
    this.bare = entity.exposure().isBare();
    this.stem = stem;
    this.targets = targets;
    this.exposures = exposures;
    this.directives = directives;
    this.diagnostics = diagnostics;
  }

  /** The column; none if its type is not known or it cannot be declared. */
  Optional<Column> link(ColumnSpec spec) {
    String subject = "field '" + spec.name().value() + "' of '" + table + "'";
    if (!mayBeDeclared(spec.name())) {
      return Optional.empty();
    }
    return type(spec, subject).map(type -> column(spec, type, subject));
  }

  // What a spec's type becomes: a foreign key is a UUID with a reference.
  private record Linked(FieldType type, Optional<Reference> reference) {
    Linked(FieldType type) {
      this(type, Optional.empty());
    }
  }

  private Column column(ColumnSpec spec, Linked linked, String subject) {
    FieldType type = linked.type();
    boolean key = bare && spec.name().value().equals("id");
    Constraints constraints =
        new ConstraintLinker(subject, type, diagnostics).link(spec.constraints());
    Optional<Default> defaultValue =
        spec.defaultValue()
            .flatMap(it -> new DefaultLinker(subject, type, constraints, diagnostics).link(it));
    checkCondition(spec.constraints(), subject);
    return new Column(
        spec.name().value(),
        spec.graphqlName().map(Located::value).orElse(Names.camel(spec.name().value())),
        type,
        key || isTrue(spec.required()),
        key || isTrue(spec.unique()),
        defaultValue,
        constraints,
        spec.constraints().check().map(Located::value),
        linked.reference(),
        spec.formerly().stream().map(Located::value).toList(),
        spec.description().map(Located::value).orElse(""),
        key ? Column.Role.KEY : Column.Role.DATA,
        AccessRules.of(spec.access()),
        exposures.link(spec, subject),
        spec.name().location());
  }

  private boolean mayBeDeclared(Located<String> name) {
    if (!bare && BaseColumns.contains(name.value())) {
      diagnostics.error(
          Rule.BASE_COLUMN.id(),
          name.location(),
          "'%s' declares the base column '%s'".formatted(table, name.value()),
          "remove it; every entity has it");
      return false;
    }
    if (ReservedNames.isSystemColumn(name.value())) {
      diagnostics.error(
          Rule.RESERVED_NAME.id(),
          name.location(),
          "the column '%s' of '%s' is one that every PostgreSQL table hides"
              .formatted(name.value(), table),
          "choose another name");
      return false;
    }
    return true;
  }

  private Optional<Linked> type(ColumnSpec spec, String subject) {
    TypeLinker types = new TypeLinker(diagnostics);
    return switch (spec.type()) {
      case TypeSpec.Named named -> types.named(named.name(), subject).map(Linked::new);
      case TypeSpec.Choice choice ->
          types.choice(choice, enumName(spec), directives, subject).map(Linked::new);
      case TypeSpec.Reference it ->
          reference(it, spec, subject)
              .map(to ->
                  new Linked(new FieldType.Scalar(targets.keyType(to.target())), Optional.of(to)));
      case TypeSpec.AnyReference any ->
          Optional.of(new Linked(new FieldType.Scalar(anyKeyType(any, subject))));
      case TypeSpec.Unreadable _ -> Optional.empty();
    };
  }

  // One column holds the keys of all of them; who is not known is told where the lists are made.
  private ScalarType anyKeyType(TypeSpec.AnyReference any, String subject) {
    Optional<ScalarType> type = Optional.empty();
    for (Located<String> name : any.targets()) {
      Optional<ScalarType> own = targets.known(name.value()).map(targets::keyType);
      type = type.or(() -> own);
      if (!own.equals(type) && own.isPresent()) {
        diagnostics.error(
            Rule.BAD_ANY_REFERENCE.id(),
            name.location(),
            "%s names '%s', whose key is of type %s, beside types with a key of type %s"
                .formatted(
                    subject,
                    name.value(),
                    own.get().yamlName(),
                    type.map(ScalarType::yamlName).orElse("")),
            "use a field for each type of key");
      }
    }
    return type.orElse(ScalarType.UUID);
  }

  private String enumName(ColumnSpec spec) {
    return stem + Names.pascal(spec.name().value()) + "Enum";
  }

  private Optional<Reference> reference(
      TypeSpec.Reference spec, ColumnSpec column, String subject) {
    if (!column.name().value().endsWith("_id")) {
      refuseNameWithoutId(column.name(), spec.target());
      return Optional.empty();
    }
    checkSingular(column.name(), spec.target(), subject);
    Optional<Target> target = targets.resolve(spec.target(), subject);
    OnDelete onDelete =
        Arrays.stream(OnDelete.values())
            .filter(it -> it.yamlName().equals(spec.onDelete().map(Located::value).orElse("")))
            .findFirst()
            .orElse(OnDelete.RESTRICT);
    spec.onDelete().ifPresent(it -> checkSetNull(it, column, subject));
    if (target.isPresent() && target.get() instanceof Target.External) {
      spec.onDelete().ifPresent(it -> refuseOnDelete(it, subject));
    }
    String name =
        spec.as().map(Located::value).orElse(Names.camel(Names.withoutId(column.name().value())));
    return target.map(it -> new Reference(it, name, onDelete));
  }

  private void refuseNameWithoutId(Located<String> name, Located<String> target) {
    String column = name.value();
    String stem = column.endsWith("id") ? column.substring(0, column.length() - 2) : column;
    String singular = Singular.of(stem).filter(_ -> endsAlike(stem, tableOf(target))).orElse(stem);
    diagnostics.error(
        Rule.FOREIGN_KEY_NAME.id(),
        name.location(),
        "the foreign key '" + column + "' of '" + table + "' does not end with _id",
        "name it '" + singular + "_id'");
  }

  private void checkSingular(Located<String> name, Located<String> target, String subject) {
    String stem = Names.withoutId(name.value());
    Optional<String> singular =
        endsAlike(stem, tableOf(target)) ? Singular.of(stem) : Optional.empty();
    singular.ifPresent(word ->
        diagnostics.error(
            Rule.FOREIGN_KEY_NAME.id(),
            name.location(),
            subject + " is a foreign key with a plural name",
            "name it '" + word + "_id'"));
  }

  private static String tableOf(Located<String> target) {
    return target.value().substring(target.value().indexOf('.') + 1);
  }

  // Only the target's own plural is surely one: status_id and class_id are singular.
  private static boolean endsAlike(String name, String table) {
    return lastWord(name).equals(lastWord(table));
  }

  private static String lastWord(String name) {
    return name.substring(name.lastIndexOf('_') + 1);
  }

  private void refuseOnDelete(Located<String> onDelete, String subject) {
    diagnostics.error(
        Rule.CONTRADICTION.id(),
        onDelete.location(),
        subject + " has 'on_delete', but its target is in another member's database",
        "remove 'on_delete'");
  }

  private void checkSetNull(Located<String> onDelete, ColumnSpec column, String subject) {
    if (onDelete.value().equals(OnDelete.SET_NULL.yamlName()) && isTrue(column.required())) {
      diagnostics.error(
          Rule.CONTRADICTION.id(),
          onDelete.location(),
          subject + " is required, so that it cannot be set to null",
          "use restrict or cascade, or remove 'required'");
    }
  }

  private void checkCondition(ConstraintsSpec spec, String subject) {
    spec.check()
        .ifPresent(check ->
            CheckExpression.problem(check.value())
                .ifPresent(problem ->
                    diagnostics.error(
                        Rule.BAD_CHECK.id(),
                        check.location(),
                        "'check' of " + subject + " " + problem,
                        "write one SQL condition, as enddate > startdate")));
  }

  private static boolean isTrue(Optional<Located<Boolean>> flag) {
    return flag.map(Located::value).orElse(false);
  }
}
