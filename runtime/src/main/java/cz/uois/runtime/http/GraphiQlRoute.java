package cz.uois.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.HeaderNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * GraphiQL, bundled: the page at {@code GET /gql} and its files below {@code /graphiql/}. No byte
 * comes from elsewhere.
 */
final class GraphiQlRoute {
  static final String FILES = "/graphiql/";

  private static final Map<String, String> TYPES =
      Map.of(
          "graphiql.min.js", "text/javascript; charset=utf-8",
          "graphiql.min.css", "text/css; charset=utf-8",
          "react.production.min.js", "text/javascript; charset=utf-8",
          "react-dom.production.min.js", "text/javascript; charset=utf-8",
          "start.js", "text/javascript; charset=utf-8",
          "page.css", "text/css; charset=utf-8");
  // GraphiQL's editor sets styles by script; scripts themselves come from here alone.
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final Asset page;
  private final Map<String, Asset> files;

  private GraphiQlRoute(Asset page, Map<String, Asset> files) {
    this.page = page;
    this.files = files;
  }

  static GraphiQlRoute create(Landing landing) {
    Map<String, Asset> files = new LinkedHashMap<>();
    TYPES.forEach((name, type) -> files.put(name, Asset.of(type, resource(name))));
    String html =
        new String(resource("page.html"), UTF_8)
            .replace("{{title}}", escaped(landing.title()))
            .replace("{{query}}", escaped(landing.query()));
    return new GraphiQlRoute(Asset.of("text/html; charset=utf-8", html.getBytes(UTF_8)), files);
  }

  /** The page. It is asked for again each time, and answered in full only after a change. */
  Answer page(String ifNoneMatch) {
    return page.answer(ifNoneMatch)
        .with(HeaderNames.CACHE_CONTROL, "no-cache")
        .with(HeaderNames.create("Content-Security-Policy"), POLICY)
        .with(HeaderNames.create("Referrer-Policy"), "no-referrer");
  }

  /** A file of the page; empty if there is none of that name. */
  Optional<Answer> file(String name, String ifNoneMatch) {
    return Optional.ofNullable(files.get(name))
        .map(file ->
            file.answer(ifNoneMatch).with(HeaderNames.CACHE_CONTROL, "public, max-age=3600"));
  }

  private static byte[] resource(String name) {
    try (InputStream in = GraphiQlRoute.class.getResourceAsStream("graphiql/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks graphiql/" + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A file as it is sent, with a digest of its bytes as its entity tag. */
  private static final class Asset {
    private final String type;
    private final String tag;
    private final byte[] bytes;

    private Asset(String type, String tag, byte[] bytes) {
      this.type = type;
      this.tag = tag;
      this.bytes = bytes;
    }

    static Asset of(String type, byte[] bytes) {
      try {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        return new Asset(type, '"' + HexFormat.of().formatHex(digest, 0, 12) + '"', bytes);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JDK has SHA-256", e);
      }
    }

    Answer answer(String ifNoneMatch) {
      Answer answer = ifNoneMatch.contains(tag) ? Answer.empty(304) : Answer.of(200, type, bytes);
      return answer
          .with(HeaderNames.ETAG, tag)
          .with(HeaderNames.create("X-Content-Type-Options"), "nosniff");
    }
  }
}
