package cz.uois.cli.artifact;

import cz.uois.cli.model.Access;
import cz.uois.cli.model.AccessRule;
import cz.uois.cli.model.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who may do what, in the words of the runtime. */
final class AccessCode {
  private AccessCode() {}

  /** {@code AccessRule.of("authenticated")}. */
  static Expression rule(AccessRule rule) {
    if (rule.equals(AccessRule.EVERYBODY)) {
      return Expression.member(RuntimeApi.ACCESS_RULE, "EVERYBODY");
    }
    return rule.words().isEmpty()
        ? Expression.member(RuntimeApi.ACCESS_RULE, "NOBODY")
        : Expression.call(
            RuntimeApi.ACCESS_RULE, "of", rule.words().stream().map(Expression::string).toList());
  }

  /** {@code Access.of(…)}: who reads, inserts, updates and deletes. */
  static Expression access(Entity entity) {
    Access access = entity.access();
    if (access.equals(Access.PUBLIC)) {
      return Expression.member(RuntimeApi.ACCESS, "PUBLIC");
    }
    Expression.Call rules =
        Expression.call(
            RuntimeApi.ACCESS,
            "of",
            rule(access.read()),
            rule(access.insert()),
            rule(access.update()),
            rule(access.delete()));
    return access
        .state()
        .<Expression>map(state ->
            new Expression.Chain(
                rules,
                List.of(
                    Expression.link(
                        "inState",
                        List.of(
                            Expression.name(
                                GqlModelFile.constantName(entity, entity.column(state))))))))
        .orElse(rules);
  }

  /** The same with readers and writers of its own, if there are such. */
  static Expression restricted(
      Expression.Call plain, Optional<AccessRule> read, Optional<AccessRule> write) {
    List<Expression.Call> links = new ArrayList<>();
    read.ifPresent(rule -> links.add(Expression.link("readBy", List.of(rule(rule)))));
    write.ifPresent(rule -> links.add(Expression.link("writtenBy", List.of(rule(rule)))));
    return links.isEmpty() ? plain : new Expression.Chain(plain, links);
  }
}
