package cz.uois.cli.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the specs have something else than the members have had, a line of a table.
 *
 * @param where what there was, as {@link Claim#where} says it
 * @param instead what there is now; empty if nothing
 */
record Departure(String where, Optional<Claim> instead) {
  private static final Pattern IN_TABLE = Pattern.compile("(\\w+)\\.(\\w+)(?:\\.(\\w+))?");
  private static final Pattern IN_SCHEMA = Pattern.compile("(\\w+) (\\w+)(?:\\.(\\w+))?");
  private static final String NOTHING = "–";

  static List<Departure> read(Path file) throws IOException {
    List<Departure> departures = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\\|", -1);
      if (line.startsWith("| `")) {
        if (cells.length != 5 || cells[3].isBlank()) {
          throw new IllegalArgumentException("no reason: " + line);
        }
        departures.add(new Departure(plain(cells[1]), claim(plain(cells[2]))));
      }
    }
    return departures;
  }

  private static String plain(String cell) {
    return cell.strip().replace("`", "");
  }

  private static Optional<Claim> claim(String text) {
    Matcher table = IN_TABLE.matcher(text);
    if (table.matches()) {
      return Optional.of(
          table.group(3) == null
              ? new Claim.Table(table.group(1), table.group(2))
              : new Claim.Column(table.group(1), table.group(2), table.group(3), Claim.ANY));
    }
    Matcher schema = IN_SCHEMA.matcher(text);
    if (schema.matches()) {
      return Optional.of(
          schema.group(3) == null
              ? new Claim.Type(schema.group(1), schema.group(2))
              : new Claim.Field(schema.group(1), schema.group(2), schema.group(3), List.of()));
    }
    if (!text.equals(NOTHING)) {
      throw new IllegalArgumentException("no place in a spec: " + text);
    }
    return Optional.empty();
  }
}
