package cz.uois.cli.artifact;

import cz.uois.cli.model.Argument;
import cz.uois.cli.model.Code;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Computed;
import cz.uois.cli.model.Counterpart;
import cz.uois.cli.model.Directive;
import cz.uois.cli.model.DirectiveDefinition;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.Exposure;
import cz.uois.cli.model.FederationNames;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.OwnOperation;
import cz.uois.cli.model.ValueObject;
import cz.uois.cli.model.Vector;
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

  /** Version 2.x in which an override may have a label. */
  private static final int LABELS_SINCE = 7;

  /** Version 2.x in which an interface may have a key. */
  private static final int KEYED_INTERFACES_SINCE = 3;

  private SchemaLinks() {}

  /**
   * A linked specification.
   *
   * @param namespace its name here; empty if it is its own
   */
  public record Link(String url, String namespace, List<Import> imports) {}

  /** A directive that has no prefix: its name in its specification, and the one here. */
  public record Import(String name, String here) {
    static Import plain(String name) {
      return new Import(name, name);
    }

    /** Whether it has another name here. */
    public boolean renamed() {
      return !name.equals(here);
    }
  }

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
    int version =
        Math.max(
            Math.max(
                imported.stream().mapToInt(it -> it.since).max().orElse(0),
                member.interfaces().isEmpty() ? 0 : KEYED_INTERFACES_SINCE),
            applied(member).anyMatch(SchemaLinks::isProgressive) ? LABELS_SINCE : 0);
    List<Link> links = new ArrayList<>();
    links.add(
        new Link(
            "https://specs.apollo.dev/federation/v2." + version,
            member.federation().namespace(),
            imported.stream()
                .map(it -> it.directive)
                .filter(member.federation()::isImported)
                .map(it -> new Import(it, member.federation().of(it)))
                .toList()));
    if (relations) {
      links.add(new Link(RELATION, "", List.of(Import.plain("relation"))));
    }
    Map<String, List<DirectiveDefinition>> own = new LinkedHashMap<>();
    member
        .directives()
        .forEach(it -> own.computeIfAbsent(it.url(), _ -> new ArrayList<>()).add(it));
    own.forEach((url, directives) -> links.add(own(url, directives)));
    return links;
  }

  private static Link own(String url, List<DirectiveDefinition> directives) {
    return new Link(
        url,
        directives.getFirst().namespace(),
        directives.stream()
            .filter(it -> !it.imported().isEmpty())
            .map(it -> new Import(it.imported(), it.name()))
            .toList());
  }

  /** What the schema calls a directive: those of Federation may have other names. */
  static String printed(FederationNames names, String directive) {
    return Arrays.stream(Federation.values()).anyMatch(it -> it.directive.equals(directive))
        ? names.of(directive)
        : directive;
  }

  private static boolean isProgressive(Directive directive) {
    return directive.name().equals(Federation.OVERRIDE.directive)
        && directive.arguments().size() > 1;
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
    applied(member).map(Directive::name).forEach(used::add);
    return used;
  }

  /** The directives of everything that the schema has. */
  private static Stream<Directive> applied(Member member) {
    return Stream.of(
            member.entities().stream().flatMap(SchemaLinks::applied),
            applied(member.code()).flatMap(List::stream),
            member.values().stream().flatMap(SchemaLinks::applied),
            member.enums().stream().flatMap(it -> applied(it.type())),
            member.externals().stream()
                .flatMap(external -> external.vectors().stream())
                .flatMap(it -> it.directives().stream()),
            member.interfaces().stream().flatMap(it -> it.directives().stream()),
            member.inputs().stream().flatMap(it -> it.directives().stream()),
            member.inputs().stream()
                .flatMap(input -> input.fields().stream())
                .flatMap(it -> it.directives().stream()),
            member.externals().stream()
                .flatMap(external -> external.counterparts().stream())
                .flatMap(it -> it.directives().stream()),
            member.externals().stream()
                .flatMap(external -> applied(external.computed()))
                .flatMap(List::stream))
        .flatMap(directives -> directives);
  }

  private static Stream<Directive> applied(ValueObject value) {
    return Stream.concat(
            Stream.of(value.directives(), value.inputDirectives()),
            value.columns().stream().flatMap(SchemaLinks::applied))
        .flatMap(List::stream);
  }

  private static Stream<Directive> applied(Entity entity) {
    return Stream.of(
            Stream.of(entity.exposure().directives(), entity.exposure().inputDirectives()),
            entity.exposure().lookups().stream().map(Exposure.Lookup::directives),
            entity.columns().stream().flatMap(SchemaLinks::applied),
            entity.embeds().stream()
                .flatMap(it -> Stream.of(it.directives(), it.inputDirectives())),
            entity.vectors().stream().map(Vector::directives),
            entity.counterparts().stream().map(Counterpart::directives),
            applied(entity.code()))
        .flatMap(lists -> lists)
        .flatMap(List::stream);
  }

  private static Stream<List<Directive>> applied(Code code) {
    return Stream.of(
            applied(code.computed()),
            code.operations().stream().map(OwnOperation::directives),
            code.operations().stream()
                .flatMap(it -> it.arguments().stream())
                .map(Argument::directives))
        .flatMap(lists -> lists);
  }

  private static Stream<List<Directive>> applied(List<Computed> computed) {
    return computed.stream()
        .flatMap(it ->
            Stream.concat(
                Stream.of(it.directives()), it.arguments().stream().map(Argument::directives)));
  }

  private static Stream<List<Directive>> applied(Column column) {
    Stream<List<Directive>> shown =
        Stream.of(
            column.exposure().directives(),
            column.exposure().objectDirectives(),
            column.exposure().inputDirectives());
    return column.type() instanceof FieldType.Enumeration enumeration
        ? Stream.concat(shown, Stream.of(applied(enumeration).toList()))
        : shown;
  }

  private static Stream<Directive> applied(FieldType.Enumeration enumeration) {
    return enumeration.shown().values().stream().flatMap(it -> it.directives().stream());
  }
}
