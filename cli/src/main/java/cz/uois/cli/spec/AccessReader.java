package cz.uois.cli.spec;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.spec.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads who may do what. */
final class AccessReader {
  private static final String ACCESS = "access";

  private final String subject;
  private final Diagnostics diagnostics;

  /**
   * @param subject what has the rules, as {@code field 'name' of 'plans'}
   */
  AccessReader(String subject, Diagnostics diagnostics) {
    this.subject = subject;
    this.diagnostics = diagnostics;
  }

  /** Who may do what with rows, if that is written. */
  Optional<AccessSpec> entity(Cursor cursor) {
    Optional<Located<String>> word = cursor.word(ACCESS);
    if (word.isPresent()) {
      return Optional.of(word(word.get()));
    }
    if (!cursor.has(ACCESS)) {
      return Optional.empty();
    }
    return Optional.of(
        cursor
            .mapping(ACCESS)
            .<AccessSpec>map(it -> rules(rules(it, AccessKeys.ENTITY_RULES), cursor))
            .orElseGet(() -> new AccessSpec.Unreadable(cursor.keyLocation(ACCESS))));
  }

  private AccessSpec word(Located<String> word) {
    if (word.value().equals(AccessKeys.UNSAFE_PUBLIC)) {
      diagnostics.warning(
          Rule.UNSAFE_PUBLIC.id(),
          word.location(),
          "everybody may read, insert, update and delete all of " + subject,
          "write rules, as " + AccessSpec.EXAMPLE);
      return new AccessSpec.UnsafePublic(word.location());
    }
    diagnostics.error(
        Rule.WRONG_KIND.id(),
        word.location(),
        "'access' of %s is %s, expected a mapping, or %s"
            .formatted(
                subject,
                word.value().isEmpty() ? "nothing" : "'" + word.value() + "'",
                AccessKeys.UNSAFE_PUBLIC),
        "write " + AccessSpec.EXAMPLE);
    return new AccessSpec.Unreadable(word.location());
  }

  private static AccessSpec rules(AccessRules rules, Cursor cursor) {
    return new AccessSpec.Rules(
        rules.rule("read"),
        rules.rule("insert"),
        rules.rule("update"),
        rules.rule("delete"),
        rules.cursor().name("state"),
        cursor.keyLocation(ACCESS));
  }

  /** Who may read and write a field of an entity. */
  FieldAccessSpec field(Cursor cursor) {
    return cursor
        .mapping(ACCESS)
        .map(it -> rules(it, AccessKeys.FIELD_RULES))
        .map(rules -> {
          wantOne(rules.cursor(), cursor);
          return new FieldAccessSpec(rules.rule("read"), rules.rule("write"));
        })
        .orElse(FieldAccessSpec.ALL);
  }

  /** Who may read a field of a type without a table. */
  FieldAccessSpec externalField(Cursor cursor) {
    return cursor
        .mapping(ACCESS)
        .map(it -> rules(it, AccessKeys.READ_RULE))
        .map(rules -> {
          wantOne(rules.cursor(), cursor);
          return new FieldAccessSpec(rules.rule("read"), Optional.empty());
        })
        .orElse(FieldAccessSpec.ALL);
  }

  /** Who may call an operation; none if that is not readable, which has been reported. */
  Optional<AccessRuleSpec> operation(Cursor cursor) {
    return new AccessRules(cursor, subject, diagnostics).rule(ACCESS);
  }

  private AccessRules rules(Mapping mapping, KeySet keys) {
    String access = "'access' of " + subject;
    return new AccessRules(
        new Cursor(mapping, keys, access, mapping.location(), diagnostics), access, diagnostics);
  }

  private void wantOne(Cursor rules, Cursor cursor) {
    if (rules.isEmpty()) {
      diagnostics.error(
          Rule.MISSING_KEY.id(),
          cursor.keyLocation(ACCESS),
          "'access' of " + subject + " has no rule",
          "write who reads it, as access: {read: [myself]}, or leave it out");
    }
  }

  /** The rules of one mapping. */
  private record AccessRules(Cursor cursor, String subject, Diagnostics diagnostics) {
    Optional<AccessRuleSpec> rule(String key) {
      List<Located<String>> words = words(key);
      // What is no list has been reported, and is no rule for nobody.
      return cursor.isList(key)
          ? Optional.of(new AccessRuleSpec(words, cursor.keyLocation(key)))
          : Optional.empty();
    }

    private List<Located<String>> words(String key) {
      List<Located<String>> words = new ArrayList<>();
      for (Located<String> word : cursor.texts(key)) {
        if (isShort(key, word) && isNew(key, word, words)) {
          words.add(word);
        }
      }
      refuseBesidePublic(key, words);
      return words;
    }

    private boolean isShort(String key, Located<String> word) {
      int length = word.value().codePointCount(0, word.value().length());
      if (length > AccessKeys.MAX_WORD) {
        diagnostics.error(
            Rule.BEYOND_LIMIT.id(),
            word.location(),
            "a word of '%s' of %s has %d characters, more than %d"
                .formatted(key, subject, length, AccessKeys.MAX_WORD),
            "name a role type, as it is called in roletypes");
      }
      return length <= AccessKeys.MAX_WORD;
    }

    private boolean isNew(String key, Located<String> word, List<Located<String>> words) {
      boolean twice = words.stream().anyMatch(it -> it.value().equals(word.value()));
      if (twice) {
        diagnostics.error(
            Rule.DUPLICATE_NAME.id(),
            word.location(),
            "'%s' of %s names '%s' twice".formatted(key, subject, word.value()),
            "name it once");
      }
      return !twice;
    }

    private void refuseBesidePublic(String key, List<Located<String>> words) {
      words.stream()
          .filter(it -> it.value().equals("public") && words.size() > 1)
          .forEach(it ->
              diagnostics.error(
                  Rule.BAD_ACCESS.id(),
                  it.location(),
                  "'%s' of %s has 'public' beside other words, which say nothing then"
                      .formatted(key, subject),
                  "write [public], or the others without it"));
    }
  }
}
