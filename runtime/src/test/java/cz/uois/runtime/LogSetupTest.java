package cz.uois.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.ContextInitializer;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import cz.uois.runtime.config.LogSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogSetupTest {
  private static final LogSettings JSON = new LogSettings(true, Optional.empty());

  @Test
  void writesToStandardErrorInTheFormThatIsAskedFor() throws Exception {
    LoggerContext context = configured();
    assertEquals(List.of("stderr"), appenders(context));
    assertEquals("PatternLayoutEncoder", encoder(context).getClass().getSimpleName());
    LogSetup.apply(JSON, context);
    assertEquals(List.of("stderr"), appenders(context));
    assertEquals("JsonEncoder", encoder(context).getClass().getSimpleName());
    LogSetup.apply(new LogSettings(false, Optional.empty()), context);
    assertEquals("PatternLayoutEncoder", encoder(context).getClass().getSimpleName());
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
    System.setProperty(ContextInitializer.CONFIG_FILE_PROPERTY, file.toString());
    try {
      LoggerContext context = configured();
      LogSetup.apply(JSON, context);
      assertEquals(List.of("members own"), appenders(context));
    } finally {
      System.clearProperty(ContextInitializer.CONFIG_FILE_PROPERTY);
    }
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
