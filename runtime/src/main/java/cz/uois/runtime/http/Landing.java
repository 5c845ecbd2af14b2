package cz.uois.runtime.http;

import static java.util.Objects.requireNonNull;

/**
 * What the pages for people greet with.
 *
 * @param title title of the windows
 * @param query first text of GraphiQL's editor
 */
public record Landing(String title, String query) {
  public Landing {
    requireNonNull(title, "title is null");
    requireNonNull(query, "query is null");
  }
}
