package cz.uois.cli.link;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/** Whether a pattern matches a whole text, or takes too long to tell: some take centuries. */
enum PatternMatch {
  YES,
  NO,
  ENDLESS;

  private static final int MOST_READS = 1_000_000;

  /**
   * Tries it.
   *
   * @throws java.util.regex.PatternSyntaxException if the pattern is none
   */
  static PatternMatch of(String pattern, String text) {
    // In PostgreSQL a point is also the end of a line.
    Pattern compiled = Pattern.compile(pattern, Pattern.DOTALL);
    try {
      return compiled.matcher(new Counted(text)).matches() ? YES : NO;
    } catch (TooManyReads | StackOverflowError e) {
      return ENDLESS;
    }
  }

  private static final class TooManyReads extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** A text that is read a limited number of times. */
  private static final class Counted implements CharSequence {
    private final String text;
    private int reads;

    Counted(String text) {
      this.text = requireNonNull(text, "text is null");
    }

    @Override
    public char charAt(int index) {
      if (++reads > MOST_READS) {
        throw new TooManyReads();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
