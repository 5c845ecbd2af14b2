package cz.uois.cli.artifact;

import cz.uois.cli.model.Directive;
import cz.uois.cli.model.DirectiveDefinition;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.Member;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The specifications that a schema links: what it uses of them, and nothing else. */
public final class SchemaLinks {
  private static final String RELATION = "https://directives.strawberry.rocks/relation/v0.1";

  private SchemaLinks() {}

  /** A linked specification; what it imports has the at sign. */
  public record Link(String url, List<String> imports) {}

  /** Directives of Apollo Federation, in the order in which they are imported. */
  private enum Federation {
    KEY("key", 0),
    EXTERNAL("external", 0),
    REQUIRES("requires", 0),
    PROVIDES("provides", 0),
    OVERRIDE("override", 0),
    SHAREABLE("shareable", 0),
    INACCESSIBLE("inaccessible", 0),
    TAG("tag", 0),
    COMPOSE("composeDirective", 1),
    INTERFACE_OBJECT("interfaceObject", 3);

    private final String directive;
    private final int since;

    Federation(String directive, int since) {
      this.directive = directive;
      this.since = since;
    }
  }

  /** Federation first, at the lowest version that has the directives used. */
  static List<Link> of(Member member, boolean relations) {
    Set<String> used = used(member);
    if (!composed(member, relations).isEmpty()) {
      used.add(Federation.COMPOSE.directive);
    }
    List<Federation> imported =
        Arrays.stream(Federation.values()).filter(it -> used.contains(it.directive)).toList();
    int version = imported.stream().mapToInt(it -> it.since).max().orElse(0);
    List<Link> links = new ArrayList<>();
    links.add(
        new Link(
            "https://specs.apollo.dev/federation/v2." + version,
            imported.stream().map(it -> "@" + it.directive).toList()));
    if (relations) {
      links.add(new Link(RELATION, List.of("@relation")));
    }
    Map<String, List<String>> own = new LinkedHashMap<>();
    member
        .directives()
        .forEach(it -> own.computeIfAbsent(it.url(), _ -> new ArrayList<>()).add("@" + it.name()));
    own.forEach((url, imports) -> links.add(new Link(url, imports)));
    return links;
  }

  /** Names of the directives that the supergraph keeps. */
  static List<String> composed(Member member, boolean relations) {
    return Stream.concat(
            relations ? Stream.of("relation") : Stream.empty(),
            member.directives().stream()
                .filter(DirectiveDefinition::composed)
                .map(DirectiveDefinition::name))
        .toList();
  }

  private static Set<String> used(Member member) {
    // PageInfo is the same in every member.
    Set<String> used = new LinkedHashSet<>(Set.of(Federation.SHAREABLE.directive));
    if (!member.externals().isEmpty()
        || member.entities().stream().anyMatch(it -> !it.exposure().keys().isEmpty())) {
      used.add(Federation.KEY.directive);
    }
    if (member.externals().stream().anyMatch(it -> it.interfaceObject())) {
      used.add(Federation.INTERFACE_OBJECT.directive);
    }
    if (member.entities().stream()
        .anyMatch(entity ->
            entity.code().computed().stream()
                .anyMatch(computed -> !entity.externalNeeds(computed).isEmpty()))) {
      used.add(Federation.REQUIRES.directive);
    }
    member.entities().stream()
        .flatMap(SchemaLinks::applied)
        .map(Directive::name)
        .forEach(used::add);
    return used;
  }

  private static Stream<Directive> applied(Entity entity) {
    return Stream.concat(
        entity.exposure().directives().stream(),
        entity.columns().stream()
            .flatMap(column ->
                Stream.concat(
                    column.exposure().directives().stream(),
                    column.exposure().objectDirectives().stream())));
  }
}
