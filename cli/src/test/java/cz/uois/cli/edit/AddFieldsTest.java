package cz.uois.cli.edit;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class AddFieldsTest {
  private static final String MEMBER = "uois: 1\nmember: shop\n";
  private static final String PLANS =
      """
      # yaml-language-server: $schema=../schema.json
      table: plans
      fields:
          name: {type: string}   # its name
      # the end
      """;

  private static Map<String, String> shop(String plans) {
    return Map.of("uois.yaml", MEMBER, "entities/plans.yaml", plans);
  }

  @Test
  void writesAnEntityAsTheOthersAre() throws RefusedEdit {
    Map<String, String> after =
        Editions.of(
            shop(PLANS),
            new AddEntity(
                "lecture_halls",
                List.of(
                    "name:string!",
                    "price:decimal(10,2)",
                    "kind:LARGE|no!",
                    "plan_id:->plans!",
                    "other_plan_id:plans",
                    "plans.lecture_hall_id:->lecture_halls")));

    assertEquals(
        """
        # yaml-language-server: $schema=../schema.json
        table: lecture_halls
        description: One lecture hall
        access: {read: [authenticated], insert: [authenticated], update: [myself, administrator]}
        fields:
          name: {type: string, required: true, description: Name}
          price: {type: 'decimal(10,2)', description: Price}
          kind: {enum: [LARGE, 'no'], required: true, description: Kind}
          plan_id: {references: plans, inverse: lectureHalls, required: true, description: Plan}
          other_plan_id: {references: plans, description: Other plan}
        """,
        after.get("entities/lecture_halls.yaml"));
    assertEquals(
        """
        # yaml-language-server: $schema=../schema.json
        table: plans
        fields:
            name: {type: string}   # its name
            lecture_hall_id: {references: lecture_halls, inverse: plans, description: Lecture hall}
        # the end
        """,
        after.get("entities/plans.yaml"));
    assertEquals(MEMBER, after.get("uois.yaml"));
  }

  @Test
  void writesAnEntityWithoutFields() throws RefusedEdit {
    assertEquals(
        "fields: {}",
        requireNonNull(
                Editions.of(shop(PLANS), new AddEntity("rooms", List.of()))
                    .get("entities/rooms.yaml"))
            .lines()
            .toList()
            .getLast());
  }

  @Test
  void namesATypeOfAnotherMemberThatItKnows() throws RefusedEdit {
    Map<String, String> after =
        Editions.of(
            shop(PLANS),
            new AddFields("plans", List.of("group_id:->ug.groups", "thing_id:->other.things")));

    assertEquals(
        MEMBER + "external:\n  ug.groups: {type: GroupGQLModel}\n", after.get("uois.yaml"));
  }

  @Test
  void namesTheListOfTheTargetOnlyWhereItIsFree() throws RefusedEdit {
    Map<String, String> texts =
        new TreeMap<>(
            shop(
                "table: plans\n"
                    + "fields: {rooms: {type: int}, at_id: {references: ug.groups, inverse:"
                    + " rooms}}"));
    texts.put("entities/rooms.yaml", "table: rooms\nfields: {}\n");

    assertEquals(
        "table: rooms\nfields: {plan_id: {references: plans, description: Plan}, group_id:"
            + " {references: ug.groups, description: Group}, room_id: {references: rooms, inverse:"
            + " rooms, description: Room}}\n",
        Editions.of(
                texts,
                new AddFields(
                    "rooms", List.of("plan_id:plans", "group_id:ug.groups", "room_id:rooms")))
            .get("entities/rooms.yaml"));
  }

  @Test
  void writesAsTheFileIsLaidOut() throws RefusedEdit {
    assertAdded(
        "table: plans\r\nfields:\r\n",
        "table: plans\r\nfields:\r\n  m: {type: int, description: M}\r\n");
    assertAdded("table: plans", "table: plans\nfields:\n  m: {type: int, description: M}");
    assertAdded("{table: plans}\n", "{table: plans, fields: {m: {type: int, description: M}}}\n");
    assertAdded(
        "{table: plans, fields: }\n",
        "{table: plans, fields: {m: {type: int, description: M}} }\n");
    assertAdded(
        "table: plans\nfields: ~ # none\n",
        "table: plans\nfields: {m: {type: int, description: M}} # none\n");
    assertAdded(
        """
        table: plans
        fields:
            a:
                type: int
                min: 1 # one

        # end
        """,
        """
        table: plans
        fields:
            a:
                type: int
                min: 1 # one
            m:
                type: int
                description: M

        # end
        """);
    assertAdded(
        """
        fields:
          a: {type: int,
              min: 1}  # one
        table: plans
        """,
        """
        fields:
          a: {type: int,
              min: 1}  # one
          m: {type: int, description: M}
        table: plans
        """);
  }

  private static void assertAdded(String before, String after) throws RefusedEdit {
    assertEquals(
        after,
        Editions.of(shop(before), new AddFields("plans", List.of("m:int")))
            .get("entities/plans.yaml"));
  }

  @Test
  void refusesWhatItCannotMean() {
    assertRefused("'x' is no field, expected name:type", "x");
    assertRefused("'x:' names no type", "x:");
    assertRefused("'x:!' names no type", "x:!");
    assertRefused(
        "'room_id:-' ends where the shell took > for itself; write 'room_id:->TABLE' in quotes, or"
            + " room_id:TABLE",
        "room_id:-");
    assertRefused("'x_id:plan' has the unknown type 'plan'; did you mean 'plans'?", "x_id:plan");
    assertRefused("there is no entity 'plan'; did you mean 'plans'?", "plan.x:int");
    assertRefused("'plans' has a field 'name' already", "name:int");
    assertRefused("'y' is asked for twice", "y:int", "y:int");
    assertEquals(
        "there is an entity 'plans' already; uois add-field plans adds fields to it",
        Editions.refusal(shop(PLANS), new AddEntity("plans", List.of())));
    assertEquals(
        "TABLE is 'Rooms', expected lower case letters, digits and single _, at most 63",
        Editions.refusal(shop(PLANS), new AddEntity("Rooms", List.of())));
    assertEquals(
        "there is no entity 'rooms'; there are: plans, or make it: uois add-entity rooms",
        Editions.refusal(shop(PLANS), new AddFields("rooms", List.of("x:int"))));
    assertEquals(
        "entities/plans.yaml cannot be changed, because it is not readable; see: uois check",
        Editions.refusal(shop("table: [\n"), new AddFields("plans", List.of("x:int"))));
  }

  private static void assertRefused(String message, String... fields) {
    String refusal = Editions.refusal(shop(PLANS), new AddFields("plans", List.of(fields)));
    assertEquals(message, refusal.substring(0, Math.min(message.length(), refusal.length())));
  }
}
