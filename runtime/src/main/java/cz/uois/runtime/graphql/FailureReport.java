package cz.uois.runtime.graphql;

import cz.uois.runtime.loading.FieldFailure;
import graphql.language.SourceLocation;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Tells the caller which fields of one root field failed. A cause that fails many objects is logged
 * once and told at each of them, the first hundred.
 */
final class FailureReport implements FieldFailure.Listener {
  private static final int MOST_PLACES = 100;

  private final ErrorPresenter errors;
  private final RequestContext context;
  private final IdentityHashMap<FieldFailure, RequestContext.ResponseError> known =
      new IdentityHashMap<>();
  private int places;

  FailureReport(ErrorPresenter errors, RequestContext context) {
    this.errors = errors;
    this.context = context;
  }

  @Override
  public void failed(Iterable<Object> path, FieldFailure failure) {
    if (places++ < MOST_PLACES) {
      List<Object> at = StreamSupport.stream(path.spliterator(), false).toList();
      RequestContext.ResponseError error =
          known.computeIfAbsent(
              failure,
              first ->
                  errors.present(
                      first.cause(),
                      at,
                      List.of(new SourceLocation(first.place().line(), first.place().column()))));
      context.error(error.at(at));
    }
  }
}
