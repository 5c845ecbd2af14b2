package cz.uois.cli.imports;

import cz.uois.cli.link.Singular;
import cz.uois.cli.model.Names;
import cz.uois.cli.spec.NameRule;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.atteo.evo.inflector.English;

/** Names of a stranger as names of the language. */
final class SpecNames {
  private SpecNames() {}

  /** The name itself if the language takes it, else one like it; empty if nothing is left of it. */
  static Optional<String> column(String name) {
    if (NameRule.COLUMN.accepts(name) && name.length() <= NameRule.MAX_LENGTH) {
      return Optional.of(name);
    }
    String plain =
        Names.snake(Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", ""))
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "_")
            .replaceAll("^[_0-9]+|_+$", "");
    String cut = plain.substring(0, Math.min(plain.length(), NameRule.MAX_LENGTH));
    return Optional.of(cut.replaceAll("_+$", "")).filter(NameRule.COLUMN::accepts);
  }

  /** The plural of a singular in snake_case. */
  static String plural(String singular) {
    int last = singular.lastIndexOf('_') + 1;
    return singular.substring(0, last) + English.plural(singular.substring(last));
  }

  /** The singular of a table; for one that is no plural, a name that differs. */
  static Optional<String> unusualSingular(String table) {
    return Singular.of(table).isPresent()
        ? Optional.empty()
        : Optional.of(
            (table.length() > NameRule.MAX_LENGTH - 4
                    ? table.substring(0, NameRule.MAX_LENGTH - 4)
                    : table)
                + "_row");
  }

  /** A name of a member made of what a database or a file is called. */
  static String member(String name) {
    String plain = column(name.replaceFirst("^gql_", "")).orElse("imported");
    int most = NameRule.MEMBER.maxLength();
    return plain.length() <= most ? plain : plain.substring(0, most).replaceAll("_+$", "");
  }

  /** Whether seed data may have had the name. */
  static boolean isFormer(String name) {
    return NameRule.FORMER.accepts(name) && name.length() <= NameRule.MAX_LENGTH;
  }
}
