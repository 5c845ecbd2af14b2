package cz.uois.cli.command;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The sign of what was done, as far as a terminal can show it. */
final class Mark {
  private Mark() {}

  /** {@code ✓}, or a word where standard output has no such character. */
  static String done() {
    return done(System.getProperty("stdout.encoding", StandardCharsets.UTF_8.name()));
  }

  static String done(String encoding) {
    boolean shown =
        Charset.isSupported(encoding) && Charset.forName(encoding).newEncoder().canEncode('✓');
    return shown ? "✓" : "ok";
  }
}
