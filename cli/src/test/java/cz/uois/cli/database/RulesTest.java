package cz.uois.cli.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.cli.fixture.Members;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.Member;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RulesTest {
  @Test
  void tellsACallerTheNameOfAConditionAndNotItsSql() {
    Member member =
        Members.ofThings("Things", "size: {type: int, check: size % 2 = 0, description: Size}");
    assertEquals(
        List.of("must satisfy the rule things_size_check"),
        Rules.of(member).of(member.entity("things")).stream().map(Rule::words).toList());
  }

  @Test
  void namesNoTwoThingsAlike() {
    Members.all().stream()
        .map(Members::of)
        .forEach(member -> {
          Rules rules = Rules.of(member);
          Set<String> names = new HashSet<>();
          int named = 0;
          for (Entity entity : member.entities()) {
            names.add(rules.primaryKey(entity));
            rules.of(entity).forEach(rule -> names.add(rule.constraint().name()));
            rules.indexes(entity).forEach(index -> names.add(index.name()));
            named += 1 + rules.of(entity).size() + rules.indexes(entity).size();
          }
          assertEquals(named, names.size(), member.name());
        });
  }
}
