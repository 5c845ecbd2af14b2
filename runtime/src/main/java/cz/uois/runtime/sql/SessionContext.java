package cz.uois.runtime.sql;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.code.Context;
import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;

/** A request as the author's code sees it. */
record SessionContext(Caller caller, Optional<String> requestId, DSLContext dsl)
    implements Context {
  @Override
  public Clock clock() {
    return Clock.systemUTC();
  }
}
