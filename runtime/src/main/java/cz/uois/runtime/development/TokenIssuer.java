package cz.uois.runtime.development;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Signs tokens as the authority of UOIS does (CONTRACT section 5). Its key is kept in memory alone:
 * tokens end with the process.
 */
final class TokenIssuer {
  /** A day at work. */
  static final Duration LIFETIME = Duration.ofHours(12);

  private static final int KEY_BITS = 2048;
  private static final int MOST_ACCESS_TOKENS = 10_000;

  private final InstantSource clock;
  private final Cache<String, UUID> accessTokens =
      Caffeine.newBuilder().expireAfterWrite(LIFETIME).maximumSize(MOST_ACCESS_TOKENS).build();

  private @Nullable RSAKey key;

  TokenIssuer(InstantSource clock) {
    this.clock = clock;
  }

  /** Made when somebody first wants it: that takes a second, and most runs of a member never do. */
  private synchronized RSAKey key() {
    RSAKey made = key;
    if (made == null) {
      try {
        made = new RSAKeyGenerator(KEY_BITS).generate();
      } catch (JOSEException e) {
        throw new IllegalStateException("every JDK has RSA", e);
      }
      key = made;
    }
    return made;
  }

  /** The public key as PEM (RFC 7468). */
  String publicKey() {
    try {
      return "-----BEGIN PUBLIC KEY-----\n"
          + Base64.getMimeEncoder(64, new byte[] {'\n'})
              .encodeToString(key().toRSAPublicKey().getEncoded())
          + "\n-----END PUBLIC KEY-----\n";
    } catch (JOSEException e) {
      throw new IllegalStateException("the key is one of RSA", e);
    }
  }

  /** A token that names its user. */
  String token(UUID user) {
    return signed(new JWTClaimsSet.Builder().claim("user_id", user.toString()));
  }

  /** A token that does not: whoever wants to know shows what it carries, and is told. */
  String tokenWithoutUser(UUID user) {
    String access = UUID.randomUUID().toString();
    accessTokens.put(access, user);
    return signed(new JWTClaimsSet.Builder().claim("access_token", access));
  }

  /** Whose an access token is. */
  Optional<UUID> user(String accessToken) {
    return Optional.ofNullable(accessTokens.getIfPresent(accessToken));
  }

  private String signed(JWTClaimsSet.Builder claims) {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT).build(),
            claims.expirationTime(Date.from(clock.instant().plus(LIFETIME))).build());
    try {
      token.sign(new RSASSASigner(key()));
    } catch (JOSEException e) {
      throw new IllegalStateException("a key of RSA signs", e);
    }
    return token.serialize();
  }
}
