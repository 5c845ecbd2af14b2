package cz.uois.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.HeaderNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A page for people, and the files it is made of: all bundled, no byte comes from elsewhere. */
final class BundledPage {
  private static final String EVERYTHING_FROM_HERE =
      "default-src 'none'; img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
          // Both pages set styles by script; scripts themselves come from here alone.
          + " style-src 'self' 'unsafe-inline';";

  private static final List<String> GRAPHIQL =
      List.of(
          "graphiql.min.js",
          "graphiql.min.css",
          "react.production.min.js",
          "react-dom.production.min.js",
          "start.js",
          "page.css");

  /** The menu of {@link SignIn}: no part of the page without one. */
  private static final String SIGN_IN = "sign-in.js";

  private final String folder;
  private final String policy;
  private final Asset page;
  private final Map<String, Asset> files;

  private BundledPage(String folder, String policy, Asset page, Map<String, Asset> files) {
    this.folder = folder;
    this.policy = policy;
    this.page = page;
    this.files = files;
  }

  /** GraphiQL: writes, runs and explains queries. */
  static BundledPage graphiQl(Landing landing) {
    return create(
        "graphiql",
        landing.signIn().isPresent()
            ? Stream.concat(GRAPHIQL.stream(), Stream.of(SIGN_IN)).toList()
            : GRAPHIQL,
        EVERYTHING_FROM_HERE + " script-src 'self';",
        landing);
  }

  /** Voyager: shows the schema as a diagram. */
  static BundledPage voyager(Landing landing) {
    return create(
        "voyager",
        List.of("voyager.standalone.js", "voyager.css", "start.js", "page.css"),
        // The layout is computed by Graphviz as WebAssembly, in a worker that the script brings.
        EVERYTHING_FROM_HERE + " script-src 'self' 'wasm-unsafe-eval'; worker-src blob:;",
        landing);
  }

  private static BundledPage create(
      String folder, List<String> names, String policy, Landing landing) {
    Map<String, Asset> files = new LinkedHashMap<>();
    names.forEach(name -> files.put(name, Asset.of(type(name), resource(folder, name))));
    String html =
        new String(resource(folder, "page.html"), UTF_8)
            .replace("{{title}}", escaped(landing.title()))
            .replace("{{query}}", escaped(landing.query()))
            .replace("{{introspection}}", landing.introspection() ? "open" : "closed")
            .replace("{{signIn}}", landing.signIn().isPresent() ? script(folder, SIGN_IN) : "");
    return new BundledPage(
        folder, policy, Asset.of("text/html; charset=utf-8", html.getBytes(UTF_8)), files);
  }

  /** The page. It is asked for again each time, and answered in full only after a change. */
  Answer page(String ifNoneMatch) {
    return page.answer(ifNoneMatch)
        .with(HeaderNames.CACHE_CONTROL, "no-cache")
        .with(HeaderNames.create("Content-Security-Policy"), policy)
        .with(HeaderNames.create("Referrer-Policy"), "no-referrer");
  }

  /** The file at a path, as {@code /graphiql/start.js}; empty if the page has no such file. */
  Optional<Answer> file(String path, String ifNoneMatch) {
    String prefix = "/" + folder + "/";
    return path.startsWith(prefix)
        ? Optional.ofNullable(files.get(path.substring(prefix.length())))
            .map(file ->
                file.answer(ifNoneMatch).with(HeaderNames.CACHE_CONTROL, "public, max-age=3600"))
        : Optional.empty();
  }

  private static String script(String folder, String name) {
    return "<script src=\"/" + folder + "/" + name + "\"></script>";
  }

  private static String type(String name) {
    return name.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";
  }

  private static byte[] resource(String folder, String name) {
    try (InputStream in = BundledPage.class.getResourceAsStream(folder + "/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + folder + "/" + name);
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
}
