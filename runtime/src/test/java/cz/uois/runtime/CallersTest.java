package cz.uois.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.config.Config;
import cz.uois.runtime.http.CallerSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class CallersTest {
  @ParameterizedTest
  @ValueSource(strings = {"JWTPUBLICKEYURL", "JWTRESOLVEUSERPATHURL"})
  void saysOnceAtTheStartThatTokensAreNotReadYet(String variable) throws Exception {
    assertEquals(
        List.of(
            "JWTPUBLICKEYURL or JWTRESOLVEUSERPATHURL is set, but tokens are not read yet: every"
                + " caller is anonymous"),
        warnings(Map.of("POSTGRES_HOST", "unused", variable, "http://frontend/oauth")));
  }

  @Test
  void saysNothingOfTokensWithoutTheirSettings() throws Exception {
    assertEquals(List.of(), warnings(Map.of("POSTGRES_HOST", "unused")));
  }

  private static List<String> warnings(Map<String, String> environment) throws Exception {
    Logger log = (Logger) LoggerFactory.getLogger(Callers.class);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    log.addAppender(lines);
    try {
      CallerSource callers = Callers.of(Config.read(environment));
      assertEquals(new Caller.Anonymous(), callers.callerOf("authorization=token", "Bearer token"));
    } finally {
      log.detachAppender(lines);
    }
    return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }
}
