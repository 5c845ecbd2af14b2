package cz.uois.runtime.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an authority publishes as its key: a PEM (RFC 7468), the same as a JSON string, as the
 * authority of UOIS does, or a set of keys (RFC 7517), as Keycloak does.
 */
final class KeyDocument {
  private static final Pattern PEM =
      Pattern.compile(
          "\\s*-----BEGIN PUBLIC KEY-----(?<base64>[A-Za-z0-9+/=\\s]+)-----END PUBLIC"
              + " KEY-----\\s*");
  private static final JsonMapper JSON = new JsonMapper();

  private KeyDocument() {}

  /**
   * Reads the keys.
   *
   * @throws AuthorityException if there is none that may be used, or one that is not public
   */
  static KeySet parse(String document) throws AuthorityException {
    String text = document.strip();
    if (text.startsWith("{")) {
      return set(text);
    }
    return new KeySet(
        List.of(
            KeySet.Key.of(Optional.empty(), pem(text.startsWith("\"") ? unquoted(text) : text))));
  }

  private static String unquoted(String text) throws AuthorityException {
    try {
      JsonNode node = JSON.readTree(text);
      if (node.isString()) {
        return node.stringValue();
      }
    } catch (JacksonException e) {
      throw new AuthorityException("the key is a broken JSON string", e);
    }
    throw new AuthorityException("the key is no JSON string");
  }

  private static RSAPublicKey pem(String text) throws AuthorityException {
    Matcher form = PEM.matcher(text);
    if (!form.matches()) {
      throw new AuthorityException(
          "the key is no PEM of one 'PUBLIC KEY', nor a JSON string of it, nor a JSON Web Key Set");
    }
    try {
      byte[] der = Base64.getMimeDecoder().decode(form.group("base64"));
      if (KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der))
          instanceof RSAPublicKey key) {
        return strong(key);
      }
    } catch (InvalidKeySpecException | IllegalArgumentException e) {
      throw new AuthorityException("the PEM holds no RSA key", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has RSA", e);
    }
    throw new AuthorityException("the PEM holds no RSA key");
  }

  private static KeySet set(String text) throws AuthorityException {
    List<KeySet.Key> keys = new ArrayList<>();
    try {
      for (JWK jwk : JWKSet.parse(text).getKeys()) {
        if (jwk.isPrivate()) {
          throw new AuthorityException("the set of keys holds a private key");
        }
        if (signs(jwk)) {
          RSAPublicKey key = strong(jwk.toRSAKey().toRSAPublicKey());
          keys.add(KeySet.Key.of(Optional.ofNullable(jwk.getKeyID()), key));
        }
      }
    } catch (ParseException | JOSEException | IllegalArgumentException e) {
      throw new AuthorityException("the set of keys cannot be read", e);
    }
    if (keys.isEmpty() || keys.size() > KeySet.MOST_KEYS) {
      throw new AuthorityException(
          "the set has %d keys for RS256, expected 1 to %d"
              .formatted(keys.size(), KeySet.MOST_KEYS));
    }
    return new KeySet(keys);
  }

  /** Keys for other purposes stand in the same set: Keycloak publishes one for encryption. */
  private static boolean signs(JWK jwk) {
    return jwk instanceof RSAKey
        && (jwk.getKeyUse() == null || jwk.getKeyUse().equals(KeyUse.SIGNATURE))
        && (jwk.getAlgorithm() == null || jwk.getAlgorithm().equals(JWSAlgorithm.RS256));
  }

  private static RSAPublicKey strong(RSAPublicKey key) throws AuthorityException {
    int bits = key.getModulus().bitLength();
    if (bits < KeySet.LEAST_BITS || bits > KeySet.MOST_BITS) {
      throw new AuthorityException(
          "the key has %d bits, expected %d to %d"
              .formatted(bits, KeySet.LEAST_BITS, KeySet.MOST_BITS));
    }
    if (!key.getPublicExponent().testBit(0) || key.getPublicExponent().bitLength() < 2) {
      throw new AuthorityException("the key has an exponent that signs nothing");
    }
    return key;
  }
}
