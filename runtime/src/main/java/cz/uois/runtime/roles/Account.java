package cz.uois.runtime.roles;

import static java.nio.charset.StandardCharsets.UTF_8;

import cz.uois.runtime.rbac.Principal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Whose an answer is: what one has been told by a token is not told by another one.
 *
 * @param print of the token, which itself is kept nowhere; empty without one
 */
record Account(UUID user, String print) {
  static Account of(Principal principal) {
    return new Account(principal.user(), principal.token().map(Account::print).orElse(""));
  }

  private static String print(String token) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
