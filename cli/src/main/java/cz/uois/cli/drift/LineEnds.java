package cz.uois.cli.drift;

import cz.uois.cli.plan.Bytes;

/** Ends of lines: uois writes LF, and a checkout on Windows may make CR LF of it. */
final class LineEnds {
  private LineEnds() {}

  /** The same with LF at the end of each line. */
  static Bytes plain(Bytes bytes) {
    byte[] all = bytes.toArray();
    byte[] plain = new byte[all.length];
    int length = 0;
    for (int i = 0; i < all.length; i++) {
      if (all[i] != '\r' || i == all.length - 1 || all[i + 1] != '\n') {
        plain[length] = all[i];
        length++;
      }
    }
    return length == all.length ? bytes : Bytes.of(java.util.Arrays.copyOf(plain, length));
  }

  /** The first line that ends with CR LF, from 1. */
  static int first(Bytes bytes) {
    String text = bytes.text();
    return 1
        + (int)
            text.substring(0, Math.max(0, text.indexOf("\r\n")))
                .chars()
                .filter(c -> c == '\n')
                .count();
  }
}
