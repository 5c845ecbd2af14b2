package cz.uois.runtime.token;

import java.util.Optional;

/** Finds the token of a request in its headers: the cookie first, then {@code Authorization}. */
final class TokenHeaders {
  /** A JWT of RS256 with a dozen claims takes one kilobyte; what is longer is not even read. */
  static final int MOST_CHARACTERS = 8 * 1024;

  private static final String COOKIE = "authorization";
  private static final String SCHEME = "Bearer ";

  private TokenHeaders() {}

  /**
   * The token, whatever it is worth.
   *
   * @param cookie the header {@code Cookie} (RFC 6265); who sends two cookies of the name means the
   *     first, as browsers send the one with the longer path first
   * @param authorization the header {@code Authorization} (RFC 6750), used if no cookie has a token
   */
  static Optional<String> token(String cookie, String authorization) {
    return inCookie(cookie)
        .or(() -> inHeader(authorization))
        .filter(token -> token.length() <= MOST_CHARACTERS);
  }

  private static Optional<String> inCookie(String header) {
    for (String pair : header.split(";", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0 && pair.substring(0, equals).strip().equals(COOKIE)) {
        String value = unquoted(pair.substring(equals + 1).strip());
        if (!value.isEmpty()) {
          return Optional.of(value);
        }
      }
    }
    return Optional.empty();
  }

  private static String unquoted(String value) {
    return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
        ? value.substring(1, value.length() - 1)
        : value;
  }

  private static Optional<String> inHeader(String header) {
    if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    return Optional.of(header.substring(SCHEME.length()).strip()).filter(it -> !it.isEmpty());
  }
}
