package cz.uois.cli.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Entities written in all manners that YAML and people have. */
final class RandomLayout {
  private static final List<String> COMMENTS =
      List.of("# a: comment", "# 'quoted', {braces} and a , comma", "#", "# žluťoučký 🐎 \\ \"");
  private static final List<String> WORDS =
      List.of("Name of it", "it's", "a # no comment", "Příliš 🐎", "yes", "a, b: c");

  private final Random random;
  private final String lineBreak;
  private final int indent;
  private final StringBuilder out = new StringBuilder();

  private RandomLayout(Random random) {
    this.random = random;
    this.lineBreak = random.nextInt(4) == 0 ? "\r\n" : "\n";
    this.indent = random.nextBoolean() ? 2 : 4;
  }

  /** The file of an entity {@code things} with these fields, each of some type. */
  static String of(Random random, List<String> fields) {
    return new RandomLayout(random).entity(fields);
  }

  private String entity(List<String> fields) {
    noise(0);
    line("table: " + quoted("things"));
    line("description: " + text());
    noise(0);
    boolean uniqueFirst = random.nextBoolean();
    if (uniqueFirst) {
      unique(fields);
    }
    fields(fields);
    if (!uniqueFirst) {
      unique(fields);
    }
    noise(0);
    String all = out.toString();
    // Some editors leave the last line without an end.
    return random.nextInt(3) == 0 && all.endsWith(lineBreak)
        ? all.substring(0, all.length() - lineBreak.length())
        : all;
  }

  private void unique(List<String> fields) {
    if (fields.size() > 2 && random.nextBoolean()) {
      line("unique:");
      line(" ".repeat(indent) + "- [" + quoted(fields.get(0)) + ", " + fields.get(1) + "]");
      noise(indent);
    }
  }

  private void fields(List<String> fields) {
    int manner = random.nextInt(fields.isEmpty() ? 3 : 5);
    if (fields.isEmpty()) {
      line(manner == 0 ? "fields: {}" : manner == 1 ? "fields: { }" : "fields:");
      return;
    }
    if (manner == 0) {
      List<String> all = fields.stream().map(field -> key(field) + ": " + braces()).toList();
      line(
          "fields: {"
              + String.join(random.nextBoolean() ? ", " : ",", all)
              + (random.nextInt(4) == 0 ? "," : "")
              + "}");
    } else if (manner == 1) {
      line("fields: {");
      for (int i = 0; i < fields.size(); i++) {
        boolean comma = i + 1 < fields.size() || random.nextBoolean();
        noise(indent);
        line(" ".repeat(indent) + key(fields.get(i)) + ": " + braces() + (comma ? "," : ""));
      }
      line(" ".repeat(indent) + "}");
    } else {
      line("fields:");
      for (String field : fields) {
        noise(indent);
        if (random.nextBoolean()) {
          line(" ".repeat(indent) + key(field) + ": " + braces());
        } else {
          block(field);
        }
      }
    }
  }

  private void block(String field) {
    String inner = " ".repeat(2 * indent);
    line(" ".repeat(indent) + key(field) + ":");
    line(inner + "type: string");
    noise(2 * indent);
    if (random.nextInt(3) == 0) {
      out.append(inner).append("description: >-").append(lineBreak);
      out.append(inner).append("  several lines").append(lineBreak);
      out.append(inner).append("  of words").append(lineBreak);
    } else {
      line(inner + "description: " + text());
    }
  }

  private String braces() {
    String required = random.nextInt(3) == 0 ? "required: true, " : "";
    return "{"
        + (random.nextBoolean() ? " " : "")
        + "type: string, "
        + required
        + "description: "
        + text()
        + (random.nextBoolean() ? " " : "")
        + "}";
  }

  private String key(String field) {
    return random.nextInt(4) == 0 ? quoted(field) : field;
  }

  private String quoted(String word) {
    return switch (random.nextInt(3)) {
      case 0 -> '"' + word + '"';
      case 1 -> "'" + word + "'";
      default -> word;
    };
  }

  private String text() {
    String word = WORDS.get(random.nextInt(WORDS.size()));
    return random.nextBoolean() ? "'" + word.replace("'", "''") + "'" : '"' + word + '"';
  }

  private void line(String line) {
    out.append(line);
    if (random.nextInt(4) == 0) {
      out.append(" ").append(COMMENTS.get(random.nextInt(COMMENTS.size())));
    } else if (random.nextInt(6) == 0) {
      out.append("  ");
    }
    out.append(lineBreak);
  }

  private void noise(int blanks) {
    while (random.nextInt(3) == 0) {
      if (random.nextBoolean()) {
        out.append(" ".repeat(random.nextInt(blanks + 1)))
            .append(COMMENTS.get(random.nextInt(COMMENTS.size())));
      }
      out.append(lineBreak);
    }
  }

  /** Some names of fields. */
  static List<String> names(Random random) {
    List<String> names = new ArrayList<>(List.of("alpha", "beta_2", "gamma", "delta", "omega_id"));
    Collections.shuffle(names, random);
    return names.subList(0, random.nextInt(names.size() + 1));
  }
}
