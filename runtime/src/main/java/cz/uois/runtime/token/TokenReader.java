package cz.uois.runtime.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.SignedJWT;
import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.auth.Identity;
import cz.uois.runtime.config.TokenSettings;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says who sent a request (CONTRACT section 5). A token holds if it is a JWT that a known key has
 * signed by RS256, within its time; everything else leaves its sender anonymous. What RFC 8725
 * advises is kept: the algorithm is ours to choose, and keys never come from the token.
 */
public final class TokenReader implements AutoCloseable {
  /** For so long is a token believed without looking again. */
  static final Duration BELIEVED = Duration.ofSeconds(30);

  private static final int MOST_BELIEVED = 10_000;
  private static final Set<String> TYPES = Set.of("jwt", "at+jwt");
  private static final Logger LOG = LoggerFactory.getLogger(TokenReader.class);

  private final TokenSettings settings;
  private final TokenListener listener;
  private final AuthorityClient authority;
  private final SigningKeys keys;
  private final UserInfo users;
  private final InstantSource clock;
  private final Cache<ByteBuffer, Believed> believed;

  /**
   * Who a token is of.
   *
   * @param until when it is to be looked at again
   */
  private record Believed(Caller.User user, Instant until) {}

  private TokenReader(
      TokenSettings settings,
      URI publicKey,
      TokenListener listener,
      InstantSource clock,
      LongSupplier nanos) {
    this.settings = settings;
    this.listener = listener;
    this.clock = clock;
    this.authority = new AuthorityClient();
    this.keys = new SigningKeys(() -> keys(publicKey), nanos);
    this.users = new UserInfo(authority);
    this.believed =
        Caffeine.newBuilder().maximumSize(MOST_BELIEVED).expireAfterWrite(BELIEVED).build();
  }

  /**
   * Reads tokens of the authority at that address, whose keys are fetched when the first one comes.
   *
   * @param listener is told what became of tokens
   */
  public static TokenReader of(TokenSettings settings, URI publicKey, TokenListener listener) {
    return new TokenReader(settings, publicKey, listener, InstantSource.system(), System::nanoTime);
  }

  /** Fetches the keys in the background, so that the first token need not wait for them. */
  public void fetchKeys() {
    Thread.ofVirtual().name("authority-keys").start(keys::keys);
  }

  /** One whose clocks are set by tests. */
  static TokenReader of(
      TokenSettings settings, URI publicKey, InstantSource clock, LongSupplier nanos) {
    return new TokenReader(settings, publicKey, TokenListener.NOBODY, clock, nanos);
  }

  private KeySet keys(URI publicKey) throws AuthorityException, InterruptedException {
    try {
      return KeyDocument.parse(authority.get(publicKey, Optional.empty()));
    } catch (AuthorityException e) {
      listener.keysFailed();
      throw e;
    }
  }

  /**
   * The caller, if there is a token.
   *
   * @param cookie the header {@code Cookie}, empty if there is none
   * @param authorization the header {@code Authorization}, empty if there is none
   * @return none if nobody claims to be somebody; anonymous if the claim does not hold
   */
  public Optional<Identity> identityOf(String cookie, String authorization) {
    return TokenHeaders.token(cookie, authorization).map(this::identity);
  }

  private Identity identity(String token) {
    return switch (caller(token)) {
      case Caller.User user -> {
        listener.accepted();
        yield new Identity(user, Optional.of(token));
      }
      case Caller.Anonymous anonymous -> {
        listener.refused();
        yield Identity.of(anonymous);
      }
    };
  }

  private Caller caller(String token) {
    ByteBuffer print = print(token);
    Believed known = believed.getIfPresent(print);
    Instant now = clock.instant();
    if (known != null && now.isBefore(known.until())) {
      return known.user();
    }
    try {
      SignedJWT jwt = parsed(token);
      Claims claims = new Claims(claims(jwt));
      // Before the signature: a token that cannot hold must not make anybody fetch a key.
      claims.check(settings, now);
      requireSigned(jwt);
      Caller.User user = new Caller.User(user(claims, token));
      believed.put(print, new Believed(user, until(claims, now)));
      return user;
    } catch (TokenRefused e) {
      LOG.debug("a token is refused: {}", e.getMessage());
      return new Caller.Anonymous();
    }
  }

  private Instant until(Claims claims, Instant now) throws TokenRefused {
    Instant longest = now.plus(BELIEVED);
    Instant expiry = claims.expiry();
    return expiry.isBefore(longest.minus(settings.leeway()))
        ? expiry.plus(settings.leeway())
        : longest;
  }

  private static SignedJWT parsed(String token) throws TokenRefused {
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      JWSHeader header = jwt.getHeader();
      if (!JWSAlgorithm.RS256.equals(header.getAlgorithm())) {
        throw new TokenRefused("its algorithm is not RS256");
      }
      if (!header.isBase64URLEncodePayload() || header.getCriticalParams() != null) {
        throw new TokenRefused("it demands an extension");
      }
      JOSEObjectType type = header.getType();
      if (type != null && !TYPES.contains(type.getType().toLowerCase(Locale.ROOT))) {
        throw new TokenRefused("its type is not JWT");
      }
      return jwt;
    } catch (ParseException | RuntimeException e) {
      throw new TokenRefused("it is no JWT");
    }
  }

  private static Map<String, Object> claims(SignedJWT jwt) throws TokenRefused {
    Map<String, Object> claims = jwt.getPayload().toJSONObject();
    if (claims == null) {
      throw new TokenRefused("it says nothing that is JSON");
    }
    return claims;
  }

  private void requireSigned(SignedJWT jwt) throws TokenRefused {
    KeySet now = keys.keys().orElseThrow(() -> new TokenRefused("no key is known"));
    if (now.signed(jwt)) {
      return;
    }
    if (keys.otherThan(now).filter(others -> others.signed(jwt)).isEmpty()) {
      throw new TokenRefused("no known key has signed it");
    }
  }

  private UUID user(Claims claims, String token) throws TokenRefused {
    Optional<UUID> named = claims.userId();
    if (named.isPresent()) {
      return named.get();
    }
    if (settings.resolveUser().isPresent()) {
      return users.of(settings.resolveUser().get(), claims.accessToken().orElse(token));
    }
    return claims.subject().orElseThrow(() -> new TokenRefused("it names no user"));
  }

  /** Tokens themselves are kept nowhere. */
  private static ByteBuffer print(String token) {
    try {
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public void close() {
    authority.close();
  }
}
