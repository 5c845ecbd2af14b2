package cz.uois.cli.edit;

import static java.nio.charset.StandardCharsets.UTF_8;

import cz.uois.cli.spec.SpecFolder;
import cz.uois.cli.spec.YamlFile;
import cz.uois.cli.spec.YamlNode;
import cz.uois.cli.spec.YamlNode.Mapping;
import cz.uois.cli.spec.YamlNode.Scalar;
import cz.uois.cli.spec.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a spec while they are changed. What is not changed stays as it is, to the byte. */
final class SpecText {
  private static final String SUFFIX = ".yaml";

  private final SortedMap<String, byte[]> files;
  private final Map<String, YamlFile> read = new HashMap<>();
  private final Map<String, List<Splice>> splices = new HashMap<>();
  private final SortedMap<String, String> moved = new TreeMap<>();
  private final SortedMap<String, Optional<String>> whole = new TreeMap<>();

  SpecText(SortedMap<String, byte[]> files) {
    this.files = Collections.unmodifiableSortedMap(files);
    files.forEach(
        (path, bytes) -> YamlFile.of(path, bytes).ifPresent(file -> read.put(path, file)));
  }

  /** The path of the file of a table. */
  static String path(String table) {
    return SpecFolder.ENTITIES + "/" + table + SUFFIX;
  }

  /** The files that can be read, by path. */
  List<YamlFile> readable() {
    return new TreeMap<>(read).values().stream().toList();
  }

  /** The files of entities that can be read. */
  List<YamlFile> entities() {
    return readable().stream().filter(file -> isEntity(file.path())).toList();
  }

  static boolean isEntity(String path) {
    return path.startsWith(SpecFolder.ENTITIES + "/");
  }

  /** The table that a file describes. */
  static String table(YamlFile file) {
    String name =
        file.path()
            .substring(SpecFolder.ENTITIES.length() + 1, file.path().length() - SUFFIX.length());
    return word(file.root(), "table").orElse(name);
  }

  /** The single value at a key. */
  static Optional<String> word(Mapping mapping, String key) {
    return mapping
        .value(key)
        .flatMap(
            node -> node instanceof Scalar scalar ? Optional.of(scalar.text()) : Optional.empty());
  }

  /** The single values of a list. */
  static Stream<String> words(YamlNode list) {
    return list instanceof Sequence sequence
        ? sequence.items().stream()
            .flatMap(item -> item instanceof Scalar scalar ? Stream.of(scalar.text()) : Stream.of())
        : Stream.of();
  }

  /** The mapping at a key. */
  static Optional<Mapping> mapping(Mapping mapping, String key) {
    return mapping
        .value(key)
        .flatMap(node -> node instanceof Mapping inner ? Optional.of(inner) : Optional.empty());
  }

  /** The tables that files describe, those that cannot be read included. */
  List<String> tables() {
    return files.keySet().stream()
        .filter(SpecText::isEntity)
        .map(path ->
            Optional.ofNullable(read.get(path))
                .map(SpecText::table)
                .orElse(path.substring(path.indexOf('/') + 1).replace(SUFFIX, "")))
        .toList();
  }

  /** The keys of types of other members that {@code uois.yaml} names. */
  List<String> externals() {
    return Stream.ofNullable(read.get(SpecFolder.MEMBER_FILE))
        .flatMap(file -> mapping(file.root(), "external").stream())
        .flatMap(external -> external.entries().stream())
        .map(entry -> entry.key().text())
        .toList();
  }

  /** The fields of a table that is described and can be read; none for others. */
  List<String> fields(String table) {
    return entities().stream()
        .filter(file -> table(file).equals(table))
        .flatMap(file -> mapping(file.root(), "fields").stream())
        .flatMap(fields -> fields.entries().stream())
        .map(entry -> entry.key().text())
        .toList();
  }

  /** The file of a table. */
  Optional<YamlFile> entity(String table) {
    return entities().stream().filter(file -> table(file).equals(table)).findFirst();
  }

  /** A file that can be changed. */
  YamlFile file(String path) throws RefusedEdit {
    YamlFile file = read.get(path);
    if (file == null) {
      throw new RefusedEdit(
          files.containsKey(path)
              ? path + " cannot be changed, because it is not readable; see: uois check"
              : "there is no " + path);
    }
    return file;
  }

  boolean has(String path) {
    return files.containsKey(path) || whole.containsKey(path);
  }

  void change(String path, List<Splice> more) {
    splices.computeIfAbsent(path, _ -> new ArrayList<>()).addAll(more);
  }

  void create(String path, String text) {
    whole.put(path, Optional.of(text));
  }

  void remove(String path) {
    whole.put(path, Optional.empty());
  }

  void move(String path, String to) {
    moved.put(path, to);
  }

  /** The files as they are now. */
  SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> now = new TreeMap<>(files);
    splices.forEach((path, all) ->
        now.computeIfPresent(
            path, (_, bytes) -> Splice.apply(new String(bytes, UTF_8), all).getBytes(UTF_8)));
    moved.forEach(
        (path, to) -> Optional.ofNullable(now.remove(path)).ifPresent(it -> now.put(to, it)));
    whole.forEach((path, text) -> {
      now.remove(path);
      text.ifPresent(it -> now.put(path, it.getBytes(UTF_8)));
    });
    return now;
  }

  /** Files that have another path now, by the path that they had. */
  SortedMap<String, String> moved() {
    return Collections.unmodifiableSortedMap(moved);
  }
}
