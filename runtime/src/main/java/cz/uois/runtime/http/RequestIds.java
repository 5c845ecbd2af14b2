package cz.uois.runtime.http;

import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Names of requests, by which an answer finds its lines in the log. */
public final class RequestIds {
  /** What the log's context calls the request in execution on its thread. */
  public static final String LOG_KEY = "requestId";

  private static final Pattern GIVEN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private RequestIds() {}

  /** The caller's own name if it is harmless in a log, a random one otherwise. */
  static String of(String given) {
    if (!given.isEmpty() && GIVEN.matcher(given).matches()) {
      return given;
    }
    return Long.toHexString(ThreadLocalRandom.current().nextLong());
  }
}
