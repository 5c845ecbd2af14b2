package cz.uois.runtime.development;

import static java.nio.charset.StandardCharsets.UTF_8;

import cz.uois.runtime.config.Environment;
import cz.uois.runtime.config.EnvironmentFailure;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;

/** HTTP on a free port that only this machine reaches. It exists in development alone. */
final class LoopbackServer implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final Duration STOP = Duration.ofMillis(200);

  private final WebServer server;

  /**
   * Listens.
   *
   * @param who who is served here, for the message
   * @throws EnvironmentFailure if this is not development, or no port is free
   */
  LoopbackServer(Environment environment, String who, Consumer<HttpRouting.Builder> routes)
      throws EnvironmentFailure {
    requireDevelopment(environment, who);
    server =
        WebServer.builder()
            .address(InetAddress.ofLiteral(HOST))
            .port(0)
            .connectionOptions(options -> options.tcpNoDelay(true))
            .shutdownGracePeriod(STOP)
            .shutdownHook(false)
            .routing(routes)
            .build();
    server.start();
    if (!server.isRunning() || server.port() < 0) {
      server.stop();
      throw EnvironmentFailure.unavailable(who + " has no port to listen on");
    }
  }

  /** Refuses to go on elsewhere: whoever reaches this becomes whom he likes. */
  static void requireDevelopment(Environment environment, String who) throws EnvironmentFailure {
    if (environment != Environment.DEVELOPMENT) {
      throw EnvironmentFailure.unsafe(
          who + " lets everybody be anybody, and UOIS_ENV is not 'development'");
    }
  }

  URI address(String path) {
    return URI.create("http://" + HOST + ":" + server.port() + path);
  }

  static void json(ServerResponse response, int status, String json) {
    response
        .status(Status.create(status))
        .header(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8")
        .send(json.getBytes(UTF_8));
  }

  /** A header of a request; empty if there is none. */
  static String header(ServerRequest request, HeaderName name) {
    return request.headers().contains(name) ? String.join(",", request.headers().values(name)) : "";
  }

  @Override
  public void close() {
    server.stop();
  }
}
