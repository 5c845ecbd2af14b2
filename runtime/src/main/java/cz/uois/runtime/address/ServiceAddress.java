package cz.uois.runtime.address;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Where a service is. In the university's compose files one is called {@code gql_ug}, which Docker
 * finds, but which is no host to {@link URI} and to the HTTP client of the JDK, for its underscore.
 * Such a name is looked up here, each time: a container comes back under another address.
 *
 * @param address as the environment names it
 * @param lookup finds machines by their names
 */
public record ServiceAddress(URI address, Lookup lookup) {
  public ServiceAddress {
    requireNonNull(address, "address is null");
    requireNonNull(lookup, "lookup is null");
  }

  /** Finds a machine. */
  @FunctionalInterface
  public interface Lookup {
    /** Its address. */
    InetAddress of(String name) throws UnknownHostException;
  }

  /** An address whose name is looked up as this machine does it. */
  public static ServiceAddress of(URI address) {
    return new ServiceAddress(address, InetAddress::getByName);
  }

  /**
   * An address that can be asked.
   *
   * @param end when the name is to be known, by {@link System#nanoTime}
   * @throws IOException if there is no machine of that name
   */
  public URI reachable(long end) throws IOException, TimeoutException, InterruptedException {
    if (address.getHost() != null) {
      return address;
    }
    String[] authority = address.getRawAuthority().split(":", 2);
    // A name server may take its time.
    CompletableFuture<InetAddress> found =
        CompletableFuture.supplyAsync(
            () -> found(authority[0]), task -> Thread.ofVirtual().name("lookup").start(task));
    try {
      InetAddress machine = found.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      String port = authority.length > 1 ? ":" + authority[1] : "";
      String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
      return URI.create("http://" + literal(machine) + port + address.getRawPath() + query);
    } catch (ExecutionException e) {
      throw new IOException("nobody is called that", e.getCause());
    }
  }

  private InetAddress found(String name) {
    try {
      return lookup.of(name);
    } catch (UnknownHostException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String literal(InetAddress machine) {
    String text = machine.getHostAddress();
    return machine instanceof Inet6Address ? "[" + text.split("%", 2)[0] + "]" : text;
  }
}
