package cz.uois.runtime.http;

import cz.uois.runtime.graphql.GraphQlExecutor;
import cz.uois.runtime.graphql.GraphQlRequest;
import cz.uois.runtime.graphql.GraphQlResponse;
import cz.uois.runtime.graphql.OperationKind;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /gql}: decode, admit, execute, encode. A fault on the way is a GraphQL error with a
 * code; what went wrong inside is in the log, under the request's identifier.
 */
final class GraphQlRoute {
  private static final Logger LOG = LoggerFactory.getLogger(GraphQlRoute.class);

  private final GraphQlExecutor executor;
  private final CallerSource callers;
  private final Admission admission;
  private final RequestListener listener;
  private final BooleanSupplier stopping;
  private final RequestDecoder decoder;
  private final long bodyLimit;

  GraphQlRoute(
      GraphQlExecutor executor,
      CallerSource callers,
      Admission admission,
      RequestListener listener,
      BooleanSupplier stopping,
      long bodyLimit) {
    this.executor = executor;
    this.callers = callers;
    this.admission = admission;
    this.listener = listener;
    this.stopping = stopping;
    this.decoder = new RequestDecoder(bodyLimit);
    this.bodyLimit = bodyLimit;
  }

  Answer answer(ServerRequest request, String requestId) {
    long begin = System.nanoTime();
    Exchange exchange = exchange(request, requestId);
    listener.ended(exchange.operation(), exchange.outcome(), System.nanoTime() - begin);
    return exchange.answer();
  }

  private Exchange exchange(ServerRequest request, String requestId) {
    MediaType type = MediaType.JSON;
    try {
      type = MediaType.preferred(header(request, HeaderNames.ACCEPT));
      requireJson(header(request, HeaderNames.CONTENT_TYPE));
      RequestBody body = decoder.decode(read(request));
      return execute(request, body, type, requestId);
    } catch (BadRequest e) {
      return fault(type, e.status(), ErrorBody.badInput(e.text()), requestId, Outcome.MALFORMED);
    } catch (IOException e) {
      LOG.debug("request {}: the body broke off", requestId, e);
      return fault(
          type, 400, ErrorBody.badInput("the body broke off"), requestId, Outcome.MALFORMED);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("request {} failed", requestId, e);
      ErrorBody internal = new ErrorBody("INTERNAL", "internal error, see requestId", false);
      return fault(type, executedStatus(type, 500), internal, requestId, Outcome.FAILED);
    }
  }

  private Exchange execute(
      ServerRequest request, RequestBody body, MediaType type, String requestId) {
    if (stopping.getAsBoolean()) {
      ErrorBody leaving = new ErrorBody("SHUTTING_DOWN", "the member is shutting down", true);
      return fault(type, executedStatus(type, 503), leaving, requestId, Outcome.BUSY);
    }
    if (!admission.enter()) {
      ErrorBody busy = new ErrorBody("BUSY", "too many requests are in execution", true);
      return fault(type, executedStatus(type, 503), busy, requestId, Outcome.BUSY);
    }
    try {
      GraphQlResponse response =
          executor.execute(
              new GraphQlRequest(
                  body.query(),
                  body.operationName(),
                  body.variables(),
                  callers.callerOf(
                      header(request, HeaderNames.COOKIE),
                      header(request, HeaderNames.AUTHORIZATION))));
      int status = response.refused() ? executedStatus(type, 400) : 200;
      return new Exchange(
          Answer.of(status, type.contentType(), response.json()),
          response.operation(),
          outcome(response));
    } finally {
      admission.leave();
    }
  }

  /** The gateway drops an answer that is not 200, so the older type has no other status here. */
  private static int executedStatus(MediaType type, int status) {
    return type == MediaType.JSON ? 200 : status;
  }

  private static Outcome outcome(GraphQlResponse response) {
    if (response.refused()) {
      return Outcome.REFUSED;
    }
    return response.hasErrors() ? Outcome.ERRORS : Outcome.OK;
  }

  private static Exchange fault(
      MediaType type, int status, ErrorBody error, String requestId, Outcome outcome) {
    Answer answer = Answer.of(status, type.contentType(), error.json(requestId));
    return new Exchange(answer, OperationKind.NONE, outcome);
  }

  /**
   * Only JSON: forms and plain text are sent across sites without asking first, and a token may be
   * a cookie.
   */
  private static void requireJson(String contentType) throws BadRequest {
    String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
    boolean json = parts[0].strip().equals("application/json");
    for (int i = 1; i < parts.length && json; i++) {
      String parameter = parts[i].strip().replace("\"", "");
      json = !parameter.startsWith("charset=") || parameter.equals("charset=utf-8");
    }
    if (!json) {
      throw new BadRequest(415, "Content-Type must be application/json in UTF-8");
    }
  }

  /** Counts while reading: a chunked body does not say its length. */
  private byte[] read(ServerRequest request) throws IOException, BadRequest {
    long announced = request.headers().contentLength().orElse(0);
    if (announced <= bodyLimit) {
      try (InputStream in = request.content().inputStream()) {
        byte[] body = in.readNBytes((int) bodyLimit + 1);
        if (body.length <= bodyLimit) {
          return body;
        }
      }
    }
    throw new BadRequest(413, "the body is larger than " + bodyLimit + " bytes");
  }

  private static String header(ServerRequest request, HeaderName name) {
    return request.headers().contains(name) ? String.join(",", request.headers().values(name)) : "";
  }

  /**
   * A request that ended.
   *
   * @param answer what is sent
   * @param operation what was executed
   * @param outcome how it ended
   */
  private record Exchange(Answer answer, OperationKind operation, Outcome outcome) {}
}
