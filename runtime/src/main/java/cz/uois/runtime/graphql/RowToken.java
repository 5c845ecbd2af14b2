package cz.uois.runtime.graphql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.sql.RowWriter;
import cz.uois.runtime.sql.Session;
import cz.uois.runtime.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which row, as it was when it was read: what a write of a row that exists has to be told. */
record RowToken(Object id, Timestamp lastchange) {
  private static final int LEAST_FRACTION_DIGITS = 4;

  static RowToken of(Map<?, ?> input, Attribute key) {
    return new RowToken(
        requireNonNull(input.get(key.name()), "the key is null"),
        (Timestamp) requireNonNull(input.get(RowWriter.LAST_CHANGE), "lastchange is null"));
  }

  /** Why a compare-and-set changed nothing, decided by one read. */
  WriteRefusedException stale(Catalogue.OwnType own, RowWriter.Permit permit, Session session) {
    WriteAccess.look(own, id, permit, session);
    // No conflict: a client that reads again and cuts again would try for ever.
    boolean cut = lastchange.fractionDigits() < LEAST_FRACTION_DIGITS;
    return new WriteRefusedException(
        new WriteFailure(
            cut
                ? "lastchange '%s' was cut to %d fraction digits: send it back unchanged, with all six"
                    .formatted(lastchange.text(), lastchange.fractionDigits())
                : "the row was changed since it was read",
            cut ? WriteFailure.Code.UNEXPECTED : WriteFailure.Code.CONFLICT,
            Optional.of(id),
            List.of()));
  }
}
