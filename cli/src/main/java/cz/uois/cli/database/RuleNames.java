package cz.uois.cli.database;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Names of constraints and indexes: {@code <table>_<columns>_<rule>}, as PostgreSQL names them. No
 * two of a member are the same: indexes share one space with tables, and a broken rule is
 * recognised by its name alone.
 */
final class RuleNames {
  /** Longest name in PostgreSQL, in bytes; it cuts longer ones silently. */
  private static final int MAX = 63;

  private static final int HASH = 8;

  private final Set<String> taken;

  /** Nothing is named yet but the tables. */
  RuleNames(Collection<String> tables) {
    taken = new HashSet<>(tables);
  }

  /** The usual name; with a hash if it is too long, or somebody took it before. */
  String claim(String table, List<String> columns, String rule) {
    String usual = usual(table, columns, rule);
    if (taken.add(usual)) {
      return usual;
    }
    // With other separators than the name itself: what is told apart by them was the same there.
    String distinct = table + "(" + String.join(",", columns) + ")" + rule;
    String name = cut(plain(table, columns, rule), distinct, rule);
    if (!taken.add(name)) {
      throw new IllegalStateException(name + " is taken twice");
    }
    return name;
  }

  private static String usual(String table, List<String> columns, String rule) {
    String name = plain(table, columns, rule);
    return name.length() <= MAX ? name : cut(name, name, rule);
  }

  private static String plain(String table, List<String> columns, String rule) {
    return columns.isEmpty()
        ? table + "_" + rule
        : table + "_" + String.join("_", columns) + "_" + rule;
  }

  private static String cut(String name, String hashed, String rule) {
    String end = "_" + hash(hashed) + "_" + rule;
    String start = name.substring(0, name.length() - rule.length() - 1);
    return start.substring(0, Math.min(start.length(), MAX - end.length())) + end;
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
