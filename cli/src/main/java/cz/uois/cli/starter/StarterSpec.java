package cz.uois.cli.starter;

import static java.nio.charset.StandardCharsets.UTF_8;

import cz.uois.cli.link.Singular;
import cz.uois.cli.link.Specs;
import cz.uois.cli.plan.Artifact;
import cz.uois.cli.plan.Content;
import cz.uois.cli.plan.Ownership;
import cz.uois.cli.plan.Plan;
import cz.uois.cli.render.Renderer;
import cz.uois.cli.spec.SpecFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.atteo.evo.inflector.English;

/**
 * A small example made for the name of a member that has no spec yet: an entity and its types, a
 * reference to another member, some rows to look at, and people who see them differently.
 */
public final class StarterSpec {
  private final String member;
  private final People people;

  /**
   * The example for a name.
   *
   * @param member as {@code library}
   * @param seedData of the university, whose people come along
   */
  public StarterSpec(String member, Path seedData) throws IOException {
    this.member = member;
    this.people = People.read(seedData);
  }

  /** What the templates print. */
  public record View(
      String member,
      String title,
      String table,
      String singular,
      String typeTable,
      String inverse,
      String words,
      String description,
      External external,
      List<Type> types,
      List<Row> rows,
      List<People.Table> people) {}

  /**
   * A type of another member, and the column that refers to it.
   *
   * @param key as {@code ug.users}
   * @param id a row of the seed data of the university
   */
  public record External(String key, String type, String column, String description, String id) {}

  // Whoever is called as the one of these is given the other.
  private static final List<External> EXTERNALS =
      List.of(
          new External(
              "ug.users",
              "UserGQLModel",
              "user_id",
              "Who is responsible",
              "2d9dc5ca-a4a2-11ed-b9df-0242ac120003"),
          new External(
              "events.events",
              "EventGQLModel",
              "event_id",
              "When it happens",
              "4dccf52f-4117-403c-932a-5691c0d020b1"));

  /** A row of the table of types. */
  public record Type(String id, String name, String nameEn) {}

  /**
   * A row of the entity.
   *
   * @param ownerId whose it is
   * @param note what not everybody may read of it
   */
  public record Row(
      String id, String name, int order, String typeId, String ownerId, String note) {}

  /**
   * A group or a person of the university.
   *
   * @param note who reads what is theirs
   */
  private record Owner(String id, String note) {}

  // A department, the faculty above it, and a teacher of the department.
  private static final List<Owner> OWNERS =
      List.of(
          new Owner(
              "2d9dd1c8-a4a2-11ed-b9df-0242ac120003",
              "For the head of the department and the dean"),
          new Owner("2d9dced0-a4a2-11ed-b9df-0242ac120003", "For the dean"),
          new Owner(
              "89d1e724-ae0f-11ed-9bd8-0242ac110002",
              "For Jana, her head of department and the dean"));

  /**
   * Adds its files to a draft.
   *
   * @return false if no member can have the name: then nothing is added
   */
  public boolean addTo(SpecDraft draft) {
    Optional<SortedMap<String, byte[]>> right =
        nouns()
            .flatMap(noun -> EXTERNALS.stream().map(external -> files(view(noun, external))))
            .filter(StarterSpec::isRight)
            .findFirst();
    right.ifPresent(files -> files.forEach(draft::put));
    return right.isPresent();
  }

  private static boolean isRight(SortedMap<String, byte[]> files) {
    SortedMap<String, byte[]> spec = new TreeMap<>(files);
    spec.remove(SpecFolder.SEED_DATA);
    return Specs.of(spec).diagnostics().isEmpty();
  }

  private static SortedMap<String, byte[]> files(View view) {
    Plan plan =
        Plan.of(
            List.of(
                file(SpecFolder.MEMBER_FILE, "starter/uois.yaml", view),
                file(
                    SpecFolder.ENTITIES + "/" + view.table() + ".yaml",
                    "starter/entities/entity.yaml",
                    view),
                file(
                    SpecFolder.ENTITIES + "/" + view.typeTable() + ".yaml",
                    "starter/entities/types.yaml",
                    view),
                file(SpecFolder.SEED_DATA, "starter/systemdata.json", view)));
    SortedMap<String, byte[]> files = new TreeMap<>();
    Renderer.render(plan).files().forEach((path, file) -> files.put(path, file.bytes().toArray()));
    return files;
  }

  private static Artifact file(String path, String template, View view) {
    return new Artifact(path, Ownership.YOURS, path, new Content.Template(template, view));
  }

  private View view(Noun noun, External external) {
    String table = noun.plural();
    String singular = noun.singular();
    // Only said when uois would find another one, or none.
    boolean derived = Singular.of(table).map(singular::equals).orElse(false);
    String typeTable = singular + "_types";
    String words = singular.replace('_', ' ');
    List<Type> types =
        List.of(
            new Type(id(typeTable, 1), "první", "first kind"),
            new Type(id(typeTable, 2), "druhý", "second kind"));
    List<Row> rows =
        IntStream.rangeClosed(1, OWNERS.size())
            .mapToObj(n ->
                new Row(
                    id(table, n),
                    capitalized(words) + " " + n,
                    n,
                    types.get((n - 1) % types.size()).id(),
                    OWNERS.get(n - 1).id(),
                    OWNERS.get(n - 1).note()))
            .toList();
    return new View(
        member,
        capitalized(table.replace('_', ' ')) + " of the university",
        table,
        derived ? "" : singular,
        typeTable,
        camel(table),
        words,
        "One " + words,
        external,
        types,
        rows,
        people.tables());
  }

  private record Noun(String singular, String plural) {}

  // The name may be a plural, as courses; a singular, as library; or neither, as news. It may also
  // be a word that already means something in a member, or too long for a table.
  private Stream<Noun> nouns() {
    return Stream.concat(
            Singular.of(member).map(singular -> new Noun(singular, member)).stream(),
            Stream.of(
                new Noun(member, lastWord(member, English::plural)),
                new Noun(member + "_item", member + "_items"),
                new Noun("item", "items")))
        .filter(noun -> !noun.singular().equals(noun.plural()))
        .filter(noun -> !People.isAbout(noun.plural()) && !People.isAbout(noun.singular()));
  }

  // The same rows for the same name, on every machine.
  private static String id(String table, int number) {
    return UUID.nameUUIDFromBytes((table + "/" + number).getBytes(UTF_8)).toString();
  }

  private static String lastWord(String name, UnaryOperator<String> change) {
    int last = name.lastIndexOf('_') + 1;
    return name.substring(0, last) + change.apply(name.substring(last));
  }

  private static String camel(String table) {
    List<String> words = Arrays.asList(table.split("_", -1));
    return words.getFirst()
        + words.stream().skip(1).map(StarterSpec::capitalized).collect(Collectors.joining());
  }

  private static String capitalized(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
