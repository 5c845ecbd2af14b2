package cz.uois.cli.artifact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names of constraints and indexes: {@code <table>_<column>_<rule>}, as PostgreSQL names them. */
final class DatabaseNames {
  /** Longest name in PostgreSQL, in bytes; it cuts longer ones silently. */
  private static final int MAX = 63;

  private static final int HASH = 8;

  private DatabaseNames() {}

  /** A long name is cut and ends with a hash of the whole, so that it stays unique. */
  static String of(String table, String columns, String rule) {
    String name = table + "_" + columns + "_" + rule;
    if (name.length() <= MAX) {
      return name;
    }
    String end = "_" + hash(name) + "_" + rule;
    return name.substring(0, MAX - end.length()) + end;
  }

  private static String hash(String name) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
