package cz.uois.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestDecoderTest {
  @Test
  void readsARequestExactly() throws Exception {
    RequestBody request =
        new RequestDecoder(1_000)
            .decode(
                """
                {"query": "x", "operationName": "Op", "extensions": {"a": 1}, "variables":
                 {"i": 1, "l": 5000000000, "b": 123456789012345678901234567890, "d": 0.10,
                  "s": "\\ud83d\\ude00 ž", "n": null, "t": [true, {"k": []}]}}
                """
                    .getBytes(UTF_8));
    assertEquals("x", request.query());
    assertEquals(Optional.of("Op"), request.operationName());
    assertEquals(
        "{i=1, l=5000000000, b=123456789012345678901234567890, d=0.10,"
            + " s=\uD83D\uDE00 ž, n=null, t=[true, {k=[]}]}",
        request.variables().toString());
  }
}
