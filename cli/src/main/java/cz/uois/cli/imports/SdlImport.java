package cz.uois.cli.imports;

import cz.uois.cli.link.Singular;
import cz.uois.cli.model.Names;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.StringValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The schema of a subgraph as a spec. */
public final class SdlImport {
  private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription", "_Service");

  // Types that the columns of every table point to have fixed keys in the language.
  private static final Map<String, String> FIXED =
      Map.of("UserGQLModel", "ug.users", "RBACObjectGQLModel", "ug.rbacobjects");

  private final SdlDocument sdl;
  private final MemberDraft member;
  private final Neighbours neighbours;
  private final boolean older;
  private final Map<String, EntityDraft> own = new LinkedHashMap<>();
  private final Map<String, String> foreign = new LinkedHashMap<>();

  private SdlImport(SdlDocument sdl, MemberDraft member, Neighbours neighbours) {
    this.sdl = sdl;
    this.member = member;
    this.neighbours = neighbours;
    this.older =
        sdl.root("Mutation").stream()
            .anyMatch(it -> SdlDocument.named(it.getType()).endsWith("ResultGQLModel"));
  }

  /**
   * Reads a schema.
   *
   * @param sdl its text
   * @param name name of the member
   * @throws SourceException if it is none
   */
  public static ImportedSpec read(String sdl, String name, Neighbours neighbours)
      throws SourceException {
    SdlImport all = new SdlImport(SdlDocument.parse(sdl), new MemberDraft(name), neighbours);
    all.draft();
    if (all.own.isEmpty()) {
      throw new SourceException(
          SourceException.Kind.CONTENT,
          "it has no type of its own with a key: expected the SDL of a subgraph");
    }
    return Mending.of(all.member);
  }

  SdlDocument sdl() {
    return sdl;
  }

  boolean isEntity(String type) {
    return own.containsKey(type) || foreign.containsKey(type);
  }

  /** The types of rows, own and foreign, by name. */
  List<String> types() {
    List<String> all = new ArrayList<>(own.keySet());
    all.addAll(foreign.keySet());
    return all;
  }

  /** What a reference to rows of a type names. */
  String key(String type) {
    EntityDraft entity = own.get(type);
    return entity == null ? foreign.getOrDefault(type, "") : entity.table();
  }

  Optional<EntityDraft> own(String type) {
    return Optional.ofNullable(own.get(type));
  }

  private void draft() {
    if (older) {
      member.head().put("compat", "g2");
    }
    Set<String> used = new HashSet<>(Set.of("_entities", "_service"));
    Map<String, SdlOperations> operations = new LinkedHashMap<>();
    for (SdlDocument.ObjectType type : sdl.objects().values()) {
      if (!ROOTS.contains(type.name()) && isKeyed(type)) {
        SdlOperations its = new SdlOperations(sdl, type.name(), older);
        if (isOwn(type, its)) {
          operations.put(type.name(), its);
          own.put(type.name(), entity(type, its));
        } else {
          foreign(type);
        }
      }
    }
    operations.forEach((name, its) -> {
      EntityDraft entity = own.get(name);
      SdlDocument.ObjectType type = sdl.objects().get(name);
      if (entity != null && type != null) {
        its.name(entity);
        used.addAll(its.used());
        keys(type, entity);
        new SdlReading(type, entity, this, its.stem()).read();
        member.entities().add(entity);
      }
    });
    new SdlLists(this, operations).read();
    operations.values().forEach(it -> used.addAll(it.ofLinks()));
    for (String root : List.of("Query", "Mutation")) {
      sdl.root(root).stream()
          .map(FieldDefinition::getName)
          .filter(it -> !used.contains(it))
          .forEach(it ->
              member.leaveOut(
                  "the " + root.toLowerCase(Locale.ROOT) + " " + it,
                  "your Java answers it: say so under 'queries' or 'mutations'"));
    }
    sdl.others().forEach(it -> member.leaveOut(it, "only its author knows what it is for"));
  }

  private static boolean isKeyed(SdlDocument.ObjectType type) {
    return type.directives().stream().anyMatch(it -> it.getName().equals("key"));
  }

  // A type of another member has its key, and lists of ours.
  private static boolean isOwn(SdlDocument.ObjectType type, SdlOperations operations) {
    boolean elsewhere =
        type.directives().stream()
            .map(it -> it.getArgument("resolvable"))
            .anyMatch(it -> it != null && it.getValue() instanceof BooleanValue b && !b.isValue());
    // What permissions hang on has no table in any member.
    if (type.extension() || elsewhere || type.name().equals("RBACObjectGQLModel")) {
      return false;
    }
    long plain =
        type.fields().stream()
            .filter(it -> it.getInputValueDefinitions().isEmpty())
            .filter(it -> !SdlDocument.isList(it.getType()) && !it.hasDirective("external"))
            .count();
    return operations.isAny() || SdlReading.isBased(type) || plain > 2;
  }

  private EntityDraft entity(SdlDocument.ObjectType type, SdlOperations operations) {
    String singular = Names.snake(operations.stem());
    String table = SpecNames.column(SpecNames.plural(singular)).orElse("items");
    boolean derived = Singular.of(table).filter(singular::equals).isPresent();
    EntityDraft entity =
        new EntityDraft(
            table, Note.guess("the table of " + type.name() + " by its type; what is it called?"));
    if (!derived) {
      entity.head().put("singular", singular);
    }
    if (!type.name().equals(Names.pascal(singular) + "GQLModel")) {
      entity.head().put("gql", type.name());
    }
    if (!type.description().isEmpty()) {
      entity.head().put("description", YamlWriter.text(type.description()));
    }
    return entity;
  }

  private void foreign(SdlDocument.ObjectType type) {
    Optional<Neighbours.Neighbour> known = neighbours.ofType(type.name(), member.name());
    String stem = type.name().replaceFirst("GQLModel$", "");
    String key =
        Optional.ofNullable(FIXED.get(type.name()))
            .or(() -> known.map(Neighbours.Neighbour::key))
            .orElseGet(() ->
                "other." + SpecNames.column(SpecNames.plural(Names.snake(stem))).orElse("items"));
    foreign.put(type.name(), key);
    Note note =
        FIXED.containsKey(type.name())
            ? Note.sure("the columns of every table point to it")
            : known.isPresent()
                ? Note.likely("a known member has it")
                : Note.guess("of which member is it, and what is its table?");
    member.externals().putIfAbsent(key, new MemberDraft.External(type.name(), note));
  }

  private static void keys(SdlDocument.ObjectType type, EntityDraft entity) {
    List<String> keys = new ArrayList<>();
    for (Directive directive : type.directives()) {
      if (directive.getName().equals("key")
          && directive.getArgument("fields") != null
          && directive.getArgument("fields").getValue() instanceof StringValue fields) {
        keys.add(fields.getValue());
      }
    }
    if (!keys.equals(List.of("id"))) {
      entity.leaveOut("the keys " + keys, "say them under 'federation: {keys: [...]}'");
    }
  }
}
