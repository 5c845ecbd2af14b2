package cz.uois.cli.spec;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.spec.YamlNode.Entry;
import cz.uois.cli.spec.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the values of an enum: that of a column, or one of the member. */
final class EnumReader {
  private final String subject;
  private final Diagnostics diagnostics;

  /**
   * @param subject what has the enum, as {@code field 'state' of 'plans'}
   */
  EnumReader(String subject, Diagnostics diagnostics) {
    this.subject = subject;
    this.diagnostics = diagnostics;
  }

  /** The enums of the member. */
  static List<EnumSpec> definitions(Mapping mapping, Diagnostics diagnostics) {
    List<EnumSpec> enums = new ArrayList<>();
    Values values = new Values("the member", diagnostics);
    for (Entry entry : mapping.entries()) {
      if (entry.value() instanceof Mapping keys) {
        String subject = "enum '" + entry.key().text() + "'";
        Cursor cursor =
            new Cursor(keys, FieldKeys.ENUM_TYPE, subject, entry.key().location(), diagnostics);
        cursor.wantDescription(entry.key().location(), "what it is");
        Optional<TypeSpec.Choice> choice = new EnumReader(subject, diagnostics).choice(cursor);
        Optional<Located<String>> description = cursor.text("description");
        List<DirectiveSpec> directives =
            new ExposureReader(subject, diagnostics).directives(cursor, "directives");
        values
            .name(entry.key(), NameRule.GRAPHQL_TYPE)
            .ifPresent(name ->
                choice.ifPresent(it -> enums.add(new EnumSpec(name, it, description, directives))));
      } else {
        values.refuseKind(entry.key().text(), entry.value(), "a mapping, as {enum: [A, B]}");
      }
    }
    return enums;
  }

  /** The values, if they can be read. */
  Optional<TypeSpec.Choice> choice(Cursor cursor) {
    List<Located<String>> values = cursor.names("enum");
    List<ValueSpec> details = details(cursor);
    return values.isEmpty() && !cursor.isEmptyList("enum")
        ? Optional.empty()
        : Optional.of(new TypeSpec.Choice(values, details, cursor.keyLocation("enum")));
  }

  private List<ValueSpec> details(Cursor cursor) {
    List<ValueSpec> details = new ArrayList<>();
    Values values = new Values("'values' of " + subject, diagnostics);
    for (Entry value : cursor.mapping("values").map(Mapping::entries).orElse(List.of())) {
      String what = "value '" + value.key().text() + "' of " + subject;
      if (value.value() instanceof Mapping mapping) {
        Cursor inner =
            new Cursor(mapping, FieldKeys.VALUE, what, value.key().location(), diagnostics);
        FieldExposureSpec exposure = new ExposureReader(what, diagnostics).part(inner);
        values
            .name(value.key(), NameRule.ENUM_VALUE)
            .ifPresent(
                name -> details.add(new ValueSpec(name, inner.text("description"), exposure)));
      } else {
        values.refuseKind(
            value.key().text(), value.value(), "a mapping, as {description: Not final yet}");
      }
    }
    return details;
  }
}
