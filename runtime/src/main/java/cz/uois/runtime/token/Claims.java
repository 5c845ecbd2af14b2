package cz.uois.runtime.token;

import cz.uois.runtime.config.TokenSettings;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a token says (RFC 7519 section 4.1), read strictly: a claim of the wrong kind refuses it.
 */
final class Claims {
  /** {@link UUID#fromString} takes shorter groups as well. */
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private static final BigDecimal LATEST = BigDecimal.valueOf(Instant.MAX.getEpochSecond());

  private final Map<String, Object> values;

  Claims(Map<String, Object> values) {
    this.values = values;
  }

  /** Until when the token holds, leeway not counted; never ends if it does not say. */
  Instant expiry() throws TokenRefused {
    return instant("exp").orElse(Instant.MAX);
  }

  /**
   * Demands what the settings demand.
   *
   * @throws TokenRefused if it does not hold at that time, here
   */
  void check(TokenSettings settings, Instant now) throws TokenRefused {
    Optional<Instant> expiry = instant("exp");
    if (expiry.isEmpty() && settings.expiryRequired()) {
      throw new TokenRefused("it has no exp");
    }
    if (expiry.isPresent() && !now.minus(settings.leeway()).isBefore(expiry.get())) {
      throw new TokenRefused("it is expired");
    }
    Optional<Instant> begin = instant("nbf");
    if (begin.isPresent() && now.plus(settings.leeway()).isBefore(begin.get())) {
      throw new TokenRefused("it does not hold yet");
    }
    if (settings.issuer().isPresent() && !settings.issuer().equals(text("iss"))) {
      throw new TokenRefused("another issuer");
    }
    if (settings.audience().isPresent() && !isFor(settings.audience().get())) {
      throw new TokenRefused("another audience");
    }
  }

  /** The user that the token names as UOIS does. */
  Optional<UUID> userId() throws TokenRefused {
    return uuid("user_id");
  }

  /** The subject, if it is an id: other authorities name the user so. */
  Optional<UUID> subject() throws TokenRefused {
    return text("sub").filter(it -> UUID_FORM.matcher(it).matches()).map(UUID::fromString);
  }

  /** The token that the authority wants to be shown when it is asked who this is. */
  Optional<String> accessToken() throws TokenRefused {
    return text("access_token");
  }

  static Optional<UUID> uuid(@Nullable Object value) {
    return value instanceof String text && UUID_FORM.matcher(text).matches()
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  private Optional<UUID> uuid(String claim) throws TokenRefused {
    Object value = values.get(claim);
    if (value == null) {
      return Optional.empty();
    }
    Optional<UUID> id = uuid(value);
    if (id.isEmpty()) {
      throw new TokenRefused(claim + " is no UUID");
    }
    return id;
  }

  private boolean isFor(String audience) {
    Object named = values.get("aud");
    return named instanceof Collection<?> many ? many.contains(audience) : audience.equals(named);
  }

  private Optional<String> text(String claim) throws TokenRefused {
    Object value = values.get(claim);
    if (value == null || value instanceof String) {
      return Optional.ofNullable((String) value);
    }
    throw new TokenRefused(claim + " is no text");
  }

  /** Seconds since 1970, perhaps with a fraction; what is beyond all time is its end. */
  private Optional<Instant> instant(String claim) throws TokenRefused {
    Object value = values.get(claim);
    if (value == null) {
      return Optional.empty();
    }
    if (!(value instanceof Number number)) {
      throw new TokenRefused(claim + " is no number");
    }
    double seconds = number.doubleValue();
    if (Double.isNaN(seconds)) {
      throw new TokenRefused(claim + " is no number");
    }
    if (seconds >= LATEST.doubleValue()) {
      return Optional.of(Instant.MAX);
    }
    return Optional.of(
        seconds <= 0 ? Instant.EPOCH : Instant.ofEpochMilli((long) (seconds * 1000)));
  }
}
