package cz.uois.runtime.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceAddressTest {
  @ParameterizedTest
  @CsvSource({
    "http://gql_ug:8000/gql, 10.0.0.7, http://10.0.0.7:8000/gql",
    "http://gql_ug/gql?a=b, 10.0.0.7, http://10.0.0.7/gql?a=b",
    "http://gql_ug:8000/gql, fe80::1, http://[fe80:0:0:0:0:0:0:1]:8000/gql",
  })
  void looksUpWhatIsNoHostToUris(URI address, String machine, URI reachable) throws Exception {
    List<String> names = new ArrayList<>();
    ServiceAddress ug =
        new ServiceAddress(
            address,
            name -> {
              names.add(name);
              return InetAddress.getByName(machine);
            });
    assertEquals(reachable, ug.reachable(soon()));
    assertEquals(reachable, ug.reachable(soon()));
    assertEquals(List.of("gql_ug", "gql_ug"), names);
  }

  @Test
  void leavesHostsToTheClient() throws Exception {
    URI address = URI.create("https://ug.example:1/gql");
    assertEquals(
        address,
        new ServiceAddress(
                address,
                name -> {
                  throw new UnknownHostException(name);
                })
            .reachable(soon()));
  }

  @Test
  void waitsForNoNameServerLongerThanItMay() {
    URI address = URI.create("http://gql_ug:8000/gql");
    assertThrows(
        IOException.class,
        () ->
            new ServiceAddress(
                    address,
                    name -> {
                      throw new UnknownHostException(name);
                    })
                .reachable(soon()));
    assertThrows(
        TimeoutException.class,
        () ->
            new ServiceAddress(
                    address,
                    name -> {
                      try {
                        Thread.sleep(Duration.ofSeconds(5));
                      } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                      }
                      return InetAddress.getLoopbackAddress();
                    })
                .reachable(System.nanoTime() + 50_000_000));
  }

  private static long soon() {
    return System.nanoTime() + 5_000_000_000L;
  }
}
