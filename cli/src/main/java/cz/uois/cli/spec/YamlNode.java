package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/** A piece of a YAML file, in the small part of YAML that specs use. */
public sealed interface YamlNode {
  /** Where a finding about it points to. */
  Location location();

  /** What of the file's text it is. */
  Span span();

  /** What a person would call it. */
  String word();

  /**
   * A single value.
   *
   * @param plain written without quotes, so that YAML may see a number or a truth value in it
   */
  record Scalar(String text, boolean plain, Location location, Span span) implements YamlNode {
    public Scalar {
      requireNonNull(text, "text is null");
      requireNonNull(location, "location is null");
      requireNonNull(span, "span is null");
    }

    /** Whether nothing is written at all, as in {@code key:}. */
    public boolean missing() {
      return plain && text.isEmpty();
    }

    @Override
    public String word() {
      return missing() ? "nothing" : "'" + text + "'";
    }
  }

  /** Values in order. */
  record Sequence(List<YamlNode> items, Location location, Span span) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
      requireNonNull(location, "location is null");
      requireNonNull(span, "span is null");
    }

    @Override
    public String word() {
      return "a list";
    }
  }

  /**
   * Values by key, in the order of the file.
   *
   * @param flow written between braces
   */
  record Mapping(List<Entry> entries, boolean flow, Location location, Span span)
      implements YamlNode {
    public Mapping {
      entries = List.copyOf(entries);
      requireNonNull(location, "location is null");
      requireNonNull(span, "span is null");
    }

    /** The entry of that key. */
    public Optional<Entry> entry(String key) {
      return entries.stream().filter(entry -> entry.key().text().equals(key)).findFirst();
    }

    /** What is written at that key. */
    public Optional<YamlNode> value(String key) {
      return entry(key).map(Entry::value);
    }

    @Override
    public String word() {
      return "a mapping";
    }
  }

  /** Something that has been reported already. */
  record Broken(Location location, Span span) implements YamlNode {
    public Broken {
      requireNonNull(location, "location is null");
      requireNonNull(span, "span is null");
    }

    @Override
    public String word() {
      return "something unreadable";
    }
  }

  /**
   * A part of a text.
   *
   * @param from index of its first character
   * @param to index of the character after its last one
   */
  record Span(int from, int to) {
    public Span {
      if (from < 0 || to < from) {
        throw new IllegalArgumentException("no span from " + from + " to " + to);
      }
    }
  }

  /** A key and its value. */
  record Entry(Scalar key, YamlNode value) {
    public Entry {
      requireNonNull(key, "key is null");
      requireNonNull(value, "value is null");
    }

    /** Both, and what is between them. */
    public Span span() {
      return new Span(key.span().from(), Math.max(key.span().to(), value.span().to()));
    }
  }
}
