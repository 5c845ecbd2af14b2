package cz.uois.runtime.http;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What the pages for people greet with.
 *
 * @param title title of the windows
 * @param query first text of GraphiQL's editor
 * @param introspection whether the member tells its schema; the pages say so if it does not
 * @param signIn whom people can choose to be, in development
 */
public record Landing(String title, String query, boolean introspection, Optional<SignIn> signIn) {
  public Landing {
    requireNonNull(title, "title is null");
    requireNonNull(query, "query is null");
    requireNonNull(signIn, "signIn is null");
  }
}
