package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.spec.YamlNode.Entry;
import cz.uois.cli.spec.YamlNode.Mapping;
import cz.uois.cli.spec.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the files of a member into a {@link MemberSpec}; pure. */
public final class SpecReader {
  private static final String SUFFIX = ".yaml";

  private final SortedMap<String, byte[]> files;
  private final Diagnostics diagnostics;

  private SpecReader(Map<String, byte[]> files, Diagnostics diagnostics) {
    this.files = new TreeMap<>(files);
    this.diagnostics = requireNonNull(diagnostics, "diagnostics is null");
  }

  /**
   * What the files say. Whatever is wrong is reported and left out, so that the rest can be
   * checked.
   *
   * @param files bytes by path relative to the member's folder
   */
  public static MemberSpec read(Map<String, byte[]> files, Diagnostics diagnostics) {
    return new SpecReader(files, diagnostics).read();
  }

  /** The lines of a file, for an excerpt of it. */
  public static List<String> lines(byte[] bytes) {
    return SourceText.lines(bytes);
  }

  /** The text of a file; empty if it is none that is read, which {@link #read} would report. */
  public static Optional<String> text(String path, byte[] bytes) {
    return SourceText.of(path, bytes, new Diagnostics()).map(SourceText::text);
  }

  private MemberSpec read() {
    List<EntitySpec> entities = new ArrayList<>();
    Set<String> unreadable = new HashSet<>();
    for (String path : files.keySet()) {
      if (path.startsWith(SpecFolder.ENTITIES + "/")) {
        Optional<EntitySpec> entity =
            root(path).map(root -> EntityReader.read(root, path, diagnostics));
        entity.ifPresentOrElse(entities::add, () -> unreadable.add(tableOf(path)));
      }
    }
    if (entities.isEmpty() && unreadable.isEmpty()) {
      diagnostics.error(
          Rule.MISSING_FILE.id(),
          start(),
          "the member has no entity",
          "describe one in entities/<table>.yaml");
    }
    return member(entities, unreadable);
  }

  private MemberSpec member(List<EntitySpec> entities, Set<String> unreadable) {
    Optional<Mapping> root = Optional.empty();
    if (files.containsKey(SpecFolder.MEMBER_FILE)) {
      root = root(SpecFolder.MEMBER_FILE);
    } else {
      diagnostics.error(
          Rule.MISSING_FILE.id(),
          start(),
          "the folder has no uois.yaml",
          "it says 'uois: 1' and 'member: <name>'");
    }
    Optional<Cursor> cursor =
        root.map(it -> new Cursor(it, Language.MEMBER, "the member", start(), diagnostics));
    cursor.ifPresent(it -> it.whole("uois"));
    Optional<Mapping> external = cursor.flatMap(it -> it.mapping("external"));
    List<ExternalSpec> externals = external.map(this::externals).orElse(List.of());
    int written = external.map(it -> it.entries().size()).orElse(0);
    return new MemberSpec(
        cursor.flatMap(it -> it.name("member")).orElseGet(() -> new Located<>("member", start())),
        cursor.flatMap(it -> it.text("description")),
        cursor.flatMap(it -> it.name("package")),
        cursor.flatMap(it -> it.whole("port")),
        cursor.flatMap(it -> it.choice("compat")),
        cursor.flatMap(it -> it.choice("roles")),
        externals,
        cursor
            .flatMap(it -> it.mapping("directives"))
            .map(it -> ExposureReader.definitions(it, diagnostics))
            .orElse(List.of()),
        cursor
            .flatMap(it -> it.mapping("enums"))
            .map(it -> EnumReader.definitions(it, diagnostics))
            .orElse(List.of()),
        cursor.map(new SchemaReader(diagnostics)::federation).orElse(FederationLinkSpec.NONE),
        cursor.map(new SchemaReader(diagnostics)::schema).orElse(SchemaSpec.NONE),
        cursor
            .flatMap(it -> it.mapping("interfaces"))
            .map(new InterfaceReader(diagnostics)::read)
            .orElse(List.of()),
        cursor
            .flatMap(it -> it.mapping("inputs"))
            .map(new InputReader(diagnostics)::read)
            .orElse(List.of()),
        cursor.map(this::code).orElse(CodeSpec.NONE),
        entities,
        unreadable,
        root.isPresent() && externals.size() == written);
  }

  private CodeSpec code(Cursor cursor) {
    return new CodeSpec(
        operations("query", cursor.mapping("queries"), CodeKeys.QUERY),
        operations("mutation", cursor.mapping("mutations"), CodeKeys.MUTATION),
        List.of());
  }

  private List<OperationSpec> operations(String kind, Optional<Mapping> mapping, KeySet keys) {
    return mapping
        .map(new OperationReader(kind, "the member", keys, diagnostics)::read)
        .orElse(List.of());
  }

  private List<ExternalSpec> externals(Mapping mapping) {
    List<ExternalSpec> externals = new ArrayList<>();
    Values values = new Values("the member", diagnostics);
    for (Entry entry : mapping.entries()) {
      Optional<Located<String>> key = values.name(entry.key(), NameRule.EXTERNAL_KEY);
      key.flatMap(it -> external(it, entry)).ifPresent(externals::add);
    }
    return externals;
  }

  private Optional<ExternalSpec> external(Located<String> key, Entry entry) {
    String subject = "external '" + entry.key().text() + "'";
    if (entry.value() instanceof Mapping mapping) {
      Cursor cursor =
          new Cursor(mapping, Language.EXTERNAL, subject, entry.key().location(), diagnostics);
      FederationSpec federation =
          new ExposureReader(subject, diagnostics)
              .federation(cursor, FederationKeys.EXTERNAL_FEDERATION);
      return cursor
          .name("type")
          .map(type ->
              new ExternalSpec(
                  key,
                  type,
                  cursor.name("key"),
                  cursor.choice("key_type"),
                  cursor
                      .mapping("fields")
                      .map(new ExternalFieldReader(subject, diagnostics)::read)
                      .orElse(List.of()),
                  federation));
    }
    new Values("the member", diagnostics)
        .refuseKind(entry.key().text(), entry.value(), "a mapping, as {type: UserGQLModel}");
    return Optional.empty();
  }

  private Optional<Mapping> root(String path) {
    byte[] bytes = requireNonNull(files.get(path), "no file of that path");
    Optional<YamlNode> root =
        SourceText.of(path, bytes, diagnostics).flatMap(it -> YamlTree.of(it, diagnostics));
    if (root.isPresent() && root.get() instanceof Mapping mapping) {
      return Optional.of(mapping);
    }
    root.ifPresent(this::refuseRoot);
    return Optional.empty();
  }

  private void refuseRoot(YamlNode node) {
    if (!Cursor.isBroken(node)) {
      String word = node instanceof Scalar scalar && scalar.missing() ? "empty" : node.word();
      diagnostics.error(
          Rule.WRONG_KIND.id(),
          node.location(),
          "the file is " + word + ", expected 'key: value' lines");
    }
  }

  private static String tableOf(String path) {
    return path.substring(SpecFolder.ENTITIES.length() + 1, path.length() - SUFFIX.length());
  }

  private static Location start() {
    return new Location(SpecFolder.MEMBER_FILE, 1, 1, 1);
  }
}
