package cz.uois.cli.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.cli.fixture.Members;
import cz.uois.cli.model.Entity;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TableOrderTest {
  @Test
  void putsATableAfterThoseItReferences() {
    assertEquals(
        List.of(
            "eventcategories",
            "eventinvitationtypes",
            "eventpresencetypes",
            "eventtypes",
            "events",
            "event_exams",
            "event_invitations",
            "events_groups",
            "events_users"),
        TableOrder.of(Members.published("events")).stream().map(Entity::table).toList());
  }
}
