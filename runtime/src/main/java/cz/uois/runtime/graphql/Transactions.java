package cz.uois.runtime.graphql;

import cz.uois.runtime.sql.Session;
import cz.uois.runtime.sql.SqlFailure;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One transaction per root mutation field; tried again where the database asks for it (SQLSTATE
 * 40001 and 40P01), five times at most and not after the request's deadline.
 */
final class Transactions {
  private static final int MOST_TRIES = 5;
  private static final int LEAST_PAUSE_MILLIS = 10;
  private static final int MOST_PAUSE_MILLIS = 200;

  private Transactions() {}

  static JsonOutput run(Session session, Session.Work<JsonOutput> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return session.inTransaction(work);
      } catch (SqlFailure failure) {
        if (!failure.serialization() || attempt == MOST_TRIES) {
          throw failure;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(LEAST_PAUSE_MILLIS, MOST_PAUSE_MILLIS));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
