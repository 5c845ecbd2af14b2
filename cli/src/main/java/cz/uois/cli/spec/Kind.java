package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What stands at a key; reading and the JSON Schema both follow it. */
sealed interface Kind {
  /** What a person would call it, as {@code a whole number}. */
  String word();

  /** Text of one line, for people. */
  record Text() implements Kind {
    @Override
    public String word() {
      return "a text";
    }
  }

  /** Text of one line, for machines: a pattern, a condition, a type. */
  record Code() implements Kind {
    @Override
    public String word() {
      return "a text";
    }
  }

  /** A name. */
  record Name(NameRule rule) implements Kind {
    public Name {
      requireNonNull(rule, "rule is null");
    }

    @Override
    public String word() {
      return "a name";
    }
  }

  /** A whole number from min to max. */
  record Whole(int min, int max) implements Kind {
    @Override
    public String word() {
      return min == max ? Integer.toString(min) : "a whole number";
    }

    String range() {
      return min == max ? Integer.toString(min) : "a number from " + min + " to " + max;
    }
  }

  /** A number. */
  record Numeric() implements Kind {
    @Override
    public String word() {
      return "a number";
    }
  }

  /** {@code true} or {@code false}. */
  record Flag() implements Kind {
    @Override
    public String word() {
      return "true or false";
    }
  }

  /** Text, a number or a truth value. */
  record Value() implements Kind {
    @Override
    public String word() {
      return "a single value";
    }
  }

  /** One of a few words. */
  record Choice(List<String> words) implements Kind {
    public Choice {
      words = List.copyOf(words);
    }

    @Override
    public String word() {
      return "one of " + String.join(", ", words);
    }
  }

  /** A list of such things. */
  record ListOf(Kind item) implements Kind {
    public ListOf {
      requireNonNull(item, "item is null");
    }

    @Override
    public String word() {
      return item instanceof Word ? "a list, as [authenticated]" : "a list";
    }
  }

  /** Such a thing, or a list of several. */
  record OneOrMore(Kind item) implements Kind {
    public OneOrMore {
      requireNonNull(item, "item is null");
    }

    @Override
    public String word() {
      return item.word() + " or a list";
    }
  }

  /** Keys of the user's choice. */
  record MapOf(NameRule key, Kind value) implements Kind {
    public MapOf {
      requireNonNull(key, "key is null");
      requireNonNull(value, "value is null");
    }

    @Override
    public String word() {
      return "a mapping";
    }
  }

  /** Keys of the language. */
  record Keyed(KeySet keys) implements Kind {
    public Keyed {
      requireNonNull(keys, "keys is null");
    }

    @Override
    public String word() {
      return "a mapping";
    }
  }

  /** A word of a rule: who may do something. */
  record Word() implements Kind {
    @Override
    public String word() {
      return "a text";
    }
  }

  /** Keys of the language, or one word in their place. */
  record KeyedOr(KeySet keys, String instead) implements Kind {
    public KeyedOr {
      requireNonNull(keys, "keys is null");
      requireNonNull(instead, "instead is null");
    }

    @Override
    public String word() {
      return "a mapping";
    }
  }

  /** Something that is part of the language but not generated yet. */
  record Reserved(String advice) implements Kind {
    public Reserved {
      requireNonNull(advice, "advice is null");
    }

    @Override
    public String word() {
      return "nothing yet";
    }
  }
}
