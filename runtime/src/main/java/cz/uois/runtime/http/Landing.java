package cz.uois.runtime.http;

import static java.util.Objects.requireNonNull;

/**
 * What the page of GraphiQL greets with.
 *
 * @param title title of the window
 * @param query first text of the editor
 */
public record Landing(String title, String query) {
  public Landing {
    requireNonNull(title, "title is null");
    requireNonNull(query, "query is null");
  }
}
