package cz.uois.cli.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the members of the university have had, as the public repositories define it: a file per
 * member, a line per table or type, in the catalogue's own notation.
 *
 * <p>{@code s i f b d u x} are text, int, float, bool, time, uuid and bytes; {@code -> t} points to
 * an own table, {@code => m.t} to one of another member; {@code ~f(a b)} is computed, with its
 * arguments.
 */
final class Catalogue {
  private static final String SUFFIX = ".txt";
  private static final Pattern LINE = Pattern.compile("(table|type|query|mutation) (.*)");
  private static final Pattern CALL = Pattern.compile("(\\w+)(?:\\(([\\w ]*)\\))?");

  private final String member;
  private final List<Claim> claims = new ArrayList<>();

  private Catalogue(String member) {
    this.member = member;
  }

  /** Everything claimed by the files of a folder. */
  static List<Claim> read(Path folder) throws IOException {
    List<Claim> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        all.addAll(readFile(file));
      }
    }
    return all;
  }

  private static List<Claim> readFile(Path file) throws IOException {
    String name = file.getFileName().toString();
    Catalogue catalogue = new Catalogue(name.substring(0, name.length() - SUFFIX.length()));
    for (String line : Files.readAllLines(file)) {
      if (!line.startsWith("#")) {
        catalogue.line(line);
      }
    }
    return catalogue.claims;
  }

  private void line(String line) {
    Matcher matcher = matched(LINE, line);
    String rest = matcher.group(2);
    switch (matcher.group(1)) {
      case "table" -> table(before(rest), items(after(rest)));
      case "type" -> type(before(rest), items(after(rest)));
      case "query" -> items(rest).forEach(it -> field("Query", it));
      default -> items(rest).forEach(it -> field("Mutation", it));
    }
  }

  private void table(String table, List<String> columns) {
    claims.add(new Claim.Table(member, table));
    for (String column : columns) {
      if (column.equals("tree")) {
        claims.add(new Claim.Tree(member, table));
      } else if (column.startsWith("~")) {
        Matcher call = matched(CALL, column.substring(1));
        claims.add(new Claim.Computed(member, table, call.group(1), arguments(call)));
      } else {
        String name = column.substring(0, column.indexOf(' '));
        claims.add(new Claim.Column(member, table, name, column.substring(name.length()).strip()));
      }
    }
  }

  private void type(String type, List<String> fields) {
    claims.add(new Claim.Type(member, type));
    fields.forEach(it -> field(type, it));
  }

  private void field(String type, String text) {
    Matcher call = matched(CALL, text);
    claims.add(new Claim.Field(member, type, call.group(1), arguments(call)));
  }

  private static List<String> arguments(Matcher call) {
    String arguments = call.group(2);
    return arguments == null ? List.of() : List.of(arguments.split(" ", -1));
  }

  private static List<String> items(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(", ", -1));
  }

  private static String before(String text) {
    int colon = text.indexOf(':');
    return colon < 0 ? text : text.substring(0, colon);
  }

  private static String after(String text) {
    int colon = text.indexOf(':');
    return colon < 0 ? "" : text.substring(colon + 1).strip();
  }

  private static Matcher matched(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no line of a catalogue: " + text);
    }
    return matcher;
  }
}
