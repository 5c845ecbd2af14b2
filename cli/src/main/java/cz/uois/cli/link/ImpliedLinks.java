package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.model.Names;
import cz.uois.cli.model.OnDelete;
import cz.uois.cli.model.Target;
import cz.uois.cli.spec.AccessSpec;
import cz.uois.cli.spec.ColumnSpec;
import cz.uois.cli.spec.EntitySpec;
import cz.uois.cli.spec.FieldExposureSpec;
import cz.uois.cli.spec.FieldSpec;
import cz.uois.cli.spec.LinkSpec;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.MemberSpec;
import cz.uois.cli.spec.NameRule;
import cz.uois.cli.spec.Rule;
import cz.uois.cli.spec.TypeSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the link tables that follow from {@code many}: each becomes an entity as if somebody had
 * described it, so that seed data fills it, and the field a list through it.
 */
final class ImpliedLinks {
  private final MemberSpec spec;
  private final Targets targets;
  private final Diagnostics diagnostics;
  private final Map<String, EntitySpec> described = new HashMap<>();
  private final Map<String, EntitySpec> made = new HashMap<>();
  private final List<EntitySpec> entities = new ArrayList<>();

  private ImpliedLinks(MemberSpec spec, Targets targets, Diagnostics diagnostics) {
    this.spec = spec;
    this.targets = targets;
    this.diagnostics = diagnostics;
    spec.entities().forEach(entity -> described.put(entity.table().value(), entity));
  }

  /** The member with all its link tables; those that cannot be made are reported. */
  static MemberSpec expand(MemberSpec spec, Targets targets, Diagnostics diagnostics) {
    return new ImpliedLinks(spec, targets, diagnostics).expand();
  }

  private MemberSpec expand() {
    for (EntitySpec entity : spec.entities()) {
      List<FieldSpec> fields = new ArrayList<>();
      for (FieldSpec field : entity.fields()) {
        if (field instanceof LinkSpec link
            && link.table() instanceof LinkSpec.Table.Implied implied) {
          make(entity, link, implied).ifPresent(fields::add);
        } else {
          fields.add(field);
        }
      }
      entities.add(entity.withFields(fields));
    }
    entities.addAll(made.values());
    made.keySet().forEach(targets::add);
    return spec.withEntities(entities);
  }

  private Optional<FieldSpec> make(
      EntitySpec owner, LinkSpec link, LinkSpec.Table.Implied implied) {
    String table = owner.table().value();
    String subject = "field '" + link.name().value() + "' of '" + table + "'";
    Optional<Target> target = targets.resolve(implied.target(), subject);
    if (target.isEmpty()) {
      return Optional.empty();
    }
    String other = tableOf(implied.target());
    Located<String> name =
        implied.name().orElse(new Located<>(table + "_" + other, link.name().location()));
    Located<String> by = link.by().orElse(key(singular(table), link));
    Located<String> to = link.to().orElse(to(table, other, by.value(), link));
    if (!isFree(name, subject) || !differ(by, to, subject)) {
      return Optional.empty();
    }
    made.put(name.value(), entity(owner, link, target.get(), implied, name, by, to));
    return Optional.of(link.through(name, by, to));
  }

  private boolean isFree(Located<String> table, String subject) {
    String name = table.value();
    if (name.length() > NameRule.TABLE.maxLength()) {
      diagnostics.error(
          Rule.BAD_LINK_TABLE.id(),
          table.location(),
          "the link table '%s' of %s has a name of %d characters, more than %d"
              .formatted(name, subject, name.length(), NameRule.TABLE.maxLength()),
          "give it a shorter one with 'table:'");
      return false;
    }
    if (described.containsKey(name) || spec.unreadableTables().contains(name)) {
      diagnostics.error(
          Rule.DUPLICATE_TABLE.id(),
          table.location(),
          "the link table '%s' of %s is described already".formatted(name, subject),
          "write 'through: " + name + "' if it is that one, or name another with 'table:'");
      return false;
    }
    if (made.containsKey(name)) {
      diagnostics.error(
          Rule.DUPLICATE_TABLE.id(),
          table.location(),
          "the link table '%s' of %s is that of another list".formatted(name, subject),
          "name another one with 'table:'");
      return false;
    }
    return true;
  }

  private boolean differ(Located<String> by, Located<String> to, String subject) {
    if (by.value().equals(to.value())) {
      diagnostics.error(
          Rule.BAD_LINK_TABLE.id(),
          to.location(),
          "'by' and 'to' of %s both name '%s'".formatted(subject, by.value()),
          "one is the key of this table, the other that of the elements");
      return false;
    }
    return true;
  }

  // Among rows of one table the field tells the two ends apart: prerequisites are found by
  // prerequisite_id.
  private Located<String> to(String table, String other, String by, LinkSpec link) {
    String end = singular(other);
    if (table.equals(other)) {
      String field = Names.snake(link.name().value());
      end = Singular.of(field).orElse(field);
    }
    return key((end + "_id").equals(by) ? "other_" + end : end, link);
  }

  private static Located<String> key(String singular, LinkSpec link) {
    return new Located<>(singular + "_id", link.name().location());
  }

  private String singular(String table) {
    return Optional.ofNullable(described.get(table))
        .flatMap(EntitySpec::singular)
        .map(Located::value)
        .or(() -> Singular.of(table))
        .orElse(table);
  }

  private static String tableOf(Located<String> target) {
    return target.value().substring(target.value().indexOf('.') + 1);
  }

  private EntitySpec entity(
      EntitySpec owner,
      LinkSpec link,
      Target target,
      LinkSpec.Table.Implied implied,
      Located<String> name,
      Located<String> by,
      Located<String> to) {
    Location location = link.name().location();
    String singular = Names.withoutId(by.value()) + "_" + Names.withoutId(to.value());
    boolean system =
        Linker.isSystem(owner)
            && (!(target instanceof Target.Own(String table))
                || Optional.ofNullable(described.get(table)).filter(Linker::isSystem).isPresent());
    return EntitySpec.of(
        name,
        new Located<>(singular, location),
        new Located<>(
            "Link of one of %s with one of %s: %s"
                .formatted(owner.table().value(), implied.target().value(), words(link)),
            location),
        new Located<>(system ? "system" : "demo", location),
        List.of(
            column(by, owner.table(), true, "One of " + owner.table().value()),
            column(
                to,
                implied.target(),
                target instanceof Target.Own,
                "One of " + implied.target().value())),
        List.of(new Located<>(List.of(by, to), location)),
        // Whoever forgot the rules of the entity is told so there.
        owner
            .access()
            .map(AccessRules::ofLinks)
            .or(() -> Optional.of(new AccessSpec.Unreadable(location))));
  }

  private static String words(LinkSpec link) {
    return link.description().map(Located::value).orElse(link.name().value());
  }

  private static ColumnSpec column(
      Located<String> name, Located<String> target, boolean own, String description) {
    Location location = name.location();
    return ColumnSpec.reference(
        name,
        new TypeSpec.Reference(
            target,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            FieldExposureSpec.NONE,
            own
                ? Optional.of(new Located<>(OnDelete.CASCADE.yamlName(), location))
                : Optional.empty()),
        new Located<>(description, location));
  }
}
