package cz.uois.cli.link;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A field set of Apollo Federation, as {@code sku variation { id }}.
 *
 * @param fields its fields
 */
record FieldSet(List<Selected> fields) {
  private static final Pattern TOKEN = Pattern.compile("\\s*(\\{|\\}|[A-Za-z_][A-Za-z0-9_]*)");

  FieldSet {
    fields = List.copyOf(fields);
  }

  /** A field, with those of its object. */
  record Selected(String name, List<Selected> inner) {
    Selected {
      requireNonNull(name, "name is null");
      inner = List.copyOf(inner);
    }

    private String text() {
      return inner.isEmpty()
          ? name
          : name
              + " { "
              + inner.stream().map(Selected::text).collect(Collectors.joining(" "))
              + " }";
    }
  }

  /** Reads a field set; empty if it is none. */
  static Optional<FieldSet> parse(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text.strip());
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      tokens.add(matcher.group(1));
      end = matcher.end();
    }
    if (end != text.strip().length()) {
      return Optional.empty();
    }
    Parser parser = new Parser(tokens);
    Optional<List<Selected>> fields = parser.fields();
    return fields.filter(_ -> parser.atEnd()).map(FieldSet::new);
  }

  /** The set with one blank between its tokens, as schemas are compared. */
  String text() {
    return fields.stream().map(Selected::text).collect(Collectors.joining(" "));
  }

  private static final class Parser {
    private final List<String> tokens;
    private int next;

    Parser(List<String> tokens) {
      this.tokens = tokens;
    }

    boolean atEnd() {
      return next == tokens.size();
    }

    Optional<List<Selected>> fields() {
      List<Selected> fields = new ArrayList<>();
      while (!atEnd() && !is("}")) {
        if (is("{")) {
          return Optional.empty();
        }
        String name = tokens.get(next++);
        List<Selected> inner = List.of();
        if (is("{")) {
          next++;
          Optional<List<Selected>> nested = fields();
          if (nested.isEmpty() || !is("}")) {
            return Optional.empty();
          }
          next++;
          inner = nested.get();
        }
        fields.add(new Selected(name, inner));
      }
      return fields.isEmpty() ? Optional.empty() : Optional.of(fields);
    }

    private boolean is(String token) {
      return !atEnd() && tokens.get(next).equals(token);
    }
  }
}
