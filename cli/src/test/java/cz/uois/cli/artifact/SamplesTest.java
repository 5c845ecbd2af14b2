package cz.uois.cli.artifact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import cz.uois.cli.artifact.Samples.Sample;
import cz.uois.cli.fixture.Members;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.Member;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class SamplesTest {
  @Test
  void findsNumbersThatFitTheirTypes() {
    Member member =
        Members.ofThings(
            "Things",
            "part: {type: 'decimal(2,2)', description: A part of one}",
            "grade: {type: 'decimal(3,2)', min: 9.5, description: From 9.50 to 9.99}",
            "highest: {type: int, min: 2147483647, description: The one highest}",
            "debt: {type: long, max: -10, multiple_of: 3, description: Below zero}",
            "depth: {type: float, min: -0.5, max: -0.25, description: Between two halves}");
    Samples samples = Samples.of(member);
    Entity things = member.entity("things");
    assertEquals(
        Map.of(
            "part",
            "0.00",
            "grade",
            "9.50",
            "highest",
            "2147483647",
            "debt",
            "-12",
            "depth",
            "-0.5"),
        values(samples.row(things)));
    assertEquals(
        Map.of("part", "0.01", "grade", "9.51", "debt", "-15", "depth", "-0.4"),
        values(samples.changes(things)));
  }

  @Test
  void changesKeysOfOtherMembers() {
    Member member = Members.published("events");
    Entity link = member.entity("events_users");
    Samples samples = Samples.of(member);
    assertNotEquals(
        values(samples.row(link)).get("userId"), values(samples.changes(link)).get("userId"));
  }

  @Test
  void writesARowOfOwnUsersAsTheOneWhoMakesAllRows() {
    Member member =
        Members.of(
            Path.of(
                "..", "model-specs", "spec-book", "positive", "the-member-that-owns-the-users"));
    Samples samples = Samples.of(member);
    assertEquals(
        "2d9dc5ca-a4a2-11ed-b9df-0242ac120003", samples.id(member.entity("users")).value());
  }

  private static Map<String, String> values(List<Sample> samples) {
    return samples.stream()
        .filter(sample -> !sample.field().equals("id"))
        .collect(Collectors.toMap(Sample::field, Sample::value));
  }
}
