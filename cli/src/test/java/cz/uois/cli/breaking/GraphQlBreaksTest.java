package cz.uois.cli.breaking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GraphQlBreaksTest {
  private static final String SCHEMA =
      """
      type Query {
        rooms(limit: Int! = 10, where: RoomFilter): [Room!]
      }
      type Room implements Node @key(fields: "id") {
        id: ID!
        name: String
        size: Int!
        desks: [Desk!]!
        state: State
      }
      type Desk { id: ID! }
      interface Node { id: ID! }
      union Found = Room | Desk
      enum State { OPEN CLOSED }
      input RoomFilter { title: String! size: Int = 4 }
      scalar Moment
      """;

  /** The sources of the GraphQL specification's clients: each change, and what it is called. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          name: String                   ;                            ; field-gone Room.name
          name: String                   ; name: Int                  ; field-type-changed Room.name
          name: String                   ; name: [String]             ; field-type-changed Room.name
          name: String                   ; name: String @inaccessible ; hidden Room.name
          size: Int!                     ; size: Int                  ; field-type-changed Room.size
          [Desk!]!                       ; [Desk]!                    ; field-type-changed Room.desks
          limit: Int! = 10,              ;                            ; argument-gone Query.rooms
          limit: Int! = 10               ; limit: String! = "10"      ; argument-type-changed Query.rooms
          where: RoomFilter)             ; where: RoomFilter!)        ; argument-type-changed Query.rooms
          where: RoomFilter)             ; where: RoomFilter, a: Int!) ; argument-required Query.rooms
          type Desk                      ; interface Desk             ; type-kind-changed Desk
          scalar Moment                  ;                            ; type-gone Moment
          OPEN CLOSED                    ; OPEN                       ; value-gone State.CLOSED
          = Room | Desk                  ; = Room                     ; member-gone Found.Desk
          ' implements Node'             ;                            ; interface-gone Room.Node
          @key(fields: "id")             ;                            ; key-gone Room
          @key(fields: "id")             ; @key(fields: "name")       ; key-gone Room
          @key(fields: "id")             ; @key(fields: "id", resolvable: false) ; key-gone Room
          { title: String! size          ; { size                     ; input-gone RoomFilter.title
          size: Int = 4                  ; size: Int! = 4, a: Int!    ; input-required RoomFilter.a
          size: Int = 4                  ; size: [Int]                ; input-type-changed RoomFilter.size
          @key(fields: "id") {           ; @key(fields: "id") @inaccessible { ; hidden Room
          """)
  void findsWhatBreaksAClient(String was, String now, String expected) {
    assertEquals(List.of("! " + expected), changed(was, now));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          OPEN CLOSED      ; OPEN CLOSED LOST      ; value-new State.LOST
          = Room           ; = Query | Room        ; member-new Found.Query
          limit: Int! = 10 ; limit: Int! = 20      ; default-changed Query.rooms
          size: Int = 4    ; size: Int             ; default-changed RoomFilter.size
          """)
  void warnsOfWhatOnlySomeClientsNotice(String was, String now, String expected) {
    assertEquals(List.of("? " + expected), changed(was, now));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          name: String      ; name: String!
          [Room!]           ; [Room!]!
          size: Int!        ; size: Int! more: Int
          title: String!    ; title: String
          size: Int = 4     ; size: Int = 4, more: Int! = 3
          limit: Int! = 10  ; limit: Int = 10
          where: RoomFilter ; where: RoomFilter, more: Int
          type Desk {       ; type Desk @shareable {
          scalar Moment     ; scalar Moment scalar More
          """)
  void isSilentAboutWhatNobodyNotices(String was, String now) {
    assertEquals(List.of(), changed(was, now));
  }

  @Test
  void seesWhatExtensionsAdd() {
    String before = "extend type User @key(fields: \"id\") { id: ID! rooms: [Int!]! }";
    String after = "extend type User @key(fields: \"id\") { id: ID! }\nextend type User { a: Int }";
    assertEquals(List.of("! field-gone User.rooms"), found(before, after));
  }

  @Test
  void comparesNothingThatIsNoSchema() {
    assertThrows(IllegalArgumentException.class, () -> GraphQlBreaks.of("type {", SCHEMA));
  }

  private static List<String> changed(String was, String now) {
    assertTrue(SCHEMA.contains(was), was);
    return found(SCHEMA, SCHEMA.replace(was, now == null ? "" : now));
  }

  private static List<String> found(String before, String after) {
    return GraphQlBreaks.of(before, after).stream()
        .map(it -> (it.certain() ? "! " : "? ") + it.code() + " " + it.subject())
        .toList();
  }
}
