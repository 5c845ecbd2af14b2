package cz.uois.cli.spec;

import static cz.uois.cli.spec.FieldForm.ENUM;
import static cz.uois.cli.spec.FieldForm.REFERENCES;
import static cz.uois.cli.spec.FieldForm.REFERENCES_ANY;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.spec.YamlNode.Entry;
import cz.uois.cli.spec.YamlNode.Mapping;
import cz.uois.cli.spec.YamlNode.Scalar;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads one field of an entity. */
final class FieldReader {
  private final Entry entry;
  private final String table;
  private final String subject;
  private final Diagnostics diagnostics;

  private FieldReader(Entry entry, String table, Diagnostics diagnostics) {
    this.entry = entry;
    this.table = table;
    this.subject = "field '" + entry.key().text() + "' of '" + table + "'";
    this.diagnostics = diagnostics;
  }

  /** The field; none if it is no mapping or has no readable name. */
  static Optional<FieldSpec> read(Entry entry, String table, Diagnostics diagnostics) {
    return new FieldReader(entry, table, diagnostics).read();
  }

  private Optional<FieldSpec> read() {
    if (!(entry.value() instanceof Mapping mapping)) {
      new Values("'" + table + "'", diagnostics)
          .refuseKind(entry.key().text(), entry.value(), "a mapping, as {type: string}");
      return Optional.empty();
    }
    Cursor cursor =
        new Cursor(mapping, FieldKeys.FIELD, subject, entry.key().location(), diagnostics);
    List<FieldForm> forms =
        Arrays.stream(FieldForm.values()).filter(form -> cursor.has(form.key())).toList();
    if (forms.size() != 1) {
      reportForms(forms, cursor, mapping);
      return Optional.empty();
    }
    cursor.wantDescription(entry.key().location(), "what it is");
    refuseForeignKeys(cursor, forms.getFirst());
    return switch (forms.getFirst()) {
      case THROUGH, MANY -> link(cursor, forms.getFirst());
      case EMBEDS -> embedded(cursor);
      case COMPUTED -> computed(cursor);
      case TYPE, ENUM, REFERENCES, REFERENCES_ANY -> column(cursor, forms.getFirst());
    };
  }

  private void reportForms(List<FieldForm> forms, Cursor cursor, Mapping mapping) {
    if (forms.size() > 1) {
      diagnostics.error(
          Rule.CONFLICTING_KEYS.id(),
          entry.key().location(),
          "%s has both '%s' and '%s'".formatted(subject, forms.get(0).key(), forms.get(1).key()),
          "keep one of them");
    } else if (cursor.has("by") || cursor.has("to")) {
      diagnostics.error(
          Rule.MISSING_KEY.id(),
          entry.key().location(),
          subject + " does not say what it links",
          "add 'many: <table>', or 'through: <link table>' if the link table has a file");
    } else if (mapping.entries().stream().noneMatch(this::isReserved)) {
      diagnostics.error(
          Rule.MISSING_KEY.id(),
          entry.key().location(),
          subject + " does not say what it is",
          "add one of type, enum, references, references_any, embeds, computed, through, many");
    }
  }

  private boolean isReserved(Entry inner) {
    return FieldKeys.FIELD.key(inner.key().text()).filter(Key::isReserved).isPresent();
  }

  private void refuseForeignKeys(Cursor cursor, FieldForm form) {
    for (Key key : cursor.written()) {
      if (!key.goesWith(form)) {
        diagnostics.error(
            Rule.CONFLICTING_KEYS.id(),
            cursor.keyLocation(key.name()),
            "'%s' of %s does not go with '%s'".formatted(key.name(), subject, form.key()),
            "it goes with " + goesWith(key));
      }
    }
  }

  private static String goesWith(Key key) {
    return String.join(
        ", ",
        Arrays.stream(FieldForm.values())
            .filter(key::goesWith)
            .map(form -> "'" + form.key() + "'")
            .toList());
  }

  private Optional<FieldSpec> link(Cursor cursor, FieldForm form) {
    Optional<Located<String>> name = name(NameRule.GRAPHQL_FIELD);
    Optional<LinkSpec.Table> table =
        form == FieldForm.THROUGH
            ? cursor.name("through").map(LinkSpec.Table.Described::new)
            : implied(cursor);
    Optional<Located<String>> by = cursor.name("by");
    Optional<Located<String>> to = cursor.name("to");
    Optional<Located<String>> inverse = cursor.name("inverse");
    Optional<Located<String>> inverseDescription = cursor.text("inverse_description");
    Optional<Located<String>> add = cursor.name("add");
    Optional<Located<String>> remove = cursor.name("remove");
    Optional<Located<String>> description = cursor.text("description");
    ExposureReader exposures = new ExposureReader(subject, diagnostics);
    FieldExposureSpec exposure = exposures.field(cursor);
    FieldExposureSpec inverseExposure = exposures.inverse(cursor);
    return name.isPresent() && table.isPresent()
        ? Optional.of(
            new LinkSpec(
                name.get(),
                table.get(),
                by,
                to,
                inverse,
                inverseDescription,
                add,
                remove,
                description,
                exposure,
                inverseExposure))
        : Optional.empty();
  }

  private static Optional<LinkSpec.Table> implied(Cursor cursor) {
    Optional<Located<String>> table = cursor.name("table");
    return cursor.name("many").map(target -> new LinkSpec.Table.Implied(target, table));
  }

  private Optional<FieldSpec> computed(Cursor cursor) {
    Optional<Located<String>> name = name(NameRule.COLUMN);
    Optional<Located<String>> type = cursor.code("computed");
    Optional<Located<Boolean>> list = cursor.flag("list");
    List<Located<String>> requires = cursor.names("requires");
    List<ArgumentSpec> arguments = ArgumentReader.arguments(cursor, subject, diagnostics);
    Optional<Located<String>> graphqlName = cursor.name("gql");
    Optional<Located<String>> description = cursor.text("description");
    FieldAccessSpec access = new AccessReader(subject, diagnostics).field(cursor);
    FieldExposureSpec exposure = new ExposureReader(subject, diagnostics).field(cursor);
    return name.map(it ->
        new ComputedSpec(
            it, type, list, requires, arguments, graphqlName, description, access, exposure));
  }

  private Optional<FieldSpec> embedded(Cursor cursor) {
    Optional<Located<String>> name = name(NameRule.COLUMN);
    Optional<Located<String>> target = cursor.name("embeds");
    Optional<Located<String>> prefix = cursor.name("prefix");
    Optional<Located<Boolean>> required = cursor.flag("required");
    Optional<Located<String>> graphqlName = cursor.name("gql");
    Optional<Located<String>> description = cursor.text("description");
    FieldAccessSpec access = new AccessReader(subject, diagnostics).field(cursor);
    FieldExposureSpec exposure = new ExposureReader(subject, diagnostics).field(cursor);
    return name.isPresent() && target.isPresent()
        ? Optional.of(
            new EmbedSpec(
                name.get(),
                target.get(),
                prefix,
                required,
                graphqlName,
                description,
                access,
                exposure))
        : Optional.empty();
  }

  private Optional<FieldSpec> column(Cursor cursor, FieldForm form) {
    Optional<Located<String>> name = name(NameRule.COLUMN);
    TypeSpec type = type(cursor, form);
    ColumnSpec column =
        new ColumnSpec(
            name.orElse(new Located<>(entry.key().text(), entry.key().location())),
            type,
            cursor.flag("required"),
            cursor.flag("unique"),
            cursor.value("default"),
            constraints(cursor, form),
            cursor.name("gql"),
            cursor.names("formerly"),
            cursor.text("description"),
            new AccessReader(subject, diagnostics).field(cursor),
            new ExposureReader(subject, diagnostics).field(cursor));
    return name.isPresent() ? Optional.of(column) : Optional.empty();
  }

  private TypeSpec type(Cursor cursor, FieldForm form) {
    if (form == ENUM) {
      return new EnumReader(subject, diagnostics)
          .choice(cursor)
          .<TypeSpec>map(it -> it)
          .orElseGet(TypeSpec.Unreadable::new);
    }
    if (form == REFERENCES_ANY) {
      return anyReference(cursor);
    }
    Optional<TypeSpec> type =
        form == REFERENCES
            ? cursor.name("references").map(target -> reference(cursor, target))
            : cursor.code("type").map(TypeSpec.Named::new);
    return type.orElseGet(TypeSpec.Unreadable::new);
  }

  private TypeSpec reference(Cursor cursor, Located<String> target) {
    return new TypeSpec.Reference(
        target,
        cursor.name("as"),
        cursor.name("inverse"),
        cursor.text("inverse_description"),
        new ExposureReader(subject, diagnostics).inverse(cursor),
        cursor.choice("on_delete"));
  }

  private TypeSpec anyReference(Cursor cursor) {
    List<Located<String>> targets = cursor.names("references_any");
    Optional<Located<String>> inverse = cursor.name("inverse");
    Optional<Located<String>> description = cursor.text("inverse_description");
    if (targets.isEmpty()) {
      if (cursor.isEmptyList("references_any")) {
        refuseAnyReference(cursor, "names no type", "write references_any: [ug.users, ug.groups]");
      }
      return new TypeSpec.Unreadable();
    }
    if (inverse.isEmpty()) {
      if (!cursor.has("inverse")) {
        refuseAnyReference(
            cursor, "gives no list to these types", "add inverse: <name>, or write type: uuid");
      }
      return new TypeSpec.Unreadable();
    }
    return new TypeSpec.AnyReference(
        targets,
        inverse.get(),
        description,
        new ExposureReader(subject, diagnostics).inverse(cursor));
  }

  private void refuseAnyReference(Cursor cursor, String what, String hint) {
    diagnostics.error(
        Rule.BAD_ANY_REFERENCE.id(),
        cursor.keyLocation("references_any"),
        "'references_any' of " + subject + " " + what,
        hint);
  }

  private static ConstraintsSpec constraints(Cursor cursor, FieldForm form) {
    Optional<Located<String>> check = cursor.code("check");
    if (form != FieldForm.TYPE) {
      return new ConstraintsSpec(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          check);
    }
    return new ConstraintsSpec(
        cursor.number("min"),
        cursor.number("max"),
        cursor.number("multiple_of"),
        cursor.whole("min_length"),
        cursor.whole("max_length"),
        cursor.code("pattern"),
        check);
  }

  private Optional<Located<String>> name(NameRule rule) {
    Scalar key = entry.key();
    return new Values("'" + table + "'", diagnostics).name(key, rule);
  }
}
