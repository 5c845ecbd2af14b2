package cz.uois.runtime.config;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the network.
 *
 * @param host name or address; an IPv6 address without brackets
 * @param port TCP or UDP port
 */
public record HostPort(String host, int port) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:\\[(?<v6>[0-9a-fA-F:.]+)]|(?<host>[^:\\s/@\\[\\]]+))(?::(?<port>\\d{1,5}))?");

  public HostPort {
    requireNonNull(host, "host is null");
  }

  /** Reads {@code host:port}, {@code host} or {@code [v6]:port}; empty if it is none of them. */
  static Optional<HostPort> parse(String text, int defaultPort) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    String v6 = form.group("v6");
    String host = v6 == null ? form.group("host") : v6;
    String port = form.group("port");
    int number = port == null ? defaultPort : Integer.parseInt(port);
    if (host == null || number < 1 || number > 65535) {
      return Optional.empty();
    }
    return Optional.of(new HostPort(host, number));
  }
}
