package cz.uois.runtime.sql;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes keys that sort by time of making, so that indexes grow at one end (RFC 9562, 5.7). */
public final class TimeOrderedUuid {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private TimeOrderedUuid() {}

  /** A new UUID of version 7: milliseconds since 1970 and 74 random bits. */
  public static UUID next() {
    long high = (System.currentTimeMillis() << 16) | VERSION_7 | (RANDOM.nextLong() & 0xFFF);
    long low = VARIANT | (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL);
    return new UUID(high, low);
  }
}
