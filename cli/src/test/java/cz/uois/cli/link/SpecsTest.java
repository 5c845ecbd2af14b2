package cz.uois.cli.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.cli.model.Entity;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.Vector;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpecsTest {
  private static final Path MODEL_SPECS = Path.of("..", "model-specs");

  @Test
  void linksTheLessonsMember() {
    Member member = read("lessons");
    assertEquals(
        List.of(
            "plan_lessons",
            "plan_lessons_facilities",
            "plan_lessons_groups",
            "plan_lessons_users",
            "plans"),
        member.entities().stream().map(Entity::table).toList());
    assertEquals(
        List.of("lessons"),
        member.entity("plans").vectors().stream().map(Vector::graphqlName).toList());
    assertEquals(
        List.of("linkedWith", "users", "groups", "facilities"),
        member.entity("plan_lessons").vectors().stream().map(Vector::graphqlName).toList());
    assertEquals(
        List.of("plannedLessons"),
        member.external("ug.users").vectors().stream().map(Vector::graphqlName).toList());
  }

  @Test
  void linksTheEventsMember() {
    Member member = read("events");
    assertEquals("EventInputFilter", member.entity("events").names().filter());
    assertEquals(
        List.of("eventInvitations", "events", "presences"),
        member.external("ug.users").vectors().stream().map(Vector::graphqlName).toList());
  }

  private static Member read(String name) {
    ReadResult result = Specs.read(MODEL_SPECS.resolve(name));
    assertEquals("", result.print(false));
    return result.member().orElseThrow();
  }
}
