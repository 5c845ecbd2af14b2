package cz.uois.runtime.token;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the authority whose a token is, when the token itself does not say. */
final class UserInfo {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Logger LOG = LoggerFactory.getLogger(UserInfo.class);

  /** Requests that ask at the same time; more of them stay anonymous instead of piling up. */
  private static final int MOST_ASKING = 16;

  private final AuthorityClient authority;
  private final Semaphore asking = new Semaphore(MOST_ASKING);

  UserInfo(AuthorityClient authority) {
    this.authority = authority;
  }

  /**
   * The user.
   *
   * @param token what the authority is shown
   * @throws TokenRefused if the authority does not name one
   */
  UUID of(URI address, String token) throws TokenRefused {
    if (!asking.tryAcquire()) {
      throw new TokenRefused("too many ask the authority for their user");
    }
    try {
      JsonNode id = JSON.readTree(authority.get(address, Optional.of(token))).path("id");
      return Claims.uuid(id.isString() ? id.stringValue() : null)
          .orElseThrow(() -> new TokenRefused("the authority does not know its user"));
    } catch (AuthorityException e) {
      LOG.warn("users are not to be had of JWTRESOLVEUSERPATHURL: {}", e.getMessage());
      throw new TokenRefused("the authority does not tell its user");
    } catch (JacksonException | IllegalArgumentException e) {
      throw new TokenRefused("the authority tells its user in no JSON");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TokenRefused("it was interrupted");
    } finally {
      asking.release();
    }
  }
}
