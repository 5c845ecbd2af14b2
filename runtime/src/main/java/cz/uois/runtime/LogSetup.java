package cz.uois.runtime;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.net.SyslogAppender;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.DefaultJoranConfigurator;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import cz.uois.runtime.config.HostPort;
import cz.uois.runtime.config.LogSettings;
import cz.uois.runtime.http.RequestIds;
import java.util.Optional;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * The log: to standard error, because standard output is for the line {@code ready …}. Logback
 * finds this class by itself. A {@code logback.xml} of the member, or a file that {@code
 * logback.configurationFile} names, comes before it: then nothing here applies.
 */
@ConfiguratorRank(ConfiguratorRank.DEFAULT)
public final class LogSetup extends ContextAwareBase implements Configurator {
  /** A dash, or the request that a line belongs to. */
  private static final String REQUEST = "%X{" + RequestIds.LOG_KEY + ":--}";

  private static final String PATTERN =
      "%d{HH:mm:ss.SSS} %-5level %logger{24} " + REQUEST + " %msg%n";
  private static final String SYSLOG_PATTERN = "uois %logger{24} " + REQUEST + " %msg";
  private static final String OURS = LogSetup.class.getName();

  /** What logback calls: text at standard error, until {@link #apply} knows better. */
  @Override
  public ExecutionStatus configure(LoggerContext context) {
    // Logback asks classes like this one before it looks for files.
    Files files = new Files();
    files.setContext(context);
    if (files.exist()) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    configure(context, new LogSettings(false, Optional.empty(), false));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /** Where logback looks for files. */
  private static final class Files extends DefaultJoranConfigurator {
    boolean exist() {
      return performMultiStepConfigurationFileSearch(false) != null;
    }
  }

  /** Applies the settings of a member to the whole process. */
  static void apply(LogSettings settings) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    ILoggerFactory factory = LoggerFactory.getILoggerFactory();
    if (factory instanceof LoggerContext context) {
      apply(settings, context);
    }
  }

  static void apply(LogSettings settings, LoggerContext context) {
    if (context.getObject(OURS) != null) {
      context.reset();
      configure(context, settings);
    }
  }

  private static void configure(LoggerContext context, LogSettings settings) {
    context.putObject(OURS, settings);
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    context.getLogger("cz.uois").setLevel(Level.INFO);
    // What asks for it is its level: see what the author's exceptions say.
    context
        .getLogger("cz.uois.runtime.messages")
        .setLevel(settings.messages() ? Level.DEBUG : Level.INFO);
    // The pool reports each lost connection with a stack trace; readiness and metrics tell it too.
    context.getLogger("com.zaxxer.hikari").setLevel(Level.ERROR);
    // It warns of each server that is older than itself; we use what all of them have.
    context
        .getLogger("org.jooq.impl.DefaultExecuteContext.logVersionSupport")
        .setLevel(Level.ERROR);
    // It warns with a stack trace of each request that is not HTTP: callers could fill the log.
    context.getLogger("io.helidon.webserver.http1.Http1Connection").setLevel(Level.ERROR);
    // A listener that cannot listen is one line of the member's.
    context.getLogger("io.helidon.webserver.LoomServer").setLevel(Level.OFF);
    root.addAppender(standardError(context, settings.json()));
    settings.syslog().ifPresent(collector -> root.addAppender(syslog(context, collector)));
  }

  private static ConsoleAppender<ILoggingEvent> standardError(LoggerContext context, boolean json) {
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setName("stderr");
    appender.setTarget("System.err");
    appender.setEncoder(json ? jsonLines(context) : lines(context));
    appender.start();
    return appender;
  }

  private static Encoder<ILoggingEvent> lines(LoggerContext context) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(PATTERN);
    encoder.start();
    return encoder;
  }

  private static Encoder<ILoggingEvent> jsonLines(LoggerContext context) {
    JsonEncoder encoder = new JsonEncoder();
    encoder.setContext(context);
    encoder.start();
    return encoder;
  }

  /** Datagrams from a bounded queue: a collector that is down costs lines, never time. */
  private static AsyncAppender syslog(LoggerContext context, HostPort collector) {
    SyslogAppender datagrams = new SyslogAppender();
    datagrams.setContext(context);
    datagrams.setName("syslog");
    datagrams.setSyslogHost(collector.host());
    datagrams.setPort(collector.port());
    datagrams.setFacility("USER");
    datagrams.setSuffixPattern(SYSLOG_PATTERN);
    datagrams.start();
    AsyncAppender queue = new AsyncAppender();
    queue.setContext(context);
    queue.setName("syslog queue");
    queue.setNeverBlock(true);
    queue.addAppender(datagrams);
    queue.start();
    return queue;
  }
}
