package cz.uois.runtime.config;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The spellings of {@code CONNECTION_STRING}: a URI of libpq, of SQLAlchemy with a driver ({@code
 * postgresql+asyncpg://}), of JDBC, or {@code embedded:DIR}.
 */
final class ConnectionString {
  static final String EXPECTED =
      "postgresql://user:password@host:port/database, jdbc:postgresql://host:port/database?user=…,"
          + " or embedded:DIRECTORY";

  private static final int DEFAULT_PORT = 5432;
  private static final Pattern URI =
      Pattern.compile(
          "(?:jdbc:)?postgres(?:ql)?(?:\\+[a-z0-9]+)?://"
              + "(?:(?<user>[^:/?#]*)(?::(?<password>[^/?#]*))?@)?"
              + "(?<host>\\[[0-9a-fA-F:.]+]|[^:/?#@\\[\\]]*)(?::(?<port>\\d{1,5}))?"
              + "(?:/(?<name>[^?#]*))?(?:\\?(?<query>[^#]*))?");

  private ConnectionString() {}

  /** The address a text means; empty if it has none of the spellings. */
  static Optional<DatabaseAddress> parse(String text) {
    if (text.startsWith("embedded:")) {
      return embedded(text.substring("embedded:".length()));
    }
    Matcher uri = URI.matcher(text);
    if (!uri.matches()) {
      return Optional.empty();
    }
    try {
      return server(uri);
    } catch (IllegalArgumentException badEscape) {
      return Optional.empty();
    }
  }

  private static Optional<DatabaseAddress> embedded(String directory) {
    if (directory.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new DatabaseAddress.Embedded(Path.of(directory)));
    } catch (InvalidPathException notAPath) {
      return Optional.empty();
    }
  }

  private static Optional<DatabaseAddress> server(Matcher uri) {
    Map<String, String> options = options(group(uri, "query"));
    String user = either(decoded(group(uri, "user")), options.remove("user"), "postgres");
    String password = either(decoded(group(uri, "password")), options.remove("password"), "");
    String name = either(decoded(group(uri, "name")), "", user);
    String host = either(group(uri, "host").replaceAll("[\\[\\]]", ""), "", "localhost");
    int port = group(uri, "port").isEmpty() ? DEFAULT_PORT : Integer.parseInt(group(uri, "port"));
    if (port < 1 || port > 65535) {
      return Optional.empty();
    }
    return Optional.of(new DatabaseAddress.Server(host, port, name, user, password, options));
  }

  private static Map<String, String> options(String query) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String key = decoded(equals < 0 ? pair : pair.substring(0, equals));
        options.put(key, equals < 0 ? "true" : decoded(pair.substring(equals + 1)));
      }
    }
    // asyncpg says ssl=require where libpq and JDBC say sslmode=require.
    String ssl = options.get("ssl");
    if (ssl != null && !ssl.equals("true") && !ssl.equals("false")) {
      options.remove("ssl");
      options.putIfAbsent("sslmode", ssl);
    }
    return options;
  }

  private static String group(Matcher uri, String name) {
    String value = uri.group(name);
    return value == null ? "" : value;
  }

  private static String decoded(String text) {
    // A plus is a plus here: only forms write a space so.
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static String either(String first, @Nullable String second, String otherwise) {
    if (!first.isEmpty()) {
      return first;
    }
    return second == null || second.isEmpty() ? otherwise : second;
  }
}
