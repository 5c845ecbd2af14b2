package cz.uois.cli.artifact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.cli.fixture.Members;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.Member;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DatabaseRulesTest {
  @Test
  void tellsACallerTheNameOfAConditionAndNotItsSql() {
    Member member =
        Members.ofThings("Things", "size: {type: int, check: size % 2 = 0, description: Size}");
    assertEquals(
        List.of("must satisfy the rule things_size_check"),
        DatabaseRules.of(member).of(member.entity("things")).stream()
            .map(DatabaseRule::words)
            .toList());
  }

  @Test
  void namesNoTwoThingsAlike() {
    Members.all().stream()
        .map(Members::of)
        .forEach(member -> {
          DatabaseRules rules = DatabaseRules.of(member);
          Set<String> names = new HashSet<>();
          int named = 0;
          for (Entity entity : member.entities()) {
            names.add(rules.primaryKey(entity));
            rules.of(entity).forEach(rule -> names.add(rule.name()));
            rules.indexes(entity).forEach(index -> names.add(index.name()));
            named += 1 + rules.of(entity).size() + rules.indexes(entity).size();
          }
          assertEquals(named, names.size(), member.name());
        });
  }
}
