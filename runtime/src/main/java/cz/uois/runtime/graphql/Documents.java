package cz.uois.runtime.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import cz.uois.runtime.config.Limits;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Keeps parsed and validated documents by their text: both cost twenty times a small query. A
 * character of the text is some 80 bytes of its syntax tree.
 */
final class Documents implements PreparsedDocumentProvider {
  private static final long MOST_CHARACTERS = 800_000;

  /** Two thousand documents at most. */
  private static final int OVERHEAD = 400;

  private final Cache<String, PreparsedDocumentEntry> documents =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CHARACTERS)
          .weigher((String text, PreparsedDocumentEntry entry) -> text.length() + OVERHEAD)
          .build();

  private final int mostNesting;

  /**
   * @param limits what a document may have
   */
  Documents(Limits.Document limits) {
    mostNesting = Nesting.most(limits.depth());
  }

  @Override
  public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
    String text = input.getQuery();
    PreparsedDocumentEntry known = documents.getIfPresent(text);
    if (known == null) {
      if (Nesting.exceeds(text, mostNesting)) {
        throw new FieldLimit.TooComplex(
            "the document is nested deeper than %d brackets", mostNesting);
      }
      known = parseAndValidate.apply(input);
      // Documents that are refused would push out those that are asked again.
      if (!known.hasErrors()) {
        documents.put(text, known);
      }
    }
    return CompletableFuture.completedFuture(known);
  }
}
