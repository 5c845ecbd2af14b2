package cz.uois.cli.edit;

import cz.uois.cli.spec.YamlFile;
import cz.uois.cli.spec.YamlNode;
import cz.uois.cli.spec.YamlNode.Entry;
import cz.uois.cli.spec.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** How a file is laid out, and what is added to it or taken from it in the same manner. */
final class Layout {
  private static final int USUAL_STEP = 2;

  private final String text;
  private final Mapping root;

  Layout(YamlFile file) {
    this.text = file.text();
    this.root = file.root();
  }

  /**
   * Adds entries behind the last one of a mapping that stands at a key.
   *
   * @param parent the mapping with the key, or where the key is missing
   * @param entries values as YAML by key, by the key of each entry
   */
  List<Splice> add(
      Mapping parent, String key, SequencedMap<String, SequencedMap<String, String>> entries) {
    Optional<Entry> owner = parent.entry(key);
    if (owner.isPresent()) {
      return List.of(add(parent, owner.get(), entries));
    }
    if (parent.flow()) {
      return List.of(afterLast(parent, key + ": " + braces(entries)));
    }
    int column = column(parent.entries().getFirst().key().span().from());
    List<String> lines = new ArrayList<>(List.of(" ".repeat(column) + key + ":"));
    lines.addAll(lines(" ".repeat(column + step()), entries, false));
    return List.of(atEndOfLine(parent.span().to(), lines));
  }

  private Splice add(
      Mapping parent, Entry owner, SequencedMap<String, SequencedMap<String, String>> entries) {
    if (owner.value() instanceof Mapping mapping) {
      return mapping.flow() ? intoBraces(mapping, entries) : below(mapping, entries);
    }
    boolean missing = owner.value() instanceof YamlNode.Scalar scalar && scalar.missing();
    if (missing && !parent.flow()) {
      String indent = " ".repeat(column(owner.key().span().from()) + step());
      return atEndOfLine(owner.key().span().to(), lines(indent, entries, false));
    }
    return Splice.of(owner.value().span(), (missing ? " " : "") + braces(entries));
  }

  /** Takes entries out of the mapping that stands at a key, with the comments on their lines. */
  List<Splice> remove(Entry owner, List<Entry> entries) {
    Mapping mapping = (Mapping) owner.value();
    List<Splice> splices = new ArrayList<>();
    if (mapping.flow()) {
      return outOfBraces(mapping, entries);
    }
    if (mapping.entries().size() == entries.size()) {
      // What is left would be a key without anything, which is no mapping any more.
      int colon = text.indexOf(':', owner.key().span().to());
      splices.add(new Splice(colon + 1, colon + 1, " {}"));
    }
    // The last line of a file that has no break at its end takes the one before it along.
    boolean unended =
        entries.stream().anyMatch(entry -> lineEnd(entry.span().to()) == text.length());
    for (Entry entry : entries) {
      int from = lineStart(entry.span().from());
      int end = lineEnd(entry.span().to());
      splices.add(
          unended ? new Splice(beforeBreak(from), end, "") : new Splice(from, afterBreak(end), ""));
    }
    return splices;
  }

  private List<Splice> outOfBraces(Mapping mapping, List<Entry> entries) {
    boolean lines = text.substring(mapping.span().from(), mapping.span().to()).contains("\n");
    List<Splice> splices = new ArrayList<>();
    List<Entry> all = mapping.entries();
    boolean kept = false;
    for (int i = 0; i < all.size(); i++) {
      if (!entries.contains(all.get(i))) {
        kept = true;
        continue;
      }
      int from = all.get(i).span().from();
      int to = all.get(i).span().to();
      boolean last = i + 1 == all.size();
      if (lines) {
        // Comments of the neighbours stay where they are; a comma may stand behind the last entry.
        splices.add(new Splice(from, pastComma(to), ""));
      } else if (kept) {
        splices.add(new Splice(all.get(i - 1).span().to(), to, ""));
      } else {
        splices.add(new Splice(from, last ? pastComma(to) : all.get(i + 1).span().from(), ""));
      }
    }
    return splices;
  }

  /** Behind the comma that follows an entry; of the last one there may be none. */
  private int pastComma(int from) {
    int at = from;
    while (text.charAt(at) != ',' && text.charAt(at) != '}') {
      at = text.charAt(at) == '#' ? text.indexOf('\n', at) : at + 1;
    }
    return text.charAt(at) == ',' ? at + 1 : from;
  }

  private Splice below(
      Mapping mapping, SequencedMap<String, SequencedMap<String, String>> entries) {
    Entry last = mapping.entries().getLast();
    String indent = " ".repeat(column(last.key().span().from()));
    boolean spread = last.value() instanceof Mapping value && !value.flow();
    return atEndOfLine(last.span().to(), lines(indent, entries, spread));
  }

  private Splice intoBraces(
      Mapping mapping, SequencedMap<String, SequencedMap<String, String>> entries) {
    String all =
        entries.entrySet().stream()
            .map(entry -> YamlWord.of(entry.getKey()) + ": " + flow(entry.getValue()))
            .collect(Collectors.joining(", "));
    return afterLast(mapping, all);
  }

  private Splice afterLast(Mapping mapping, String entry) {
    if (mapping.entries().isEmpty()) {
      int inside = mapping.span().from() + 1;
      return new Splice(inside, inside, entry);
    }
    Entry last = mapping.entries().getLast();
    // A key without a value needs a blank before the comma: its colon would be part of it.
    int end = last.span().to();
    return new Splice(end, end, ", " + entry);
  }

  private Splice atEndOfLine(int offset, List<String> lines) {
    int end = lineEnd(offset);
    String lineBreak = lineBreak();
    return new Splice(
        end, end, lines.stream().map(line -> lineBreak + line).collect(Collectors.joining()));
  }

  private List<String> lines(
      String indent, SequencedMap<String, SequencedMap<String, String>> entries, boolean spread) {
    List<String> lines = new ArrayList<>();
    String inner = indent + " ".repeat(step());
    entries.forEach((key, value) -> {
      if (spread) {
        lines.add(indent + YamlWord.of(key) + ":");
        value.forEach((name, word) -> lines.add(inner + name + ": " + word));
      } else {
        lines.add(line(indent, key, value));
      }
    });
    return lines;
  }

  /** An entry on one line, without a break at its end. */
  static String line(String indent, String key, SequencedMap<String, String> values) {
    return indent + YamlWord.of(key) + ": " + flow(values);
  }

  private static String braces(SequencedMap<String, SequencedMap<String, String>> entries) {
    return entries.entrySet().stream()
        .map(entry -> YamlWord.of(entry.getKey()) + ": " + flow(entry.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String flow(Map<String, String> values) {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** By how many blanks the file indents: as its first mapping that stands below a key does. */
  private int step() {
    return step(root).orElse(USUAL_STEP);
  }

  private OptionalInt step(Mapping mapping) {
    for (Entry entry : mapping.entries()) {
      if (!mapping.flow()
          && entry.value() instanceof Mapping inner
          && !inner.flow()
          && !inner.entries().isEmpty()) {
        int deeper =
            column(inner.entries().getFirst().key().span().from())
                - column(entry.key().span().from());
        return OptionalInt.of(Math.max(1, deeper));
      }
    }
    return OptionalInt.empty();
  }

  private int column(int offset) {
    return offset - lineStart(offset);
  }

  private int lineStart(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Before the break of the line, or where the text ends. */
  private int lineEnd(int offset) {
    int feed = text.indexOf('\n', offset);
    return feed < 0 ? text.length() : beforeBreak(feed + 1);
  }

  private int beforeBreak(int afterBreak) {
    if (afterBreak == 0) {
      return 0;
    }
    boolean pair = afterBreak >= 2 && text.charAt(afterBreak - 2) == '\r';
    return afterBreak - (pair ? 2 : 1);
  }

  private int afterBreak(int lineEnd) {
    return text.indexOf('\n', lineEnd) + 1;
  }

  private String lineBreak() {
    int feed = text.indexOf('\n');
    return feed > 0 && text.charAt(feed - 1) == '\r' ? "\r\n" : "\n";
  }
}
