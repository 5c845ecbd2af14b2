package cz.uois.runtime.http;

import static cz.uois.runtime.http.RequestHeaders.text;

import cz.uois.runtime.auth.Identity;
import cz.uois.runtime.graphql.ErrorCode;
import cz.uois.runtime.graphql.GraphQlExecutor;
import cz.uois.runtime.graphql.GraphQlRequest;
import cz.uois.runtime.graphql.GraphQlResponse;
import cz.uois.runtime.graphql.OperationKind;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /gql}: decode, admit, execute, encode. A fault on the way is a GraphQL error with a
 * code; what went wrong inside is in the log, under the identifier that the error repeats.
 */
final class GraphQlRoute {
  private static final Logger LOG = LoggerFactory.getLogger(GraphQlRoute.class);

  /** Of a document, once it is a syntax tree. */
  private static final int BYTES_OF_A_CHARACTER = 80;

  private static final HeaderName TRACE = HeaderNames.create(GraphQlRequest.TRACE_HEADER);

  private final GraphQlExecutor executor;
  private final CallerSource callers;
  private final Admission admission;
  private final BodyBudget budget;
  private final BodyReader bodies;
  private final RequestListener listener;
  private final BooleanSupplier stopping;
  private final RequestDecoder decoder;

  GraphQlRoute(
      GraphQlExecutor executor,
      CallerSource callers,
      Admission admission,
      BodyBudget budget,
      RequestListener listener,
      BooleanSupplier stopping,
      BodyReader bodies,
      long bodyLimit) {
    this.executor = executor;
    this.callers = callers;
    this.admission = admission;
    this.budget = budget;
    this.bodies = bodies;
    this.listener = listener;
    this.stopping = stopping;
    this.decoder = new RequestDecoder(bodyLimit);
  }

  Answer answer(ServerRequest request, String requestId) {
    long begin = System.nanoTime();
    Exchange exchange = exchange(request, requestId);
    listener.ended(exchange.operation(), exchange.outcome(), System.nanoTime() - begin);
    return exchange.answer();
  }

  private Exchange exchange(ServerRequest request, String requestId) {
    Refusals refusals = new Refusals(MediaType.JSON, requestId);
    // Held until the answer is there: what is decoded lives as long as the bytes it came from.
    try (BodyBudget.Share memory = budget.share()) {
      MediaType type = MediaType.preferred(text(request, HeaderNames.ACCEPT));
      refusals = new Refusals(type, requestId);
      Optional<byte[]> bytes = bodies.read(request, memory);
      if (bytes.isEmpty()) {
        return refusals.busy("too many large bodies are on their way");
      }
      RequestBody body = decoder.decode(bytes.get());
      if (body.query().length() > BodyBudget.FREE
          && !memory.takeInstead((long) body.query().length() * BYTES_OF_A_CHARACTER)) {
        return refusals.busy("too many large documents are on their way");
      }
      return execute(request, body, type, refusals);
    } catch (BadRequest e) {
      return refusals.malformed(e.status(), e.text());
    } catch (IOException e) {
      LOG.debug("the body broke off", e);
      return refusals.malformed(400, "the body broke off");
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("a GraphQL request failed", e);
      return refusals.failed();
    }
  }

  private Exchange execute(
      ServerRequest request, RequestBody body, MediaType type, Refusals refusals) {
    if (stopping.getAsBoolean()) {
      return refusals.stopping();
    }
    // Before a place is taken: whoever waits for the authority must not keep others waiting.
    Identity caller =
        callers.callerOf(
            text(request, HeaderNames.COOKIE), text(request, HeaderNames.AUTHORIZATION));
    if (!admission.enter()) {
      return refusals.busy("too many requests are in execution");
    }
    try {
      GraphQlResponse response =
          executor.execute(
              new GraphQlRequest(
                  body.query(),
                  body.operationName(),
                  body.variables(),
                  caller,
                  Optional.of(refusals.requestId()),
                  text(request, TRACE).equals(GraphQlRequest.TRACE_FORMAT)));
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

  /**
   * A request that ended.
   *
   * @param answer what is sent
   * @param operation what was executed
   * @param outcome how it ended
   */
  private record Exchange(Answer answer, OperationKind operation, Outcome outcome) {}

  /**
   * Answers to requests that are not executed.
   *
   * @param type what the caller prefers
   * @param requestId the name of the request
   */
  private record Refusals(MediaType type, String requestId) {
    Exchange malformed(int status, String message) {
      return of(status, ErrorCode.BAD_USER_INPUT, message, Outcome.MALFORMED);
    }

    Exchange busy(String message) {
      return of(executedStatus(type, 503), ErrorCode.BUSY, message, Outcome.BUSY);
    }

    Exchange stopping() {
      return of(
          executedStatus(type, 503),
          ErrorCode.SHUTTING_DOWN,
          "the member is shutting down",
          Outcome.STOPPING);
    }

    Exchange failed() {
      return of(executedStatus(type, 500), ErrorCode.INTERNAL, Answer.INTERNAL, Outcome.FAILED);
    }

    private Exchange of(int status, ErrorCode code, String message, Outcome outcome) {
      Answer answer = Answer.error(status, type.contentType(), code, message, requestId);
      return new Exchange(answer, OperationKind.NONE, outcome);
    }
  }
}
