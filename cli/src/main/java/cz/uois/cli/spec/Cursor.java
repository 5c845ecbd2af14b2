package cz.uois.cli.spec;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.diagnostic.Suggestion;
import cz.uois.cli.spec.YamlNode.Broken;
import cz.uois.cli.spec.YamlNode.Entry;
import cz.uois.cli.spec.YamlNode.Mapping;
import cz.uois.cli.spec.YamlNode.Scalar;
import cz.uois.cli.spec.YamlNode.Sequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Reads one mapping by its {@link KeySet}: refuses keys that are not in it, and gives the values of
 * the others, each checked by its {@link Kind}. What cannot be read is reported and absent.
 */
final class Cursor {
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final KeySet keys;
  private final String subject;
  private final Location location;
  private final Values values;
  private final Diagnostics diagnostics;

  /**
   * Makes a cursor and refuses the mapping's foreign keys.
   *
   * @param subject what the mapping describes, as {@code field 'name' of 'plans'}
   * @param location where missing keys are reported
   */
  Cursor(Mapping mapping, KeySet keys, String subject, Location location, Diagnostics diagnostics) {
    this.keys = keys;
    this.subject = subject;
    this.location = location;
    this.diagnostics = diagnostics;
    this.values = new Values(subject, diagnostics);
    mapping.entries().forEach(entry -> entries.put(entry.key().text(), entry));
    mapping.entries().forEach(this::check);
    keys.keys().stream().filter(Key::required).forEach(this::require);
  }

  private void check(Entry entry) {
    Optional<Key> key = keys.key(entry.key().text());
    if (key.isEmpty()) {
      refuseUnknown(entry);
    } else if (key.get().kind() instanceof Kind.Reserved reserved) {
      refuseReserved(entry.key(), reserved);
    }
  }

  private void refuseUnknown(Entry entry) {
    String name = entry.key().text();
    boolean valueless = entry.value() instanceof Scalar scalar && scalar.missing();
    if (valueless && isRestOfDecimal(name)) {
      return;
    }
    String known = "known: " + String.join(", ", keys.suggestions());
    diagnostics.error(
        Rule.UNKNOWN_KEY.id(),
        entry.key().location(),
        subject + " has the unknown key '" + name + "'",
        valueless && name.contains(" ")
            ? "a text with a comma needs quotes between { }"
            : Suggestion.didYouMean(name, keys.suggestions(), known),
        Suggestion.sure(name, keys.suggestions()).filter(it -> !entries.containsKey(it)));
  }

  // {type: decimal(10,2)} is read as type: decimal(10 and a key 2): the linker reports the type.
  private boolean isRestOfDecimal(String name) {
    return name.endsWith(")")
        && node("type")
            .filter(type -> type instanceof Scalar scalar && scalar.text().startsWith("decimal("))
            .isPresent();
  }

  private void refuseReserved(Scalar key, Kind.Reserved reserved) {
    diagnostics.error(
        Rule.NOT_GENERATED_YET.id(),
        key.location(),
        "'" + key.text() + "' of " + subject + " is not generated yet",
        reserved.advice());
  }

  private void require(Key key) {
    if (node(key.name()).isEmpty()) {
      diagnostics.error(
          Rule.MISSING_KEY.id(),
          location,
          subject + " has no '" + key.name() + "'",
          "add '" + key.name() + ":' with " + key.kind().word());
    }
  }

  /** Warns of a missing description; an unreadable one has been reported already. */
  void wantDescription(Location subjectLocation, String example) {
    if (!has("description")) {
      diagnostics.warning(
          Rule.MISSING_DESCRIPTION.id(),
          subjectLocation,
          subject + " has no description",
          "add 'description: <" + example + ">'");
    }
  }

  /** Whether the key is one of the mapping's. */
  boolean knows(String name) {
    return keys.key(name).isPresent();
  }

  /** The words in a list; those that cannot be read are left out. */
  List<Located<String>> choices(String name) {
    Kind.Choice kind = (Kind.Choice) listKind(name).item();
    return each(name, kind.word(), scalar -> values.choice(name, scalar, kind));
  }

  /** The lines for machines in a list; those that cannot be read are left out. */
  List<Located<String>> codes(String name) {
    return each(name, "a text", scalar -> values.code(name, scalar));
  }

  /** The lines for people in a list; those that cannot be read are left out. */
  List<Located<String>> texts(String name) {
    return each(name, "a text", scalar -> values.text(name, scalar));
  }

  private List<Located<String>> each(
      String name, String expected, Function<Scalar, Optional<Located<String>>> read) {
    List<Located<String>> found = new ArrayList<>();
    for (YamlNode item : node(name).map(node -> items(name, node)).orElse(List.of())) {
      if (item instanceof Scalar scalar) {
        read.apply(scalar).ifPresent(found::add);
      } else {
        values.refuseKind(name, item, expected);
      }
    }
    return found;
  }

  /** What is written in the place of a mapping, if it is a single value. */
  Optional<Located<String>> word(String name) {
    return node(name)
        .filter(Scalar.class::isInstance)
        .map(node -> new Located<>(((Scalar) node).text(), node.location()));
  }

  /** Whether nothing is written. */
  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Whether the key is written, readable or not. */
  boolean has(String name) {
    return node(name).isPresent();
  }

  /** Where the key is written. */
  Location keyLocation(String name) {
    return entry(name).map(entry -> entry.key().location()).orElse(location);
  }

  /** The keys of the language that are written here, in the order of the file. */
  List<Key> written() {
    return entries.keySet().stream()
        .flatMap(name -> keys.key(name).stream())
        .filter(key -> !key.isReserved())
        .toList();
  }

  Optional<Located<String>> text(String name) {
    return scalar(name, Kind.Text.class, (scalar, _) -> values.text(name, scalar));
  }

  Optional<Located<String>> code(String name) {
    return scalar(name, Kind.Code.class, (scalar, _) -> values.code(name, scalar));
  }

  Optional<Located<String>> name(String name) {
    return scalar(name, Kind.Name.class, (scalar, kind) -> values.name(scalar, kind.rule()));
  }

  Optional<Located<Integer>> whole(String name) {
    return scalar(name, Kind.Whole.class, (scalar, kind) -> values.whole(name, scalar, kind));
  }

  Optional<Located<BigDecimal>> number(String name) {
    return scalar(name, Kind.Numeric.class, (scalar, _) -> values.number(name, scalar));
  }

  Optional<Located<Boolean>> flag(String name) {
    return scalar(name, Kind.Flag.class, (scalar, _) -> values.flag(name, scalar));
  }

  Optional<Located<Literal>> value(String name) {
    return scalar(name, Kind.Value.class, (scalar, _) -> values.value(name, scalar));
  }

  Optional<Located<String>> choice(String name) {
    return scalar(name, Kind.Choice.class, (scalar, kind) -> values.choice(name, scalar, kind));
  }

  /** The names in a list; those that cannot be read are left out. */
  List<Located<String>> names(String name) {
    return node(name).map(node -> names(name, node, listKind(name))).orElse(List.of());
  }

  /** Whether a list is written there. */
  boolean isList(String name) {
    return node(name).filter(Sequence.class::isInstance).isPresent();
  }

  /** Whether a list is written there, without anything in it. */
  boolean isEmptyList(String name) {
    return node(name)
        .filter(node -> node instanceof Sequence sequence && sequence.items().isEmpty())
        .isPresent();
  }

  /** The names in each list of a list. */
  List<Located<List<Located<String>>>> nameLists(String name) {
    List<Located<List<Located<String>>>> lists = new ArrayList<>();
    Kind.ListOf kind = listKind(name);
    for (YamlNode item : node(name).map(node -> items(name, node)).orElse(List.of())) {
      if (!(item instanceof Sequence)) {
        values.refuseKind(name, item, "a list of lists, as [[a, b]]");
      } else if (kind.item() instanceof Kind.ListOf inner) {
        lists.add(new Located<>(names(name, item, inner), item.location()));
      }
    }
    return lists;
  }

  private List<Located<String>> names(String name, YamlNode node, Kind.ListOf kind) {
    List<Located<String>> names = new ArrayList<>();
    for (YamlNode item : items(name, node)) {
      if (item instanceof Scalar scalar && kind.item() instanceof Kind.Name of) {
        values.name(scalar, of.rule()).ifPresent(names::add);
      } else {
        values.refuseKind(name, item, kind.item().word());
      }
    }
    return names;
  }

  private List<YamlNode> items(String name, YamlNode node) {
    if (node instanceof Sequence sequence) {
      return sequence.items();
    }
    values.refuseKind(
        name,
        node,
        listKind(name).item() instanceof Kind.Word ? listKind(name).word() : "a list, as [a, b]");
    return List.of();
  }

  /** The mapping at a key, if it is one. */
  Optional<Mapping> mapping(String name) {
    Optional<YamlNode> node = node(name);
    if (node.isPresent() && node.get() instanceof Mapping found) {
      return Optional.of(found);
    }
    node.ifPresent(other -> values.refuseKind(name, other, "a mapping, as {key: value}"));
    return Optional.empty();
  }

  private <K extends Kind, T> Optional<Located<T>> scalar(
      String name, Class<K> kind, BiFunction<Scalar, K, Optional<Located<T>>> read) {
    K expected = kind.cast(kindOf(name));
    Optional<YamlNode> node = node(name);
    if (node.isPresent() && node.get() instanceof Scalar scalar) {
      return read.apply(scalar, expected);
    }
    node.ifPresent(other -> values.refuseKind(name, other, expected.word()));
    return Optional.empty();
  }

  private Kind.ListOf listKind(String name) {
    return (Kind.ListOf) kindOf(name);
  }

  private Kind kindOf(String name) {
    return keys.key(name)
        .orElseThrow(() -> new IllegalArgumentException(keys.name() + " has no key " + name))
        .kind();
  }

  private Optional<YamlNode> node(String name) {
    return entry(name).map(Entry::value);
  }

  private Optional<Entry> entry(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  /** Whether the node has been reported already. */
  static boolean isBroken(YamlNode node) {
    return node instanceof Broken;
  }
}
