package cz.uois.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.config.Config;
import cz.uois.runtime.http.CallerSource;
import cz.uois.runtime.token.TokenListener;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class CallersTest {
  @Test
  void saysAtTheStartThatNobodyIsKnownWithoutAnAuthority() throws Exception {
    assertEquals(
        List.of("JWTPUBLICKEYURL is not set: every caller is anonymous"),
        warnings(Map.of("POSTGRES_HOST", "unused")));
  }

  @Test
  void saysNothingOfItWithAnAuthority() throws Exception {
    assertEquals(
        List.of(),
        warnings(
            Map.of("POSTGRES_HOST", "unused", "JWTPUBLICKEYURL", "http://127.0.0.1:1/publickey")));
  }

  private static List<String> warnings(Map<String, String> environment) throws Exception {
    Logger log = (Logger) LoggerFactory.getLogger(Callers.class);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    log.addAppender(lines);
    ClosingStack parts = new ClosingStack();
    try {
      Config config = Config.read(environment);
      CallerSource callers = Callers.of(config, config.tokens(), TokenListener.NOBODY, parts);
      assertEquals(
          new Caller.Anonymous(), callers.callerOf("authorization=token", "Bearer token").caller());
    } finally {
      parts.close();
      log.detachAppender(lines);
    }
    return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }
}
