package cz.uois.examples.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What one round showed.
 *
 * @param perSecond requests per second
 * @param p50 median time of a request, in milliseconds
 * @param p99 time that 99 % of the requests kept, in milliseconds
 * @param server CPU of the server per request, in microseconds
 * @param database CPU of PostgreSQL per request, in microseconds
 */
record Round(double perSecond, double p50, double p99, double server, double database) {
  static final String HEADER =
      "| question | who | req/s | p50 ms | p99 ms | CPU µs server | CPU µs database | total × floor"
          + " |\n"
          + "|---|---|---|---|---|---|---|---|";

  /** The round in the middle by total CPU. */
  static Round median(List<Round> rounds) {
    List<Round> sorted = rounds.stream().sorted(Comparator.comparingDouble(Round::total)).toList();
    return sorted.get(sorted.size() / 2);
  }

  /** A row of the table. */
  String row(String question, String who, Round floor) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.0f | %.2f | %.2f | %.0f | %.0f | %.2f |",
        question,
        who,
        perSecond,
        p50,
        p99,
        server,
        database,
        total() / floor.total());
  }

  private double total() {
    return server + database;
  }
}
