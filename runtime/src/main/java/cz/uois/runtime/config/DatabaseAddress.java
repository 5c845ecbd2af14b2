package cz.uois.runtime.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Where the data are. */
public sealed interface DatabaseAddress {
  /**
   * A server of PostgreSQL, or one that speaks its protocol.
   *
   * @param host name or address; an IPv6 address without brackets
   * @param port TCP port
   * @param name name of the database
   * @param user who connects
   * @param password its password; empty for none
   * @param options further options of the driver, as {@code sslmode}; they win over ours, and
   *     {@code options} of the session follow ours
   */
  record Server(
      String host, int port, String name, String user, String password, Map<String, String> options)
      implements DatabaseAddress {
    public Server {
      requireNonNull(host, "host is null");
      requireNonNull(name, "name is null");
      requireNonNull(user, "user is null");
      requireNonNull(password, "password is null");
      options = Collections.unmodifiableMap(new TreeMap<>(options));
    }

    /** The address without secrets, for messages. */
    @Override
    public String toString() {
      return "postgresql://" + user + "@" + host + ":" + port + "/" + name;
    }
  }

  /**
   * A PostgreSQL of the member's own, started and stopped with it. For development and tests.
   *
   * @param directory keeps the data between runs
   */
  record Embedded(Path directory) implements DatabaseAddress {
    public Embedded {
      requireNonNull(directory, "directory is null");
    }

    @Override
    public String toString() {
      return "embedded:" + directory;
    }
  }
}
