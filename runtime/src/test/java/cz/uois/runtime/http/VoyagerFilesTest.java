package cz.uois.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Voyager's files are those of the npm package graphql-voyager 2.1.0, to the byte. */
final class VoyagerFilesTest {
  @ParameterizedTest
  @CsvSource({
    "voyager.standalone.js,03777306cecf12701d510a0dff3dfd737a4c395e911c23fcf92498e9c9b1fead",
    "voyager.css,88105ff1aac63f54d4bf647701247b0dba7f9cf6c1d7cb8c763ec0eb18a44a37",
    "LICENSE-voyager,bcb0e24aa57cd8eb6c7097130666670e52a6315cf07c2bd85277f7e818b68baa",
  })
  void areThoseOfThePackage(String name, String digest) throws Exception {
    try (InputStream file = BundledPage.class.getResourceAsStream("voyager/" + name)) {
      assertNotNull(file, name);
      byte[] found = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
      assertEquals(digest, HexFormat.of().formatHex(found));
    }
  }
}
