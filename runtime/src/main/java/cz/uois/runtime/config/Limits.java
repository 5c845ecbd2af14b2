package cz.uois.runtime.config;

import static java.util.Objects.requireNonNull;

/**
 * How much one caller may ask for. Whatever is beyond is refused before it is done, with a text
 * that says which limit it was; doc/limits.md lists them beside those that are no settings.
 *
 * @param wire what is read off the wire
 * @param document what a GraphQL document may have
 * @param work what its execution may make
 */
public record Limits(Wire wire, Document document, Work work) {
  /** What a member has unless its environment says otherwise: above what gateways send. */
  public static final Limits DEFAULT =
      new Limits(
          new Wire(8 << 20, 16 << 10, 4096),
          new Document(1 << 20, 150_000, 25_000, 10_000, 50, 100),
          new Work(10_000, 1000, 100_000, 32 << 20));

  public Limits {
    requireNonNull(wire, "wire is null");
    requireNonNull(document, "document is null");
    requireNonNull(work, "work is null");
  }

  /**
   * What is read off the wire.
   *
   * @param bodyBytes {@code UOIS_MAX_BODY_BYTES}: the body of a request; compressed ones are
   *     refused, so that what is counted is what arrives
   * @param headerBytes {@code UOIS_MAX_HEADER_BYTES}: all headers of a request together
   * @param connections {@code UOIS_MAX_CONNECTIONS}: connections that are open at once; further
   *     ones wait to be accepted
   */
  public record Wire(int bodyBytes, int headerBytes, int connections) {}

  /**
   * What a GraphQL document may have.
   *
   * @param characters {@code UOIS_MAX_CHARACTERS}: its characters
   * @param tokens {@code UOIS_MAX_TOKENS}: its tokens; what it takes in memory goes by them
   * @param fields {@code UOIS_MAX_FIELDS}: its fields, those of a fragment wherever it is spread
   * @param aliases {@code UOIS_MAX_ALIASES}: those of its fields that have an alias, counted alike
   * @param directives {@code UOIS_MAX_DIRECTIVES}: directives at one place of it
   * @param depth {@code UOIS_MAX_DEPTH}: fields and fragments, one inside the other
   */
  public record Document(
      int characters, int tokens, int fields, int aliases, int directives, int depth) {}

  /**
   * What the execution of a request may make.
   *
   * @param representations {@code UOIS_MAX_REPRESENTATIONS}: representations of one {@code
   *     _entities}
   * @param limit {@code UOIS_MAX_LIMIT}: largest {@code limit} of a page or list, in rows
   * @param rows {@code UOIS_MAX_ROWS}: rows that one request reads, on all its levels together
   * @param responseBytes {@code UOIS_MAX_RESPONSE_BYTES}: its answer
   */
  public record Work(int representations, int limit, int rows, int responseBytes) {}
}
