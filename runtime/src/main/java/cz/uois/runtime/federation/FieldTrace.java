package cz.uois.runtime.federation;

import static java.util.Objects.requireNonNull;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import mdg.engine.proto.Reports.Trace;

/**
 * The times of one request for the gateway, in the format {@code ftv1} (Apollo Federation subgraph
 * specification, "Federated tracing"). It has the root fields: what is below one is loaded as a
 * whole, level by level, so that its fields have no times of their own. Owned by the request's
 * thread.
 */
public final class FieldTrace {
  /** Key of {@code extensions}, and value of the header {@link #HEADER} that asks for it. */
  public static final String KEY = "ftv1";

  /** Name of the header by which a gateway asks. */
  public static final String HEADER = "apollo-federation-include-trace";

  private final Instant began = Instant.now();
  private final long beganNanos = System.nanoTime();
  private final Trace.Node.Builder root = Trace.Node.newBuilder();

  /** The clock of a field that begins. */
  public long now() {
    return System.nanoTime() - beganNanos;
  }

  /**
   * A root field that has ended.
   *
   * @param responseKey its key in the response
   * @param parentType {@code Query} or {@code Mutation}
   * @param type its type, as {@code [EventGQLModel!]!}
   * @param start what {@link #now} was when it began
   * @param problems the errors at it and below
   */
  public void ended(
      String responseKey, String parentType, String type, long start, List<Problem> problems) {
    Trace.Node.Builder node =
        root.addChildBuilder()
            .setResponseName(responseKey)
            .setParentType(parentType)
            .setType(type)
            .setStartTime(start)
            .setEndTime(now());
    for (Problem problem : problems) {
      node.addErrorBuilder()
          .setMessage(problem.message())
          .addLocation(
              Trace.Location.newBuilder().setLine(problem.line()).setColumn(problem.column()));
    }
  }

  /** The trace as the gateway reads it. */
  public String encoded() {
    long duration = now();
    Instant ended = began.plusNanos(duration);
    Trace trace =
        Trace.newBuilder()
            .setStartTime(timestamp(began))
            .setEndTime(timestamp(ended))
            .setDurationNs(duration)
            .setRoot(root)
            .build();
    return Base64.getEncoder().encodeToString(trace.toByteArray());
  }

  private static Timestamp timestamp(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }

  /**
   * An error of a field.
   *
   * @param message what the caller is told
   * @param line of the document, from 1
   * @param column from 1
   */
  public record Problem(String message, int line, int column) {
    public Problem {
      requireNonNull(message, "message is null");
    }
  }
}
