package cz.uois.cli.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.fixture.Members;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.Member;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Databases that no member of ours made: an older member's, and strange ones. */
final class DatabaseImportTest {
  private static Postgres postgres;

  @BeforeAll
  static void start() throws IOException {
    postgres = new Postgres();
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @Test
  void writesTheSpecOfAPythonMember() throws IOException, SQLException, SourceException {
    postgres.fill(Accepted.read("python_events.sql"));
    ImportedSpec spec = postgres.imported("calendar", Neighbours.of(Members.university()), true);
    assertTrue(spec.read().member().isPresent(), () -> spec.read().print(false));
    Accepted.assertAccepted("python_events.txt", Accepted.text(spec));
  }

  @Test
  void countsNothingUnlessItMay() throws IOException, SQLException, SourceException {
    postgres.fill(Accepted.read("python_events.sql"));
    ImportedSpec spec = postgres.imported("calendar", Neighbours.none(), false);
    String reminders =
        Accepted.text(spec).replaceAll("(?s).*(table: event_reminders.*?)====.*", "$1");
    assertTrue(reminders.contains("event_id: {type: uuid}"), reminders);
  }

  @Test
  void takesHostileNamesAsFarAsTheyGo() throws SQLException, SourceException {
    String evil = "x\"\"; drop table \"\"things\"\" --";
    postgres.fill(
        """
        create table "%1$s" (id uuid primary key, created timestamptz, "%1$s" text);
        create table "Kniha Přírůstků" (id uuid primary key, created timestamptz,
          "Název Díla" text, "select" int, "ORDER" int, "order" int, "日本" text, tableoid_ text,
          "a{{b}}" int default 3 check ("a{{b}}" > 2),
          "enum" text default E'a\\nb' check ("enum" in (E'x\\ny', 'z')), "%2$s" text, "__class__" text, "${jndi}" text);
        comment on table "Kniha Přírůstků" is E'a\\n#b: {c}\\u202E\\u0007 ''d'' "e"';
        create table things (id uuid primary key, created timestamptz, name text)
        """
            .formatted(evil, "x".repeat(63)));
    ImportedSpec spec = postgres.imported("library", Neighbours.none(), true);
    Member member =
        spec.read().member().orElseThrow(() -> new AssertionError(spec.read().print(false)));
    Entity books = member.entity("kniha_prirustku");
    assertEquals("a #b: {c} 'd' \"e\"", books.description());
    assertEquals(
        List.of("nazev_dila", "select", "order", "a_b", "enum", "x".repeat(63), "class", "jndi"),
        books.columns().stream()
            .filter(it -> it.role() == Column.Role.DATA)
            .map(Column::name)
            .toList(),
        () -> Accepted.text(spec));
    assertEquals(
        List.of(
            "kniha_prirustku: the column order (integer): the name is taken",
            "kniha_prirustku: the column 日本 (text): no name is left of it",
            "kniha_prirustku: the field tableoid: the column 'tableoid' of 'kniha_prirustku' is"
                + " one that every PostgreSQL table hides"),
        spec.leftOut().stream().filter(it -> it.startsWith("kniha")).toList());
    assertTrue(member.entities().stream().anyMatch(it -> it.table().startsWith("x_drop_table")));
  }

  @Test
  void readsWhatMayBeReadAndCountsNothingElse() throws SQLException, SourceException {
    postgres.fill(
        """
        create table rooms (id uuid primary key, created timestamptz);
        create table desks (id uuid primary key, created timestamptz, room_id uuid);
        insert into rooms values (gen_random_uuid());
        insert into desks select gen_random_uuid(), now(), id from rooms;
        do $$ begin
          if not exists (select from pg_roles where rolname = 'blind') then
            create role blind login;
          end if;
        end $$;
        grant usage on schema imported to blind
        """);
    DatabaseAddress blind =
        DatabaseAddress.of(postgres.url().replace("user=postgres", "user=blind"), Map.of());
    ImportedSpec spec =
        DatabaseImport.read(
            blind, Optional.of("imported"), Optional.of("house"), Neighbours.none(), true);
    assertTrue(Accepted.text(spec).contains("# guess: uuid; no foreign key, only by its name"));
    ImportedSpec seen = postgres.imported("house", Neighbours.none(), true);
    assertTrue(
        Accepted.text(seen)
            .contains("# likely: uuid; no foreign key, but all 1 values are ids of rooms"),
        () -> Accepted.text(seen));
  }

  @Test
  void writesNothingIntoTheDatabase() throws SQLException, SourceException {
    postgres.fill("create table things (id uuid primary key, created timestamptz)");
    try (Connection connection = DatabaseAddress.of(postgres.url(), Map.of()).open();
        Statement statement = connection.createStatement()) {
      SQLException refused =
          assertThrows(SQLException.class, () -> statement.execute("delete from imported.things"));
      assertEquals("25006", refused.getSQLState());
      connection.rollback();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jdbc:mysql://localhost/a | databases are read by the protocol of PostgreSQL only, as jdbc:postgresql://HOST:5432/DATABASE
          jdbc:sqlite:a.db | databases are read by the protocol of PostgreSQL only, as jdbc:postgresql://HOST:5432/DATABASE
          postgres://u:secret@h/a | the address begins with 'jdbc:', as jdbc:postgresql://HOST:5432/DATABASE
          jdbc:postgresql://u:secret@h/a | the user is a parameter, as jdbc:postgresql://HOST:5432/DATABASE?user=NAME; the password is best in PGPASSWORD
          jdbc:postgresql://h/a?socketFactory=x | the parameter 'socketFactory' of the address is not taken; it may have connectTimeout, currentSchema, password, socketTimeout, ssl, sslcert, sslkey, sslmode, sslrootcert, targetServerType, user
          jdbc:postgresql://h:port/a | expected an address as jdbc:postgresql://HOST:5432/DATABASE
          """)
  void refusesAddressesThatAreNone(String url, String message) {
    SourceException refused =
        assertThrows(SourceException.class, () -> DatabaseAddress.of(url, Map.of()));
    assertEquals(SourceException.Kind.ADDRESS, refused.kind());
    assertEquals(message, refused.getMessage());
  }

  @Test
  void tellsWhyADatabaseCannotBeRead() throws SourceException {
    assertEquals(
        "there is no database 'nowhere' at " + server(),
        failure(postgres.url().replace("/postgres?", "/nowhere?"), Optional.empty()));
    assertEquals(
        "no PostgreSQL answers at localhost:1: is it running, and is the port right?",
        failure("jdbc:postgresql://localhost:1/a?user=b", Optional.empty()));
    assertEquals(
        "the schema 'nowhere' of 'postgres' has no tables; choose another by --schema",
        failure(postgres.url(), Optional.of("nowhere")));
    assertEquals(
        "the database at %s does not let 'nobody' in: set PGPASSWORD, or '?user=' of the address"
            .formatted(server()),
        failure(postgres.url().replace("user=postgres", "user=nobody"), Optional.empty()));
  }

  private static String server() throws SourceException {
    return postgres.url().replaceAll("jdbc:postgresql://(.*)/.*", "$1");
  }

  private static String failure(String url, Optional<String> schema) {
    SourceException failure =
        assertThrows(
            SourceException.class,
            () ->
                DatabaseImport.read(
                    DatabaseAddress.of(url, Map.of("PGPASSWORD", "swordfish")),
                    schema,
                    Optional.empty(),
                    Neighbours.none(),
                    true));
    assertEquals(SourceException.Kind.ENVIRONMENT, failure.kind());
    String message = String.valueOf(failure.getMessage());
    assertFalse(message.contains("swordfish"));
    return message;
  }
}
