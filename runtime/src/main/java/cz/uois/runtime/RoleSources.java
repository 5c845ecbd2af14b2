package cz.uois.runtime;

import cz.uois.runtime.config.Neighbours;
import cz.uois.runtime.rbac.RoleSource;
import cz.uois.runtime.roles.RoleListener;
import cz.uois.runtime.roles.UgRoles;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the roles of callers come from: gql_ug, if it is known where that is. */
final class RoleSources {
  private static final Logger LOG = LoggerFactory.getLogger(RoleSources.class);

  private RoleSources() {}

  /**
   * The roles of a member's callers.
   *
   * @param listener is told what became of requests for roles
   * @param parts what is to be closed with the member
   */
  static RoleSource of(Neighbours neighbours, RoleListener listener, ClosingStack parts) {
    Optional<URI> ug = neighbours.users();
    if (ug.isEmpty()) {
      LOG.warn("GQLUG_ENDPOINT_URL is not set: nobody has a role");
      return RoleSource.NONE;
    }
    return parts.add(UgRoles.of(ug.get(), neighbours.maxOwners(), listener));
  }
}
