package cz.uois.cli.edit;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.spec.YamlNode.Span;
import java.util.Comparator;
import java.util.List;

/**
 * A part of a text that gives way to another one.
 *
 * @param from index of its first character
 * @param to index of the character after its last one; the same where something is put in
 * @param text what takes its place
 */
record Splice(int from, int to, String text) {
  Splice {
    requireNonNull(text, "text is null");
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("no part of a text from " + from + " to " + to);
    }
  }

  static Splice of(Span span, String text) {
    return new Splice(span.from(), span.to(), text);
  }

  /**
   * The text with all of them done. Those at one place come in their order.
   *
   * @throws IllegalArgumentException if two want the same characters
   */
  static String apply(String text, List<Splice> splices) {
    StringBuilder out = new StringBuilder();
    int end = 0;
    List<Splice> ordered =
        splices.stream().sorted(Comparator.comparingInt(Splice::from)).distinct().toList();
    for (Splice splice : ordered) {
      if (splice.from < end) {
        throw new IllegalArgumentException("two changes of the same characters");
      }
      out.append(text, end, splice.from).append(splice.text);
      end = splice.to;
    }
    return out.append(text, end, text.length()).toString();
  }
}
