package cz.uois.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.ClassicConstants;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.ContextInitializer;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import cz.uois.runtime.config.LogSettings;
import cz.uois.runtime.http.RequestIds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogSetupTest {
  private static final LogSettings JSON = new LogSettings(true, Optional.empty(), false);

  @Test
  void writesToStandardErrorInTheFormThatIsAskedFor() throws Exception {
    LoggerContext context = configured();
    assertEquals(List.of("stderr"), appenders(context));
    assertEquals("PatternLayoutEncoder", encoder(context).getClass().getSimpleName());
    LogSetup.apply(JSON, context);
    assertEquals(List.of("stderr"), appenders(context));
    assertEquals("JsonEncoder", encoder(context).getClass().getSimpleName());
    LogSetup.apply(new LogSettings(false, Optional.empty(), true), context);
    assertEquals("PatternLayoutEncoder", encoder(context).getClass().getSimpleName());
  }

  @Test
  void namesTheRequestThatALineBelongsTo() throws Exception {
    LoggerContext context = configured();
    assertEquals(
        " WARN  a my-1 text", line(context, Map.of(RequestIds.LOG_KEY, "my-1")).substring(12));
    assertEquals(" WARN  a - text", line(context, Map.of()).substring(12));
  }

  @Test
  void saysWhatExceptionsSayOnlyWhereItIsAskedFor() throws Exception {
    LoggerContext context = configured();
    Logger messages = context.getLogger("cz.uois.runtime.messages");
    assertFalse(messages.isDebugEnabled());
    LogSetup.apply(new LogSettings(false, Optional.empty(), true), context);
    assertTrue(messages.isDebugEnabled());
    LogSetup.apply(JSON, context);
    assertFalse(messages.isDebugEnabled());
  }

  @Test
  void leavesTheLogToAFileOfTheMember(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("logback.xml");
    Files.writeString(
        file,
        """
        <configuration>
          <appender name="members own" class="ch.qos.logback.core.ConsoleAppender">
            <encoder><pattern>%msg%n</pattern></encoder>
          </appender>
          <root level="DEBUG"><appender-ref ref="members own"/></root>
        </configuration>
        """);
    System.setProperty(ClassicConstants.CONFIG_FILE_PROPERTY, file.toString());
    try {
      LoggerContext context = configured();
      LogSetup.apply(JSON, context);
      assertEquals(List.of("members own"), appenders(context));
    } finally {
      System.clearProperty(ClassicConstants.CONFIG_FILE_PROPERTY);
    }
  }

  private static String line(LoggerContext context, Map<String, String> fields) {
    LoggingEvent event =
        new LoggingEvent(
            LogSetupTest.class.getName(), context.getLogger("a"), Level.WARN, "text", null, null);
    event.setMDCPropertyMap(fields);
    return new String(encoder(context).encode(event), UTF_8).strip();
  }

  private static LoggerContext configured() throws Exception {
    LoggerContext context = new LoggerContext();
    new ContextInitializer(context).autoConfig();
    return context;
  }

  private static List<String> appenders(LoggerContext context) {
    List<String> names = new ArrayList<>();
    context
        .getLogger(Logger.ROOT_LOGGER_NAME)
        .iteratorForAppenders()
        .forEachRemaining(appender -> names.add(appender.getName()));
    return names;
  }

  private static Encoder<ILoggingEvent> encoder(LoggerContext context) {
    Appender<ILoggingEvent> appender =
        context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("stderr");
    return ((ConsoleAppender<ILoggingEvent>) appender).getEncoder();
  }
}
