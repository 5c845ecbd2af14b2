package cz.uois.runtime.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Optional;

/** The public keys that tokens may be signed with, as the authority published them at one time. */
final class KeySet {
  /** NIST SP 800-131A and RFC 7518 section 3.3. */
  static final int LEAST_BITS = 2048;

  /** Verifying costs the square of the length; nobody signs with more. */
  static final int MOST_BITS = 8192;

  /** A token that names no key is tried against each of them. */
  static final int MOST_KEYS = 16;

  private final List<Key> keys;

  /**
   * Keys that may be used.
   *
   * @param keys each RSA of 2048 to 8192 bits
   */
  KeySet(List<Key> keys) {
    this.keys = List.copyOf(keys);
  }

  /**
   * A key.
   *
   * @param id its {@code kid}, none if it was published without
   */
  record Key(Optional<String> id, JWSVerifier verifier) {
    static Key of(Optional<String> id, RSAPublicKey key) {
      return new Key(id, new RSASSAVerifier(key));
    }

    /** The name is only a way to find the key: a key without one may have signed anything. */
    private boolean fits(Optional<String> wanted) {
      return wanted.isEmpty() || id.isEmpty() || id.equals(wanted);
    }
  }

  /** Whether one of the keys has signed the token. */
  boolean signed(SignedJWT token) {
    Optional<String> wanted = Optional.ofNullable(token.getHeader().getKeyID());
    return keys.stream().filter(key -> key.fits(wanted)).anyMatch(key -> verified(token, key));
  }

  private static boolean verified(SignedJWT token, Key key) {
    try {
      return token.verify(key.verifier());
    } catch (JOSEException | IllegalStateException e) {
      return false;
    }
  }
}
