package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Suggestion;
import cz.uois.cli.model.AccessRule;
import cz.uois.cli.spec.AccessRuleSpec;
import cz.uois.cli.spec.AccessSpec;
import cz.uois.cli.spec.CodeSpec;
import cz.uois.cli.spec.ColumnSpec;
import cz.uois.cli.spec.ComputedSpec;
import cz.uois.cli.spec.EmbedSpec;
import cz.uois.cli.spec.FieldAccessSpec;
import cz.uois.cli.spec.FieldSpec;
import cz.uois.cli.spec.LinkSpec;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.MemberSpec;
import cz.uois.cli.spec.OperationSpec;
import cz.uois.cli.spec.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Warns of words that are no role type's name, where the role types are known. */
final class UnknownRoles {
  private static final List<String> WORDS =
      List.of(AccessRule.PUBLIC, AccessRule.AUTHENTICATED, AccessRule.MYSELF);

  private UnknownRoles() {}

  /**
   * Warns.
   *
   * @param roleTypes names of role types; none if they are not known
   */
  static void warn(MemberSpec spec, Supplier<Set<String>> roleTypes, Diagnostics diagnostics) {
    List<Located<String>> roles =
        rules(spec)
            .flatMap(rule -> rule.words().stream())
            .filter(word -> !WORDS.contains(word.value()))
            .toList();
    if (roles.isEmpty()) {
      return;
    }
    Set<String> known = roleTypes.get();
    List<String> candidates = new ArrayList<>(WORDS);
    candidates.addAll(known);
    for (Located<String> role : roles) {
      // Where they are not known, only a slip in one of the words of the language is seen.
      boolean slip = Suggestion.closest(role.value(), WORDS).isPresent();
      if (known.isEmpty() ? slip : !known.contains(role.value())) {
        diagnostics.warning(
            Rule.UNKNOWN_ROLE.id(),
            role.location(),
            "'%s' is no name of a role type, so that nobody has it".formatted(role.value()),
            Suggestion.oneOf(role.value(), candidates, "known", "write one of them"));
      }
    }
  }

  private static Stream<AccessRuleSpec> rules(MemberSpec spec) {
    return Stream.of(
            spec.entities().stream().flatMap(it -> it.access().stream()).flatMap(UnknownRoles::of),
            spec.entities().stream()
                .flatMap(it -> it.fields().stream())
                .map(UnknownRoles::access)
                .flatMap(UnknownRoles::of),
            spec.externals().stream()
                .flatMap(it -> it.fields().stream())
                .map(ComputedSpec::access)
                .flatMap(UnknownRoles::of),
            spec.entities().stream().flatMap(it -> of(it.code())),
            of(spec.code()))
        .flatMap(rules -> rules);
  }

  private static Stream<AccessRuleSpec> of(AccessSpec access) {
    return switch (access) {
      case AccessSpec.Rules rules ->
          Stream.of(rules.read(), rules.insert(), rules.update(), rules.delete())
              .flatMap(Optional::stream);
      case AccessSpec.UnsafePublic _, AccessSpec.Unreadable _ -> Stream.empty();
    };
  }

  private static FieldAccessSpec access(FieldSpec field) {
    return switch (field) {
      case ColumnSpec column -> column.access();
      case EmbedSpec embed -> embed.access();
      case ComputedSpec computed -> computed.access();
      case LinkSpec _ -> FieldAccessSpec.ALL;
    };
  }

  private static Stream<AccessRuleSpec> of(FieldAccessSpec access) {
    return Stream.of(access.read(), access.write()).flatMap(Optional::stream);
  }

  private static Stream<AccessRuleSpec> of(CodeSpec code) {
    return Stream.concat(code.queries().stream(), code.mutations().stream())
        .map(OperationSpec::access)
        .flatMap(Optional::stream);
  }
}
