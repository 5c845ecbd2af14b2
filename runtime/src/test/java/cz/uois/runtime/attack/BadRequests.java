package cz.uois.runtime.attack;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Requests that nobody sends in good faith, the same ones for the same seed. */
final class BadRequests {
  private final Random random;
  private final List<Supplier<BadRequest>> kinds;

  BadRequests(long seed) {
    random = new Random(seed);
    BadDocuments documents = new BadDocuments(random);
    BadEnvelopes envelopes = new BadEnvelopes(random, documents);
    BadHeads heads = new BadHeads(random, envelopes::goodBody);
    BadArguments arguments = new BadArguments(random);
    kinds =
        List.of(
            () -> BadRequest.query("spoilt", documents.spoilt()),
            () -> BadRequest.query("words", documents.words()),
            () -> BadRequest.query("deep", documents.deep()),
            () -> BadRequest.query("deep values", documents.deepValue()),
            () -> BadRequest.query("aliases", documents.aliases()),
            () -> BadRequest.query("same field", documents.sameField()),
            () -> BadRequest.query("fragments", documents.fragments()),
            () -> BadRequest.query("directives", documents.directives()),
            () -> BadRequest.query("introspection", documents.introspection()),
            () -> BadRequest.query("filters", arguments.filters()),
            () -> BadRequest.query("windows", arguments.windows()),
            () -> BadRequest.query("writes", arguments.writes()),
            envelopes::bytes,
            envelopes::unicode,
            heads::truncated,
            heads::chunked,
            heads::headers,
            heads::lines,
            heads::types,
            envelopes::tokens,
            envelopes::parts,
            envelopes::variables,
            envelopes::representations);
  }

  int kinds() {
    return kinds.size();
  }

  BadRequest next() {
    return kinds.get(random.nextInt(kinds.size())).get();
  }
}
