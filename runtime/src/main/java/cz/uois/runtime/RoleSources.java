package cz.uois.runtime;

import cz.uois.runtime.config.DatabaseAddress;
import cz.uois.runtime.config.Deadlines;
import cz.uois.runtime.config.Neighbours;
import cz.uois.runtime.postgres.ConnectionPool;
import cz.uois.runtime.rbac.RoleSource;
import cz.uois.runtime.roles.DatabaseRoles;
import cz.uois.runtime.roles.RoleClosure;
import cz.uois.runtime.roles.RoleListener;
import cz.uois.runtime.roles.UgRoles;
import cz.uois.runtime.sql.Database;
import java.net.URI;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the roles of callers come from: the member itself, if it keeps them, or gql_ug. */
final class RoleSources {
  private static final Logger LOG = LoggerFactory.getLogger(RoleSources.class);

  /**
   * Connections for questions about roles; requests wait for their answers, not for each other's.
   */
  private static final int POOL = 2;

  private RoleSources() {}

  /**
   * The roles that a member keeps itself.
   *
   * @param closure finds them
   * @param address of its database
   * @param deadlines how long an answer may take
   * @param member its name
   * @param parts what is to be closed with the member
   */
  static RoleSource kept(
      RoleClosure closure,
      DatabaseAddress.Server address,
      Deadlines deadlines,
      String member,
      ClosingStack parts) {
    DataSource pool =
        parts.add(ConnectionPool.open(address, deadlines, POOL, "uois " + member + " roles"));
    return new DatabaseRoles(closure, Database.of(pool, (sql, nanos) -> {}), deadlines.request());
  }

  /**
   * The roles of a member's callers.
   *
   * @param listener is told what became of requests for roles
   * @param parts what is to be closed with the member
   */
  static RoleSource of(Neighbours neighbours, RoleListener listener, ClosingStack parts) {
    Optional<URI> ug = neighbours.users();
    if (ug.isEmpty()) {
      LOG.warn("GQLUG_ENDPOINT_URL is not set: nobody is authenticated or has a role");
      return RoleSource.NONE;
    }
    UgRoles roles = parts.add(UgRoles.of(ug.get(), neighbours.maxOwners(), listener));
    parts.add(roles.warmUp());
    return roles;
  }
}
