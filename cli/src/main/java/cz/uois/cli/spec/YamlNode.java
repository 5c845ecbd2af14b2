package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Location;
import java.util.List;

/** A piece of a YAML file, in the small part of YAML that specs use. */
sealed interface YamlNode {
  Location location();

  /** What a person would call it. */
  String word();

  /**
   * A single value.
   *
   * @param plain written without quotes, so that YAML may see a number or a truth value in it
   */
  record Scalar(String text, boolean plain, Location location) implements YamlNode {
    public Scalar {
      requireNonNull(text, "text is null");
      requireNonNull(location, "location is null");
    }

    /** Whether nothing is written at all, as in {@code key:}. */
    boolean missing() {
      return plain && text.isEmpty();
    }

    @Override
    public String word() {
      return missing() ? "nothing" : "'" + text + "'";
    }
  }

  /** Values in order. */
  record Sequence(List<YamlNode> items, Location location) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
      requireNonNull(location, "location is null");
    }

    @Override
    public String word() {
      return "a list";
    }
  }

  /** Values by key, in the order of the file. */
  record Mapping(List<Entry> entries, Location location) implements YamlNode {
    public Mapping {
      entries = List.copyOf(entries);
      requireNonNull(location, "location is null");
    }

    @Override
    public String word() {
      return "a mapping";
    }
  }

  /** Something that has been reported already. */
  record Broken(Location location) implements YamlNode {
    public Broken {
      requireNonNull(location, "location is null");
    }

    @Override
    public String word() {
      return "something unreadable";
    }
  }

  /** A key and its value. */
  record Entry(Scalar key, YamlNode value) {
    public Entry {
      requireNonNull(key, "key is null");
      requireNonNull(value, "value is null");
    }
  }
}
