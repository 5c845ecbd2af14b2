package cz.uois.runtime.development;

import cz.uois.runtime.config.Environment;
import cz.uois.runtime.config.EnvironmentFailure;
import cz.uois.runtime.config.TokenSettings;
import cz.uois.runtime.development.University.Person;
import cz.uois.runtime.http.SignIn;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * An authority in the member's own process: it gives a token of anybody to whoever asks, and
 * publishes key and users as the authority of UOIS does.
 */
final class DevelopmentAuthority implements SignIn, AutoCloseable {
  private static final String WHO = "the built-in authority";
  private static final String SCHEME = "Bearer ";
  private static final JsonMapper JSON = new JsonMapper();

  private final University university;
  private final InstantSource clock;
  private final TokenIssuer issuer;
  private final LoopbackServer server;

  /**
   * Listens.
   *
   * @throws EnvironmentFailure if this is not development
   */
  DevelopmentAuthority(Environment environment, University university, InstantSource clock)
      throws EnvironmentFailure {
    LoopbackServer.requireDevelopment(environment, WHO);
    this.university = university;
    this.clock = clock;
    this.issuer = new TokenIssuer(clock);
    this.server = new LoopbackServer(environment, WHO, this::route);
  }

  private void route(HttpRouting.Builder routes) {
    routes
        .get(
            "/oauth/publickey",
            (request, response) ->
                LoopbackServer.json(response, 200, JSON.writeValueAsString(issuer.publicKey())))
        .get("/oauth/userinfo", this::userinfo);
  }

  private void userinfo(ServerRequest request, ServerResponse response) {
    String shown = LoopbackServer.header(request, HeaderNames.AUTHORIZATION);
    Optional<Person> person =
        Optional.of(shown)
            .filter(header -> header.startsWith(SCHEME))
            .flatMap(header -> issuer.user(header.substring(SCHEME.length()).strip()))
            .map(university.people()::get);
    if (person.isEmpty()) {
      LoopbackServer.json(response, 401, "{\"error\":\"no token of mine\"}");
      return;
    }
    Person known = person.get();
    LoopbackServer.json(
        response,
        200,
        JSON.createObjectNode()
            .put("id", known.id().toString())
            .put("name", known.name())
            .put("surname", known.surname())
            .put("email", known.email().orElse(null))
            .toString());
  }

  /** Settings by which this authority's tokens hold. */
  TokenSettings asked(TokenSettings settings) {
    return new TokenSettings(
        Optional.of(publicKey()),
        settings.resolveUser().or(() -> Optional.of(userInfo())),
        settings.expiryRequired(),
        settings.leeway(),
        settings.issuer(),
        settings.audience());
  }

  URI publicKey() {
    return server.address("/oauth/publickey");
  }

  URI userInfo() {
    return server.address("/oauth/userinfo");
  }

  @Override
  public List<Entry> people() {
    return university.people().values().stream()
        .map(person -> new Entry(person.id(), university.label(person, clock.instant())))
        .toList();
  }

  @Override
  public Optional<String> token(UUID person) {
    return university.people().containsKey(person)
        ? Optional.of(issuer.token(person))
        : Optional.empty();
  }

  /** A token whose user only this authority can tell. */
  String tokenWithoutUser(UUID person) {
    return issuer.tokenWithoutUser(person);
  }

  @Override
  public void close() {
    server.close();
  }
}
