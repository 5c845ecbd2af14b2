package cz.uois.runtime.http;

import java.util.Locale;
import java.util.Map;

/**
 * The answers to a GraphQL request, and which of them a caller prefers (GraphQL over HTTP, section
 * "Media Types"; RFC 9110 section 12.5.1).
 */
enum MediaType {
  /** Status 200 for every GraphQL request. What the gateway understands, hence the default. */
  JSON("application/json"),
  /** Status 400 for requests that were not executed. */
  GRAPHQL_RESPONSE("application/graphql-response+json");

  private final String name;

  MediaType(String name) {
    this.name = name;
  }

  String contentType() {
    return name + "; charset=utf-8";
  }

  /**
   * Chooses the type of the answer.
   *
   * @param accept the header, empty if there is none
   * @throws BadRequest with 406 if the caller takes neither
   */
  static MediaType preferred(String accept) throws BadRequest {
    if (accept.isEmpty() || accept.equals("*/*")) {
      return JSON;
    }
    Preference json = preference(accept, JSON);
    Preference response = preference(accept, GRAPHQL_RESPONSE);
    if (json.quality() == 0 && response.quality() == 0) {
      throw new BadRequest(
          406, "Accept must allow application/json or application/graphql-response+json");
    }
    return response.isBetterThan(json) ? GRAPHQL_RESPONSE : JSON;
  }

  /** Whether a header allows a type by its name; a wildcard does not count. */
  static boolean names(String accept, String type) {
    for (String part : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
      if (part.split(";", 2)[0].strip().equals(type) && quality(part) > 0) {
        return true;
      }
    }
    return false;
  }

  private static Preference preference(String accept, MediaType type) {
    Preference best = new Preference(0, 0, Integer.MAX_VALUE);
    String[] parts = accept.toLowerCase(Locale.ROOT).split(",", -1);
    Map<String, Integer> precision = Map.of(type.name, 3, "application/*", 2, "*/*", 1);
    for (int place = 0; place < parts.length; place++) {
      int precise = precision.getOrDefault(parts[place].split(";", 2)[0].strip(), 0);
      if (precise > best.precision()) {
        best = new Preference(quality(parts[place]), precise, place);
      }
    }
    return best;
  }

  private static double quality(String part) {
    for (String parameter : part.split(";", -1)) {
      String text = parameter.strip();
      if (text.startsWith("q=")) {
        try {
          return Math.clamp(Double.parseDouble(text.substring(2)), 0.0, 1.0);
        } catch (NumberFormatException notANumber) {
          return 0;
        }
      }
    }
    return 1;
  }

  /**
   * What a header says of one type.
   *
   * @param quality its weight, 0 if it is not taken
   * @param precision 3 for the type by name, 2 and 1 for wildcards
   * @param place position in the header
   */
  private record Preference(double quality, int precision, int place) {
    boolean isBetterThan(Preference other) {
      if (quality != other.quality) {
        return quality > other.quality;
      }
      // A wildcard never asks for the newer type; between two names the first is meant.
      return precision == 3 && (other.precision < 3 || place < other.place);
    }
  }
}
