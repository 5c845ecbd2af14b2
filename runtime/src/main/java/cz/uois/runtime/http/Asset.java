package cz.uois.runtime.http;

import io.helidon.http.HeaderNames;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file as it is sent, with a digest of its bytes as its entity tag. */
final class Asset {
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
    return answer.with(HeaderNames.ETAG, tag);
  }
}
